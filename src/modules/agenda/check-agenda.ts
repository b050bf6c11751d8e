import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { objectionsToAttendance, objectionsToInterval, type Interval } from '../../domain/attending/attendance.ts'
import { objectionsToOfficers } from '../../domain/attending/officer.ts'
import { attendedAgenda, objectionToOrder } from '../../domain/attending/settled.ts'
import { objectionToHanging, replay } from '../../domain/deciding/lawfulness.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectDecidedItems, selectKept, selectParagraphs } from '../deliberation/store.ts'
import {
  selectAttendance,
  selectAttesters,
  type AttendanceRow,
  type ItemRow,
  type MeetingRow,
} from '../meetings/store.ts'

/** What kind of matter an item is, and how it was treated before, can change only so that what was done live stays lawful. */
export async function objectionToNature(tx: WriteTx, meeting: MeetingRow, item: ItemRow): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes') return null
  const [kept, attendance] = await inOrder(tx, [
    () => selectKept(tx, [item.id]),
    () => selectAttendance(tx, meeting.id),
  ])
  const paragraphs = await selectParagraphs(tx, meeting, [item], attendance, kept)
  return objectionToHanging(paragraphs.flatMap(({ paragraph }) => replay(paragraph)))
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
    objectionToOrder(
      [...decided],
      attendedAgenda(meeting, items, rows),
      attendedAgenda(after.meeting, after.items, after.rows),
    )
  )
}

/** In another order too a row runs forward, nobody is on two seats and no seat has two, and whoever presides or attests serves. */
function objectionToRowsInOrder({ meeting, items, rows }: Attended, chosenIds: readonly string[]): Rejection | null {
  const [backwards] = [...rows, ...meeting.officers].flatMap(objectionsToInterval)
  if (backwards) return backwards
  if (meeting.recordedAs === 'minutes') return null
  const [doubled] = rows.flatMap((row) => objectionsToAttendance(rows, row, meeting.body.seats))
  return doubled ?? objectionsToOfficers({ ...meeting, chosenIds, attendance: rows }, items)[0] ?? null
}

/** Who attends a meeting, at its items, and who presides over them. */
type Attended = {
  readonly meeting: MeetingRow
  readonly items: readonly ItemRow[]
  readonly rows: readonly AttendanceRow[]
}
