import { coversHalf, leftDuring, presentAt, rollAt, type Attendance } from './attendance.ts'
import { chairAt, type Presiding } from './officer.ts'

export type SettledRejection =
  | { readonly code: 'attendance-settled'; readonly items: readonly string[]; readonly statute: 'KL 5:67' }
  | { readonly code: 'order-settled'; readonly items: readonly string[]; readonly statute: 'KL 5:67' }

/** Who attends, and who presides, with the place of each item on the agenda. */
export type AttendedAgenda = {
  readonly rows: readonly Attendance[]
  readonly presiding: Presiding
  readonly positionOf: ReadonlyMap<string, number>
}

/** The same of a meeting with its items and attendance. */
export const attendedAgenda = (
  presiding: Presiding,
  items: readonly { readonly id: string; readonly position: number }[],
  rows: readonly Attendance[],
): AttendedAgenda => ({ rows, presiding, positionOf: new Map(items.map(({ id, position }) => [id, position])) })

/**
 * Of the items that something rests on, those where others would serve, be present or preside than before: the minutes
 * tell of each who took part in deciding it (KL 5:67).
 */
export function itemsAttendedOtherwise(
  itemIds: readonly string[],
  before: AttendedAgenda,
  after: AttendedAgenda,
): readonly string[] {
  return itemIds.filter((id) => attendedBy(before, id) !== attendedBy(after, id))
}

/** Against changing who served where a decision has been made without saying why; null where it changes nothing there. */
export function objectionToSettled(
  decidedIds: readonly string[],
  before: AttendedAgenda,
  after: AttendedAgenda,
  reason: string | undefined,
): SettledRejection | null {
  const items = reason === undefined ? itemsAttendedOtherwise(decidedIds, before, after) : []
  return items.length === 0 ? null : { code: 'attendance-settled', items, statute: 'KL 5:67' }
}

/** Against another order of the agenda, where others would then have taken part in what is decided. */
export function objectionToOrder(
  decidedIds: readonly string[],
  before: AttendedAgenda,
  after: AttendedAgenda,
): SettledRejection | null {
  const items = itemsAttendedOtherwise(decidedIds, before, after)
  return items.length === 0 ? null : { code: 'order-settled', items, statute: 'KL 5:67' }
}

/** Who served, was present, had left and presided at an item, written so that two can be compared. */
function attendedBy({ rows, presiding, positionOf }: AttendedAgenda, id: string): string {
  const position = positionOf.get(id)
  if (position === undefined) return ''
  const began = rows
    .filter((row) => coversHalf(row, 2 * position))
    .map(({ person, seat, capacity }) => [person.personId, seat, capacity])
  return JSON.stringify([
    rollAt(rows, position)
      .map(({ person, seat, serving }) => [person.personId, seat, serving].join())
      .toSorted(),
    presentAt(rows, position).toSorted(),
    leftDuring(rows, position).toSorted(),
    began.map((one) => one.join()).toSorted(),
    chairAt(presiding, position),
  ])
}
