import type { RollEntry } from '../attending/roll.ts'
import type { BodyKind } from '../organisation/body.ts'
import type { MeetingState } from './meeting.ts'

type ItemsUndecided = {
  readonly code: 'items-undecided'
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

export type AgendaRejection =
  | { readonly code: 'item-not-announced'; readonly against: number | null; readonly statute: 'KL 5:52' }
  | { readonly code: 'raiser-not-serving'; readonly statute: 'KL 4:20' | 'KL 4:22' }
  | { readonly code: 'item-withdrawn' }
  | { readonly code: 'paragraph-only-from-minutes' }
  | { readonly code: 'paragraph-taken'; readonly paragraph: number }
  | ItemsUndecided

type Withdrawable = { readonly withdrawnReason: string | null }

/**
 * V10: the assembly takes up what was not announced only if none of those present is against it (KL 5:52). V11: in a
 * board its members may raise a matter (KL 4:20); there as in the assembly a substitute may do so who serves (KL 4:22).
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
    objections.push({ code: 'raiser-not-serving', statute: late.bodyKind === 'assembly' ? 'KL 4:22' : 'KL 4:20' })
  }
  return objections
}

/** Against anything more under an item that was withdrawn from the agenda. */
export const objectionToWithdrawn = ({ withdrawnReason }: Withdrawable): AgendaRejection | null =>
  withdrawnReason === null ? null : { code: 'item-withdrawn' }

/** A meeting is closed when every item is decided or withdrawn: one that is left over would have no paragraph. */
export function objectionToUndecided(
  items: readonly (Withdrawable & { readonly id: string; readonly title: string })[],
  decidedIds: ReadonlySet<string>,
): ItemsUndecided | null {
  const undecided = items.filter(({ id, withdrawnReason }) => withdrawnReason === null && !decidedIds.has(id))
  return undecided.length === 0
    ? null
    : { code: 'items-undecided', items: undecided.map(({ id, title }) => ({ id, title })) }
}

/** Against stating the number of a paragraph: only minutes have given it one; live they are numbered in order. */
export const objectionToStatedNumber = (
  paragraph: number | null,
  recordedAs: 'live' | 'minutes',
): AgendaRejection | null =>
  paragraph === null || recordedAs === 'minutes' ? null : { code: 'paragraph-only-from-minutes' }

/** Against a number that another paragraph of the meeting has. */
export const objectionToSameNumber = (
  paragraph: number | null,
  items: readonly { readonly paragraph: number | null }[],
): AgendaRejection | null =>
  paragraph !== null && items.some((item) => item.paragraph === paragraph)
    ? { code: 'paragraph-taken', paragraph }
    : null
