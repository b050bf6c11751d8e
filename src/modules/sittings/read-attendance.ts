import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import {
  selectAttendance,
  selectExcuses,
  selectMeeting,
  type AttendanceRow,
  type ExcuseRow,
} from '../meetings/store.ts'

export type AttendanceView = ReturnType<typeof attendanceOf>
export type ExcuseView = ReturnType<typeof excuseOf>

export const attendanceOf = (row: AttendanceRow) => ({
  id: row.id,
  person: { id: row.person.personId, name: row.person.name },
  party: row.person.party,
  title: row.person.title,
  capacity: row.capacity,
  seat: row.seat,
  fromItem: row.fromItemId,
  toItem: row.toItemId,
  fromPart: row.fromPart,
  toPart: row.toPart,
  remote: row.remote,
  replaces: replacedOf(row),
  arrivedAt: row.arrivedAt?.toISOString() ?? null,
  leftAt: row.leftAt?.toISOString() ?? null,
})

export const excuseOf = ({ receivedAt, ...row }: ExcuseRow) => ({
  ...row,
  receivedAt: receivedAt?.toISOString() ?? null,
})

function replacedOf({ replaces }: AttendanceRow) {
  if (replaces === null || 'vacant' in replaces) return replaces
  const { personId, name, party } = replaces.person
  return { person: { id: personId, name }, party }
}

/** The attendance of a meeting, and who is excused from it. */
export async function listAttendance(tx: ReadTx, actor: Actor, meetingId: string) {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  return accept({
    items: (await selectAttendance(tx, meetingId)).map(attendanceOf),
    excuses: (await selectExcuses(tx, meetingId)).map(excuseOf),
  })
}
