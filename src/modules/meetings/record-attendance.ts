import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { objectionsToAttendance, objectionsToOpening, rollAt, type AttendanceCapacity } from '../../domain/attendance.ts'
import { paragraphAt } from '../../domain/circumstances.ts'
import { replay } from '../../domain/lawfulness.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectAppointmentsOf, selectParticipants, type AppointmentRow } from '../bodies/store.ts'
import { selectActs, selectBallots } from '../deliberation/store.ts'
import { frozenItems, supersedeMinutesOfMeeting } from '../minutes/store.ts'
import { meetingToRun } from './meeting-command.ts'
import { attendanceOf, type AttendanceView } from './read-meeting.ts'
import { selectItems, type ItemRow } from './store/items.ts'
import { deleteAttendance, insertAttendance, selectAttendance, selectAttesters, updateMeeting, type AttendanceRow, type MeetingRow } from './store/meetings.ts'

export type AttendanceInput = {
  readonly person: string
  readonly capacity: AttendanceCapacity
  readonly seat?: number | null | undefined
  readonly party?: string | null | undefined
  readonly title?: string | null | undefined
  readonly fromItem?: string | null | undefined
  readonly toItem?: string | null | undefined
  readonly arrivedAt?: string | null | undefined
  readonly leftAt?: string | null | undefined
}

/** Notes who attends from which item to which, and which seat is filled (KL 5:66-67). Adds to what is noted. */
export async function recordAttendance(
  tx: WriteTx, context: Context, meetingId: string, input: AttendanceInput,
): UseCaseOutcome<AttendanceView> {
  const noted = await note(tx, context, meetingId, [input], false)
  if (!noted.ok) return noted
  const [row] = noted.value.map(attendanceOf)
  if (row === undefined) throw new Error('The attendance was not inserted')
  return accept({
    result: row,
    events: [{ type: 'attendance.recorded', resource: 'meeting', id: meetingId, after: { ...input } }],
  })
}

/** Notes the whole attendance at once, in place of what was noted. */
export async function replaceAttendance(
  tx: WriteTx, context: Context, meetingId: string, inputs: readonly AttendanceInput[],
): UseCaseOutcome<{ items: AttendanceView[] }> {
  const found = await meetingToRun(tx, context, meetingId)
  if (!found.ok) return found
  const stale = objectionToVersion(context, found.value.version)
  if (stale) return reject(stale)
  const noted = await note(tx, context, meetingId, inputs, true)
  if (!noted.ok) return noted
  return accept({
    result: { items: noted.value.map(attendanceOf) },
    events: [{ type: 'attendance.replaced', resource: 'meeting', id: meetingId, after: inputs.map((input) => ({ ...input })) }],
  })
}

/** Takes a row of the attendance away again. */
export async function removeAttendance(tx: WriteTx, context: Context, meetingId: string, id: string): UseCaseOutcome<null> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const stale = objectionToVersion(context, found.value.version)
  if (stale) return reject(stale)
  const rows = await selectAttendance(tx, meetingId)
  const row = rows.find((one) => one.id === id)
  if (row === undefined) return reject({ code: 'not-found', resource: 'attendance', id })
  const objection = await objectionToChange(tx, found.value, await selectItems(tx, meetingId), rows.filter((one) => one !== row))
  if (objection) return reject(objection)
  await deleteAttendance(tx, meetingId, id)
  await touchMeeting(tx, found.value, context.now)
  const before = { person: row.person.personId, seat: row.seat, capacity: row.capacity }
  return accept({ result: null, events: [{ type: 'attendance.removed', resource: 'meeting', id: meetingId, before }] })
}

async function note(
  tx: WriteTx, context: Context, meetingId: string, inputs: readonly AttendanceInput[], replace: boolean,
): Promise<Outcome<AttendanceRow[], Rejection>> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  const ids = inputs.map(({ person }) => person)
  const persons = await selectParticipants(tx, ids, meeting.bodyId, meeting.heldOn)
  const appointments = await selectAppointmentsOf(tx, meeting.bodyId, ids, meeting.heldOn)
  const items = await selectItems(tx, meetingId)
  const rows = replace ? [] : [...await selectAttendance(tx, meetingId)]
  const added: AttendanceRow[] = []
  for (const [index, input] of inputs.entries()) {
    const row = rowFrom(context.newId(), input, index, { persons, appointments, items, meeting })
    if (!row.ok) return row
    const [objection] = objectionsToAttendance(rows, row.value, meeting.body.seats)
    if (objection) return reject(objection)
    rows.push(row.value)
    added.push(row.value)
  }
  const objection = await objectionToChange(tx, meeting, items, rows)
  if (objection) return reject(objection)
  if (replace) await deleteAttendance(tx, meetingId)
  await touchMeeting(tx, meeting, context.now)
  await insertAttendance(tx, added.map((row) => ({
    id: row.id, meetingId, personId: row.person.personId, capacity: row.capacity, seat: row.seat, party: row.person.party,
    title: row.person.title, fromItemId: row.fromItemId, toItemId: row.toItemId, arrivedAt: row.arrivedAt, leftAt: row.leftAt,
  })))
  return accept(added)
}

type RowFacts = {
  readonly persons: Awaited<ReturnType<typeof selectParticipants>>
  readonly appointments: readonly AppointmentRow[]
  readonly items: readonly ItemRow[]
  readonly meeting: MeetingRow
}

function rowFrom(id: string, input: AttendanceInput, index: number, facts: RowFacts): Outcome<AttendanceRow, Rejection> {
  const person = facts.persons.get(input.person)
  if (person === undefined) return reject(missing('person', input.person, `/rows/${index}/person`))
  const { capacity } = input
  const held = facts.appointments.find(({ personId, role }) => personId === input.person && role === capacity)
  const serves = capacity === 'member' || (capacity === 'substitute' && input.seat != null)
  if (serves && held === undefined && facts.meeting.recordedAs === 'live') {
    return reject({ code: 'not-appointed', person: person.name ?? '–', capacity, statute: 'KL 4:1' })
  }
  const positionOf = (item: string | null | undefined) => facts.items.find((one) => one.id === item)?.position ?? null
  for (const [pointer, item] of [['fromItem', input.fromItem], ['toItem', input.toItem]] as const) {
    if (item != null && positionOf(item) === null) return reject(missing('item', item, `/rows/${index}/${pointer}`))
  }
  if (input.arrivedAt != null && input.leftAt != null && new Date(input.leftAt) < new Date(input.arrivedAt)) {
    return reject({ code: 'times-backwards', from: input.arrivedAt, to: input.leftAt })
  }
  return accept({
    id,
    capacity,
    seat: input.seat ?? (capacity === 'member' ? held?.seat ?? null : null),
    person: { ...person, party: input.party ?? held?.party ?? person.party, title: input.title ?? person.title },
    fromItemId: input.fromItem ?? null,
    toItemId: input.toItem ?? null,
    fromPosition: positionOf(input.fromItem),
    toPosition: positionOf(input.toItem),
    arrivedAt: input.arrivedAt == null ? null : new Date(input.arrivedAt),
    leftAt: input.leftAt == null ? null : new Date(input.leftAt),
    fictional: false,
  })
}

const missing = (resource: string, id: string, pointer: string) => ({ code: 'unknown-reference', resource, id, pointer } as const)

/**
 * Once a live meeting has begun, its attendance can be corrected only so that everything recorded in it stays lawful:
 * its chair and attesters serve, it was quorate, and whoever moved, voted or reserved himself was entitled to.
 */
async function objectionToChange(
  tx: WriteTx, meeting: MeetingRow, items: readonly ItemRow[], rows: readonly AttendanceRow[],
): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes' || meeting.state === 'planned' || meeting.chairId === null) return null
  const [objection] = objectionsToOpening({
    bodyKind: meeting.body.kind, seats: meeting.body.seats, attesterCount: meeting.body.settings.attesterCount,
    roll: rollAt(rows, 1), chairId: meeting.chairId, attesterIds: await selectAttesters(tx, meeting.id),
  })
  if (objection) return objection
  const ids = items.map(({ id }) => id)
  const [acts, ballots] = [await selectActs(tx, ids), await selectBallots(tx, ids)]
  const findings = items.flatMap((item) => replay(paragraphAt(item, meeting, rows, acts, ballots)))
  return findings.length === 0 ? null : { code: 'acts-depend', acts: [...new Set(findings.map(({ actId }) => actId))] }
}

/** The attendance is part of the meeting: its version moves, and minutes composed before are no longer to be signed. */
async function touchMeeting(tx: WriteTx, meeting: MeetingRow, now: Date): Promise<void> {
  await updateMeeting(tx, meeting, {})
  await supersedeMinutesOfMeeting(tx, meeting.id, now)
}

/** The attendance can be corrected until minutes that print it are attested. */
async function meetingOfOpenMinutes(tx: WriteTx, context: Context, meetingId: string): Promise<Outcome<MeetingRow, Rejection>> {
  const found = await meetingToRun(tx, context, meetingId)
  if (!found.ok) return found
  const items = await selectItems(tx, meetingId)
  const [attestedAt] = (await frozenItems(tx, items.map(({ id }) => id))).values()
  return attestedAt === undefined ? found : reject({ code: 'minutes-attested', attestedAt: attestedAt.toISOString() })
}
