import type { RollEntry } from '../attending/roll.ts'
import type { BodyKind } from '../organisation/body.ts'
import type { MeetingState } from './meeting.ts'

export type AgendaRejection =
  | { readonly code: 'item-not-announced'; readonly against: number | null; readonly statute: 'KL 5:52' }
  | { readonly code: 'raiser-not-serving'; readonly statute: 'KL 4:20' }

/**
 * V10: the assembly takes up what was not announced only if none of those present is against it (KL 5:52). V11: in a
 * board whoever serves may raise a matter (KL 4:20).
 */
export function objectionsToLateItem(late: {
  readonly bodyKind: BodyKind
  readonly state: MeetingState
  /** How many were against taking it up; null where they were not asked. */
  readonly against: number | null
  readonly raisedById: string | null
  readonly roll: readonly RollEntry[]
}): readonly AgendaRejection[] {
  if (late.state === 'planned') return []
  const objections: AgendaRejection[] = []
  if (late.bodyKind === 'assembly' && late.against !== 0) {
    objections.push({ code: 'item-not-announced', against: late.against, statute: 'KL 5:52' })
  }
  if (late.raisedById !== null && !late.roll.some(({ person }) => person.personId === late.raisedById)) {
    objections.push({ code: 'raiser-not-serving', statute: 'KL 4:20' })
  }
  return objections
}
