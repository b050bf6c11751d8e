import { inOrder, type WriteTx } from '../../db/transaction.ts'
import {
  objectionsToAttendance,
  objectionsToInterval,
  objectionsToOpening,
  rollAt,
  type Interval,
} from '../../domain/attending/attendance.ts'
import { attestersAt, chairAt, objectionsToOfficer } from '../../domain/attending/officer.ts'
import { objectionToOrder, objectionToSettled, type AttendedAgenda } from '../../domain/attending/settled.ts'
import { objectionToHanging, replay } from '../../domain/deciding/lawfulness.ts'
import type { Paragraph } from '../../domain/deciding/paragraph.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectDecidedItems, selectKept, selectParagraphs } from '../deliberation/store.ts'
import { selectAttendance, type AttendanceRow } from './store/attendance.ts'
import type { ItemRow } from './store/items.ts'
import { selectAttesters, type MeetingRow } from './store/meetings.ts'

/**
 * Once a live meeting has begun, its attendance, chairs and attesters can be changed only so that everything recorded in
 * it stays lawful: they serve, it was quorate, and whoever moved, voted or reserved himself was entitled to. Who took part
 * in what is decided changes only with a reason, as a correction.
 */
export async function objectionToChange(
  tx: WriteTx,
  { meeting, items, rows }: Attended,
  before: Pick<Attended, 'meeting' | 'rows'>,
  reason: string | undefined,
): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes' || meeting.state === 'planned' || meeting.chairId === null) return null
  const chosenIds = await selectAttesters(tx, meeting.id)
  const [objection] = [
    ...objectionsToOpening({
      bodyKind: meeting.body.kind,
      seats: meeting.body.seats,
      attesterCount: meeting.body.settings.attesterCount,
      roll: rollAt(rows, 1),
      chairId: chairAt(meeting, 1) ?? meeting.chairId,
      attesterIds: attestersAt(meeting, chosenIds, 1),
    }),
    ...objectionsToOfficers(meeting, chosenIds, items, rows),
  ]
  if (objection) return objection
  const ids = items.map(({ id }) => id)
  const hanging = hangingIn(await selectParagraphs(tx, meeting, items, rows, await selectKept(tx, ids)))
  if (hanging) return hanging
  const decided = await selectDecidedItems(tx, meeting.id)
  return objectionToSettled(
    [...decided],
    attendedAgenda({ ...before, items }),
    attendedAgenda({ meeting, items, rows }),
    reason,
  )
}

/** Who attends a meeting, at its items, and who presides over them. */
export type Attended = {
  readonly meeting: MeetingRow
  readonly items: readonly ItemRow[]
  readonly rows: readonly AttendanceRow[]
}

/** The same as the domain compares two of them. */
export const attendedAgenda = ({ meeting, items, rows }: Attended): AttendedAgenda => ({
  rows,
  presiding: meeting,
  positionOf: new Map(items.map(({ id, position }) => [id, position])),
})

/** What kind of matter an item is, and how it was treated before, can change only so that what was done live stays lawful. */
export async function objectionToNature(tx: WriteTx, meeting: MeetingRow, item: ItemRow): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes') return null
  const [kept, attendance] = await inOrder(tx, [
    () => selectKept(tx, [item.id]),
    () => selectAttendance(tx, meeting.id),
  ])
  return hangingIn(await selectParagraphs(tx, meeting, [item], attendance, kept))
}

/** Another order of the agenda must not make others take part in what is decided: the attendance runs from item to item. */
export async function objectionToNewOrder(
  tx: WriteTx,
  meeting: MeetingRow,
  items: readonly ItemRow[],
  order: readonly string[],
): Promise<Rejection | null> {
  const decided = await selectDecidedItems(tx, meeting.id)
  const placeOf = (position: number | null) =>
    position === null ? null : order.indexOf(items.find((item) => item.position === position)?.id ?? '') + 1
  const moved = <Row extends Interval>(row: Row): Row => ({
    ...row,
    fromPosition: placeOf(row.fromPosition),
    toPosition: placeOf(row.toPosition),
  })
  const rows = await selectAttendance(tx, meeting.id)
  const after = {
    meeting: { ...meeting, officers: meeting.officers.map(moved) },
    rows: rows.map(moved),
    items: items.map((item) => ({ ...item, position: order.indexOf(item.id) + 1 })),
  }
  return (
    objectionToRowsInOrder(after, await selectAttesters(tx, meeting.id)) ??
    objectionToOrder([...decided], attendedAgenda({ meeting, items, rows }), attendedAgenda(after))
  )
}

/** In another order too a row runs forward, nobody is on two seats and no seat has two, and whoever presides or attests serves. */
function objectionToRowsInOrder({ meeting, items, rows }: Attended, chosenIds: readonly string[]): Rejection | null {
  const [backwards] = [...rows, ...meeting.officers].flatMap(objectionsToInterval)
  if (backwards) return backwards
  if (meeting.recordedAs === 'minutes') return null
  const [doubled] = rows.flatMap((row) => objectionsToAttendance(rows, row, meeting.body.seats))
  return doubled ?? objectionsToOfficers(meeting, chosenIds, items, rows)[0] ?? null
}

/** Against leaving acts that would not have been lawful. */
const hangingIn = (paragraphs: readonly { readonly paragraph: Paragraph }[]) =>
  objectionToHanging(paragraphs.flatMap(({ paragraph }) => replay(paragraph)))

/** Against those who preside or attest at some of the items. */
function objectionsToOfficers(
  meeting: MeetingRow,
  chosenIds: readonly string[],
  items: readonly ItemRow[],
  attendance: readonly AttendanceRow[],
): readonly Rejection[] {
  const positions = items.filter(({ withdrawnReason }) => withdrawnReason === null).map(({ position }) => position)
  return meeting.officers.flatMap((officer) =>
    objectionsToOfficer(officer, { ...meeting, chosenIds, attendance }, positions),
  )
}
