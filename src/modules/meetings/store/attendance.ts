import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import type { AttendanceCapacity, RemoteForm, Replaced } from '../../../domain/attendance.ts'
import type { TimedAttendance } from '../../../domain/attended-time.ts'
import type { SignerRole } from '../../../domain/minutes.ts'
import { nameShown } from '../../bodies/store.ts'
import { person } from '../../bodies/tables.ts'
import { attendance, excuse, item, officer } from '../tables.ts'

const fromItem = alias(item, 'from_item')
const toItem = alias(item, 'to_item')
const replaced = alias(person, 'replaced')

export type AttendanceRow = TimedAttendance & {
  readonly fromItemId: string | null
  readonly toItemId: string | null
  readonly fictional: boolean
}

/** The attendance of a meeting by seat and item, with the positions its rows run between. */
export async function selectAttendance(tx: ReadTx, meetingId: string): Promise<AttendanceRow[]> {
  return asAttendance(await attendanceAt(tx, { id: meetingId }, 'meeting'))
}

/** The same of the meeting that an item is treated at. */
export const selectAttendanceAt = async (tx: ReadTx, itemId: string): Promise<AttendanceRow[]> =>
  asAttendance(await attendanceAt(tx, { id: itemId }, 'item'))

const { meetingId: _meetingId, personId: _personId, replacesId: _replacesId, version: _version, ...service } = getTableColumns(attendance)
const { id, name, protectedIdentity, title, organisation, fictional } = person
const attending = { id, name, protectedIdentity, title, organisation, fictional }
const other = { id: replaced.id, name: replaced.name, protectedIdentity: replaced.protectedIdentity }

const attendanceAt = prepared((tx: ReadTx, shape) => {
  const given = sql.placeholder('id')
  return tx.select({ attendance: service, person: attending, replaced: other, fromPosition: fromItem.position, toPosition: toItem.position })
    .from(attendance).innerJoin(person, eq(person.id, attendance.personId)).leftJoin(replaced, eq(replaced.id, attendance.replacesId))
    .leftJoin(fromItem, eq(fromItem.id, attendance.fromItemId)).leftJoin(toItem, eq(toItem.id, attendance.toItemId))
    .where(eq(attendance.meetingId, shape === 'meeting' ? given : sql`(select i.meeting_id from ${item} i where i.id = ${given})`))
    .orderBy(asc(attendance.seat), sql`${fromItem.position} nulls first`, asc(attendance.id)).prepare(`attendance_by_${shape}`)
})

const asAttendance = (rows: Awaited<ReturnType<typeof attendanceAt>>): AttendanceRow[] =>
  rows.map(({ attendance: row, person: who, replaced: whom, fromPosition, toPosition }) => ({
    id: row.id,
    capacity: row.capacity as AttendanceCapacity,
    seat: row.seat,
    arrivedAt: row.arrivedAt,
    leftAt: row.leftAt,
    fromItemId: row.fromItemId,
    toItemId: row.toItemId,
    fromPosition,
    toPosition,
    fromPart: row.fromPart,
    toPart: row.toPart,
    remote: row.remote as RemoteForm | null,
    replaces: replacedIn(row, whom),
    fictional: who.fictional,
    person: {
      personId: who.id, name: nameShown(who), party: row.party, title: row.title ?? who.title, organisation: who.organisation,
    },
  }))

function replacedIn(row: Pick<typeof attendance.$inferSelect, 'replacesVacant' | 'replacesParty'>, who: { id: string; name: string; protectedIdentity: boolean } | null): Replaced | null {
  if (row.replacesVacant) return { vacant: true, party: row.replacesParty }
  return who && { person: { personId: who.id, name: nameShown(who), party: row.replacesParty, title: null, organisation: null } }
}

export async function insertAttendance(tx: WriteTx, meetingId: string, rows: readonly AttendanceRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(attendance).values(rows.map((row) => ({
    id: row.id, meetingId, personId: row.person.personId, capacity: row.capacity, seat: row.seat, party: row.person.party,
    title: row.person.title, fromItemId: row.fromItemId, toItemId: row.toItemId, fromPart: row.fromPart, toPart: row.toPart,
    remote: row.remote, arrivedAt: row.arrivedAt, leftAt: row.leftAt, ...replacedBy(row.replaces),
  })))
}

function replacedBy(replaces: Replaced | null) {
  if (replaces === null) return {}
  return 'vacant' in replaces
    ? { replacesVacant: true, replacesParty: replaces.party }
    : { replacesId: replaces.person.personId, replacesParty: replaces.person.party }
}

export async function deleteAttendance(tx: WriteTx, meetingId: string, id?: string): Promise<void> {
  await tx.delete(attendance).where(and(eq(attendance.meetingId, meetingId), id === undefined ? undefined : eq(attendance.id, id)))
}

const called = alias(person, 'called')

export type ExcuseRow = Awaited<ReturnType<typeof selectExcuses>>[number]

/** Who is excused from a meeting, in the order it was noted, and who is called instead. */
export async function selectExcuses(tx: ReadTx, meetingId: string) {
  const rows = await tx.select({ excuse, person, called }).from(excuse).innerJoin(person, eq(person.id, excuse.personId))
    .leftJoin(called, eq(called.id, excuse.calledSubstituteId)).where(eq(excuse.meetingId, meetingId)).orderBy(asc(excuse.id))
  return rows.map(({ excuse: row, person: who, called: other }) => ({
    id: row.id,
    person: { id: who.id, name: nameShown(who) },
    party: row.party,
    reason: row.reason,
    receivedAt: row.receivedAt,
    calledSubstitute: other && { id: other.id, name: nameShown(other) },
  }))
}

export async function insertExcuse(tx: WriteTx, row: typeof excuse.$inferInsert): Promise<void> {
  await tx.insert(excuse).values(row)
}

export async function deleteExcuse(tx: WriteTx, id: string): Promise<void> {
  await tx.delete(excuse).where(eq(excuse.id, id))
}

const replacedOfficer = alias(person, 'replaced_officer')

export type OfficerRow = Awaited<ReturnType<typeof selectOfficers>>[number]

/** Who presides, or attests, at some of the items of a meeting. */
export async function selectOfficers(tx: ReadTx, meetingId: string, office: SignerRole) {
  const rows = await tx.select({ officer, person, replaced: replacedOfficer }).from(officer)
    .innerJoin(person, eq(person.id, officer.personId)).leftJoin(replacedOfficer, eq(replacedOfficer.id, officer.replacesId))
    .where(and(eq(officer.meetingId, meetingId), eq(officer.office, office))).orderBy(asc(officer.id))
  return rows.map(({ officer: row, person: who, replaced: other }) => ({
    id: row.id,
    person: { id: who.id, name: nameShown(who) },
    replaces: other && { id: other.id, name: nameShown(other) },
    fromItem: row.fromItemId,
    toItem: row.toItemId,
  }))
}

export async function insertOfficer(tx: WriteTx, row: typeof officer.$inferInsert): Promise<void> {
  await tx.insert(officer).values(row)
}

export async function deleteOfficer(tx: WriteTx, id: string): Promise<void> {
  await tx.delete(officer).where(eq(officer.id, id))
}
