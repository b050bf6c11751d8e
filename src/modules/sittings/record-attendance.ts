import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write } from '../../db/write.ts'
import { found, notFound } from '../../domain/access.ts'
import { objectionsToAttendance, objectionsToRemote } from '../../domain/attending/attendance.ts'
import { objectionsToLateMember, objectionsToReturn, objectionsToTurn } from '../../domain/attending/service.ts'
import type { Json } from '../../domain/events.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { inPart, type Rejection } from '../../domain/rejection.ts'
import { holdBody, selectParticipants } from '../bodies/store.ts'
import {
  deleteAttendance,
  insertAttendance,
  selectAttendance,
  selectItems,
  lockMeeting,
  type AttendanceRow,
  type MeetingRow,
} from '../meetings/store.ts'
import { ofMeeting } from '../meetings/views.ts'
import { replacedId, rowFrom, type AttendanceInput } from './build-row.ts'
import { objectionToChange } from './check-change.ts'
import { gatherService, partyOfSeat, type ServiceUnderWay } from './gather-service.ts'
import { attendanceOf, type AttendanceView } from './read-attendance.ts'
import { meetingOfOpenMinutes, touchMeeting } from './sitting-command.ts'

export type { AttendanceInput }

/** Notes who attends from which item to which, and which seat is filled (KL 5:66-67). Adds to what is noted. */
export async function recordAttendance(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  { reason, ...input }: AttendanceInput & Correcting,
): UseCaseOutcome<AttendanceView> {
  const noted = await note(tx, context, meetingId, [input], { replace: false, reason })
  if (!noted.ok) return noted
  const { meeting, added } = noted.value
  const [row] = added.map(attendanceOf)
  if (row === undefined) throw new Error('The attendance was not inserted')
  return accept({
    result: row,
    events: [
      ofMeeting(meeting, meeting.version + 1, {
        type: 'attendance.recorded',
        after: statedOf(input),
        ...(reason !== undefined && { reason }),
      }),
    ],
  })
}

/** Notes the whole attendance at once, in place of what was noted. */
export async function replaceAttendance(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  { rows: inputs, reason }: { readonly rows: readonly AttendanceInput[] } & Correcting,
): UseCaseOutcome<{ items: AttendanceView[] }> {
  const held = found(await lockMeeting(tx, context.actor.authorities, meetingId), 'meeting', meetingId)
  if (!held.ok) return held
  const stale = objectionToVersion(context, held.value.version)
  if (stale) return reject(stale)
  const noted = await note(tx, context, meetingId, inputs, { replace: true, reason })
  if (!noted.ok) return noted
  const { meeting, added } = noted.value
  return accept({
    result: { items: added.map(attendanceOf) },
    events: [
      ofMeeting(meeting, meeting.version + 1, {
        type: 'attendance.replaced',
        after: inputs.map(statedOf),
        ...(reason !== undefined && { reason }),
      }),
    ],
  })
}

/** Why the attendance is put right at what has been decided already. */
type Correcting = { readonly reason?: string | undefined }

/** A row as it is stated, without what is written in it. */
const statedOf = ({ title: _, ...stated }: AttendanceInput): Json => stated

/** Takes a row of the attendance away again. */
export async function removeAttendance(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  id: string,
  { reason }: Correcting,
): UseCaseOutcome<null> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const stale = objectionToVersion(context, found.value.version)
  if (stale) return reject(stale)
  const rows = await selectAttendance(tx, meetingId)
  const row = rows.find((one) => one.id === id)
  if (row === undefined) return notFound('attendance', id)
  const left = {
    meeting: found.value,
    items: await selectItems(tx, meetingId),
    rows: rows.filter((one) => one !== row),
  }
  const objection = await objectionToChange(tx, left, { meeting: found.value, rows }, reason)
  if (objection) return reject(objection)
  const before = { person: row.person.personId, seat: row.seat, capacity: row.capacity }
  const writes = [deleteAttendance(tx, meetingId, id), touchMeeting(tx, found.value, context.now)]
  return accept({
    result: null,
    writes,
    events: [
      ofMeeting(found.value, found.value.version + 1, {
        type: 'attendance.removed',
        before,
        ...(reason !== undefined && { reason }),
      }),
    ],
  })
}

async function note(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  inputs: readonly AttendanceInput[],
  { replace, reason }: Correcting & { readonly replace: boolean },
): Promise<Outcome<{ readonly meeting: MeetingRow; readonly added: readonly AttendanceRow[] }, Rejection>> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  await holdBody(tx, meeting.bodyId)
  const service = await gatherService(tx, meeting)
  const { appointments, items } = service
  const ids = inputs.flatMap((input) => [input.person, replacedId(input, { appointments, meeting }) ?? input.person])
  const persons = await selectParticipants(tx, ids, meeting.bodyId, meeting.heldOn)
  // Where all are noted at once, it is told which row is refused.
  const told = (refusal: Rejection, index: number) => (replace ? inPart(refusal, `/rows/${index}`) : refusal)
  const rows = replace ? [] : [...service.rows]
  const added: AttendanceRow[] = []
  for (const [index, input] of inputs.entries()) {
    const row = rowFrom(context.newId(), input, {
      persons,
      appointments,
      items,
      meeting,
      rows,
      now: context.now,
    })
    if (!row.ok) return reject(told(row.rejection, index))
    rows.push(row.value)
    added.push(row.value)
  }
  const [refusal] = added.flatMap((row, index) =>
    objectionsToRow({ ...service, meeting, rows }, row).map((one) => told(one, index)),
  )
  if (refusal) return reject(refusal)
  const objection = await objectionToChange(tx, { meeting, items, rows }, { meeting, rows: service.rows }, reason)
  if (objection) return reject(objection)
  await now(
    tx,
    replace ? deleteAttendance(tx, meetingId) : write(),
    touchMeeting(tx, meeting, context.now),
    insertAttendance(tx, meetingId, added),
  )
  return accept({ meeting, added })
}

/** What minutes may say all the same, and becomes a finding. */
const toldByMinutes: ReadonlySet<Rejection['code']> = new Set<Rejection['code']>([
  'seat-taken',
  'noted-twice',
  'present-twice',
])

/** What stands against a row among the others; of minutes only what cannot be: a seat that is none, one person on two. */
function objectionsToRow(service: ServiceUnderWay, row: AttendanceRow): readonly Rejection[] {
  const { meeting, rows, positions, steppedOut } = service
  const seating = objectionsToAttendance(rows, row, meeting.body.seats)
  if (meeting.recordedAs === 'minutes') return seating.filter(({ code }) => !toldByMinutes.has(code))
  return [
    ...seating,
    ...objectionsToRemote(row, meeting.body),
    ...objectionsToLateMember(rows, row, meeting.body),
    ...objectionsToReturn(rows, row, meeting.body, positions, steppedOut),
    ...objectionsToTurn({ ...service.facts, rows }, row, partyOfSeat(service, row)),
  ]
}
