import { dayOf, stockholmDate } from '../calendar.ts'

export type MeetingTimeRejection =
  | { readonly code: 'planned-on-another-day'; readonly plannedOn: string; readonly heldOn: string }
  | {
      readonly code: 'opened-on-another-day'
      readonly openedOn: string
      readonly heldOn: string
      readonly statute: 'KL 5:66'
    }
  | { readonly code: 'meeting-day-not-come'; readonly heldOn: string }
  | { readonly code: 'time-not-come'; readonly at: string }
  | { readonly code: 'outside-meeting'; readonly at: string; readonly statute: 'KL 5:66' }
  | { readonly code: 'times-backwards'; readonly from: string; readonly to: string }

/** When a meeting went on, as far as it is known. */
export type MeetingCourse = {
  readonly heldOn: string
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly adjournments: readonly { readonly from: Date; readonly to: Date | null }[]
}

/** A meeting is planned to a time of its own day. */
export function objectionsToPlan(heldOn: string, plannedAt: Date | null): readonly MeetingTimeRejection[] {
  if (plannedAt === null || dayOf(plannedAt) === heldOn) return []
  return [{ code: 'planned-on-another-day', plannedOn: dayOf(plannedAt), heldOn }]
}

/**
 * A meeting is opened on its own day, when that has come: the day in the head of its minutes and the times under it are
 * of one meeting (KL 5:66). One that goes on over midnight keeps its day.
 */
export function objectionsToOpeningTime(
  heldOn: string,
  openedAt: Date | null,
  now: Date,
): readonly MeetingTimeRejection[] {
  if (openedAt !== null && dayOf(openedAt) !== heldOn) {
    return [{ code: 'opened-on-another-day', openedOn: dayOf(openedAt), heldOn, statute: 'KL 5:66' }]
  }
  if (dayOf(now) < heldOn) return [{ code: 'meeting-day-not-come', heldOn }]
  return openedAt === null ? [] : objectionsToComing(openedAt, now)
}

/** A meeting is adjourned, resumed and closed after what happened before, at a time that has come. */
export function objectionsToNextTime(course: MeetingCourse, at: Date, now: Date): readonly MeetingTimeRejection[] {
  const known = [course.openedAt, ...course.adjournments.flatMap(({ from, to }) => [from, to])].filter(
    (one) => one !== null,
  )
  const last = known.toSorted((one, other) => other.getTime() - one.getTime())[0]
  if (last !== undefined && at < last)
    return [{ code: 'times-backwards', from: last.toISOString(), to: at.toISOString() }]
  return objectionsToComing(at, now)
}

/** What is stated to have happened has happened. */
export function objectionsToComing(at: Date, now: Date): readonly MeetingTimeRejection[] {
  return at > now ? [{ code: 'time-not-come', at: at.toISOString() }] : []
}

/** Someone comes and leaves on the day of the meeting or later, before it is closed, at times that have come. */
export function objectionsToPresence(
  { arrivedAt, leftAt }: { readonly arrivedAt: Date | null; readonly leftAt: Date | null },
  { heldOn, closedAt }: Pick<MeetingCourse, 'heldOn' | 'closedAt'>,
  now: Date,
): readonly MeetingTimeRejection[] {
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt) {
    return [{ code: 'times-backwards', from: arrivedAt.toISOString(), to: leftAt.toISOString() }]
  }
  return [arrivedAt, leftAt]
    .filter((at) => at !== null)
    .flatMap((at) => {
      const outside = dayOf(at) < heldOn || (closedAt !== null && at > closedAt)
      return outside
        ? [{ code: 'outside-meeting', at: at.toISOString(), statute: 'KL 5:66' } as const]
        : objectionsToComing(at, now)
    })
}

/** The day on which a meeting ended, of what is known of its times; the fourteen days for its attestation run from it (KL 5:69). */
export function lastDayOf(heldOn: string, instants: readonly (string | null)[]): string {
  return instants.reduce(
    (last: string, at) => (at !== null && stockholmDate(at) > last ? stockholmDate(at) : last),
    heldOn,
  )
}
