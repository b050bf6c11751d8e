import { and, asc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import type { Attendance, AttendanceCapacity } from '../../../domain/attendance.ts'
import { defaultSettings, type BodyKind, type BodySettings } from '../../../domain/body.ts'
import type { MeetingState } from '../../../domain/meeting.ts'
import { nameShown } from '../../bodies/store.ts'
import { authority, body, person } from '../../bodies/tables.ts'
import { caseFile } from '../../register/tables.ts'
import { adjournment, attendance, chosenAttester, item, itemCase, meeting, paragraphCounter } from '../tables.ts'

export type MeetingRow = Omit<typeof meeting.$inferSelect, 'state' | 'recordedAs'> & {
  readonly state: MeetingState
  readonly recordedAs: 'live' | 'minutes'
  readonly body: {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly kind: BodyKind
    readonly seats: number
    readonly settings: BodySettings
    readonly authority: string
  }
}

const meetings = (tx: ReadTx) => tx.select({ meeting, body, authority: authority.code }).from(meeting)
  .innerJoin(body, eq(body.id, meeting.bodyId)).innerJoin(authority, eq(authority.id, body.authorityId))

type Joined = { meeting: typeof meeting.$inferSelect; body: typeof body.$inferSelect; authority: string }

export const asMeeting = ({ meeting: row, body: of, authority: code }: Joined): MeetingRow => ({
  ...row,
  state: row.state as MeetingState,
  recordedAs: row.recordedAs as 'live' | 'minutes',
  body: {
    id: of.id, code: of.code, name: of.name, kind: of.kind as BodyKind, seats: of.seats, authority: code,
    settings: { ...defaultSettings, ...(of.settings as Partial<BodySettings>) },
  },
})

export async function insertMeeting(tx: WriteTx, row: typeof meeting.$inferInsert): Promise<void> {
  await tx.insert(meeting).values(row)
}

/** The next place among the body's meetings of a day: 1, or 2 for the second. */
export async function selectNextOrdinal(tx: ReadTx, bodyId: string, heldOn: string): Promise<number> {
  const [row] = await tx.select({ last: sql<number>`coalesce(max(${meeting.ordinal}), 0)::int` }).from(meeting)
    .where(and(eq(meeting.bodyId, bodyId), eq(meeting.heldOn, heldOn)))
  return (row?.last ?? 0) + 1
}

export async function selectMeeting(tx: ReadTx, id: string): Promise<MeetingRow | undefined> {
  return (await meetings(tx).where(eq(meeting.id, id))).map(asMeeting)[0]
}

/** The meeting, locked until the transaction ends. */
export async function lockMeeting(tx: WriteTx, id: string): Promise<MeetingRow | undefined> {
  return (await meetings(tx).where(eq(meeting.id, id)).for('update', { of: meeting })).map(asMeeting)[0]
}

export async function updateMeeting(
  tx: WriteTx, row: Pick<MeetingRow, 'id' | 'version'>, changes: Partial<typeof meeting.$inferInsert>,
): Promise<void> {
  await tx.update(meeting).set({ ...changes, version: row.version + 1 }).where(eq(meeting.id, row.id))
}

export type MeetingFilter = {
  readonly body?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly externalId?: string | undefined
  readonly authorities: readonly string[] | null
}

export async function selectMeetings(tx: ReadTx, filter: MeetingFilter, after: string | null, limit: number): Promise<MeetingRow[]> {
  const rows = await meetings(tx).where(and(
    filter.authorities === null ? undefined : inArray(authority.code, [...filter.authorities]),
    filter.body === undefined ? undefined : eq(body.code, filter.body),
    filter.from === undefined ? undefined : gte(meeting.heldOn, filter.from),
    filter.to === undefined ? undefined : lte(meeting.heldOn, filter.to),
    filter.externalId === undefined ? undefined : eq(meeting.externalId, filter.externalId),
    after === null ? undefined : gt(meeting.id, after),
  )).orderBy(asc(meeting.id)).limit(limit)
  return rows.map(asMeeting)
}

export async function insertAttesters(tx: WriteTx, meetingId: string, persons: readonly string[]): Promise<void> {
  if (persons.length > 0) await tx.insert(chosenAttester).values(persons.map((personId) => ({ meetingId, personId })))
}

export async function selectAttesters(tx: ReadTx, meetingId: string): Promise<string[]> {
  const rows = await tx.select({ id: chosenAttester.personId }).from(chosenAttester)
    .where(eq(chosenAttester.meetingId, meetingId)).orderBy(asc(chosenAttester.personId))
  return rows.map((row) => row.id)
}

export async function insertAdjournment(tx: WriteTx, row: { id: string; meetingId: string; from: Date }): Promise<void> {
  await tx.insert(adjournment).values(row)
}

export async function endAdjournment(tx: WriteTx, meetingId: string, to: Date): Promise<void> {
  await tx.update(adjournment).set({ to }).where(and(eq(adjournment.meetingId, meetingId), isNull(adjournment.to)))
}

export async function selectAdjournments(tx: ReadTx, meetingId: string) {
  return tx.select({ id: adjournment.id, from: adjournment.from, to: adjournment.to }).from(adjournment)
    .where(eq(adjournment.meetingId, meetingId)).orderBy(asc(adjournment.from))
}

const fromItem = alias(item, 'from_item')
const toItem = alias(item, 'to_item')

export type AttendanceRow = Attendance & {
  readonly arrivedAt: Date | null
  readonly leftAt: Date | null
  readonly fromItemId: string | null
  readonly toItemId: string | null
  readonly fictional: boolean
}

/** The attendance of a meeting, with the positions its rows run between. */
export async function selectAttendance(tx: ReadTx, meetingId: string): Promise<AttendanceRow[]> {
  const rows = await tx.select({ attendance, person, fromPosition: fromItem.position, toPosition: toItem.position })
    .from(attendance).innerJoin(person, eq(person.id, attendance.personId))
    .leftJoin(fromItem, eq(fromItem.id, attendance.fromItemId)).leftJoin(toItem, eq(toItem.id, attendance.toItemId))
    .where(eq(attendance.meetingId, meetingId)).orderBy(asc(attendance.seat), asc(attendance.id))
  return rows.map(({ attendance: row, person: who, fromPosition, toPosition }) => ({
    id: row.id,
    capacity: row.capacity as AttendanceCapacity,
    seat: row.seat,
    arrivedAt: row.arrivedAt,
    leftAt: row.leftAt,
    fromItemId: row.fromItemId,
    toItemId: row.toItemId,
    fromPosition,
    toPosition,
    fictional: who.fictional,
    person: {
      personId: who.id, name: nameShown(who), party: row.party, title: row.title ?? who.title, organisation: who.organisation,
    },
  }))
}

export async function insertAttendance(tx: WriteTx, rows: readonly (typeof attendance.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(attendance).values([...rows])
}

export async function deleteAttendance(tx: WriteTx, meetingId: string, id?: string): Promise<void> {
  await tx.delete(attendance).where(and(eq(attendance.meetingId, meetingId), id === undefined ? undefined : eq(attendance.id, id)))
}

/** The last number a body has used in a year, locked so that two closings cannot use the same. */
export async function lockParagraphCounter(tx: WriteTx, bodyId: string, year: number): Promise<number> {
  const [row] = await tx.insert(paragraphCounter).values({ bodyId, year, last: 0 })
    .onConflictDoUpdate({ target: [paragraphCounter.bodyId, paragraphCounter.year], set: { last: sql`${paragraphCounter.last}` } })
    .returning()
  return row?.last ?? 0
}

export async function moveParagraphCounter(tx: WriteTx, bodyId: string, year: number, last: number): Promise<void> {
  await tx.insert(paragraphCounter).values({ bodyId, year, last }).onConflictDoUpdate({
    target: [paragraphCounter.bodyId, paragraphCounter.year], set: { last: sql`greatest(${paragraphCounter.last}, ${last})` },
  })
}

export async function selectParagraphCounter(tx: ReadTx, bodyId: string, year: number): Promise<number> {
  const rows = await tx.select().from(paragraphCounter).where(and(eq(paragraphCounter.bodyId, bodyId), eq(paragraphCounter.year, year)))
  return rows[0]?.last ?? 0
}

/** The cases of several items, in their order. */
export async function selectItemCases(tx: ReadTx, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  return tx.select({ itemId: itemCase.itemId, id: caseFile.id, diarienummer: caseFile.diarienummer, title: caseFile.title })
    .from(itemCase).innerJoin(caseFile, eq(caseFile.id, itemCase.caseId))
    .where(inArray(itemCase.itemId, [...itemIds])).orderBy(asc(itemCase.itemId), asc(itemCase.position))
}
