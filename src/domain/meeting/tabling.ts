/** A matter that was tabled, and has no place on a later agenda yet. */
export type TabledItem = {
  readonly id: string
  readonly heldOn: string
  /** The day it was tabled to; null is the next meeting. */
  readonly until: string | null
}

export type PlannedMeeting = { readonly id: string; readonly heldOn: string }

/**
 * B5: what is tabled is taken up at the next meeting of the body, or at the first from the day the body decided on
 * (KL 5:51); a matter for which no such meeting is planned yet is left out.
 */
export function placesForTabled(
  tabled: readonly TabledItem[],
  planned: readonly PlannedMeeting[],
): ReadonlyMap<string, string> {
  const inOrder = planned.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
  return new Map(
    tabled.flatMap(({ id, heldOn, until }) => {
      const next = inOrder.find((meeting) => meeting.heldOn > heldOn && meeting.heldOn >= (until ?? heldOn))
      return next === undefined ? [] : [[id, next.id] as const]
    }),
  )
}
