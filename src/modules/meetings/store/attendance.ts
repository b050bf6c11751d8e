import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { Replaced } from '../../../domain/attending/attendance.ts'
import type { TimedAttendance } from '../../../domain/attending/attended-time.ts'
import { nameShown, shownOf } from '../../bodies/store.ts'
import { person } from '../../bodies/tables.ts'
import { attendance, item } from '../tables.ts'

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
  return asAttendance(await attendanceBy(tx, { id: meetingId }, 'meeting'))
}

/** The same of the meeting that an item is treated at. */
export const selectAttendanceAt = async (tx: ReadTx, itemId: string): Promise<AttendanceRow[]> =>
  asAttendance(await attendanceBy(tx, { id: itemId }, 'item'))

const columns = {
  id: attendance.id,
  capacity: attendance.capacity,
  seat: attendance.seat,
  remote: attendance.remote,
  party: attendance.party,
  fromItemId: attendance.fromItemId,
  toItemId: attendance.toItemId,
  fromPart: attendance.fromPart,
  toPart: attendance.toPart,
  fromPosition: fromItem.position,
  toPosition: toItem.position,
  arrivedAt: attendance.arrivedAt,
  leftAt: attendance.leftAt,
  personId: person.id,
  name: person.name,
  protectedIdentity: person.protectedIdentity,
  organisation: person.organisation,
  title: sql`coalesce(${attendance.title}, ${person.title})`,
  fictional: person.fictional,
  replacesVacant: attendance.replacesVacant,
  replacesParty: attendance.replacesParty,
  replaced: sql`case when ${replaced.id} is not null then json_build_object(
    'id', ${replaced.id}, 'name', ${replaced.name}, 'protectedIdentity', ${replaced.protectedIdentity}) end`,
}

type Named = Pick<typeof person.$inferSelect, 'id' | 'name' | 'protectedIdentity'>
/** As JSON has it. */
type Kept = Pick<
  typeof attendance.$inferSelect,
  | 'id'
  | 'capacity'
  | 'seat'
  | 'party'
  | 'fromItemId'
  | 'toItemId'
  | 'fromPart'
  | 'toPart'
  | 'title'
  | 'remote'
  | 'replacesVacant'
  | 'replacesParty'
> &
  Pick<typeof person.$inferSelect, 'name' | 'protectedIdentity' | 'organisation' | 'fictional'> & {
    readonly fromPosition: number | null
    readonly toPosition: number | null
    readonly arrivedAt: string | null
    readonly leftAt: string | null
    readonly personId: string
    readonly replaced: Named | null
  }

/** All rows as one JSON: to map fifty rows of a database one by one costs more than to apply the law to them. */
const attendanceBy = prepared('attendance_by', (tx: ReadTx, key: 'meeting' | 'item') => {
  const given = sql.placeholder('id')
  const aliased = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql`${column}`.as(key)]))
  const kept = tx
    .select(aliased)
    .from(attendance)
    .innerJoin(person, eq(person.id, attendance.personId))
    .leftJoin(replaced, eq(replaced.id, attendance.replacesId))
    .leftJoin(fromItem, eq(fromItem.id, attendance.fromItemId))
    .leftJoin(toItem, eq(toItem.id, attendance.toItemId))
    .where(
      eq(
        attendance.meetingId,
        key === 'meeting' ? given : sql`(select i.meeting_id from ${item} i where i.id = ${given})`,
      ),
    )
    .orderBy(asc(attendance.seat), sql`${fromItem.position} nulls first`, asc(attendance.id))
    .as('kept')
  return tx.select({ rows: sql<Kept[] | null>`json_agg(kept)` }).from(kept)
})

const asAttendance = ([found]: readonly { readonly rows: Kept[] | null }[]): AttendanceRow[] =>
  (found?.rows ?? []).map((row) => ({
    id: row.id,
    capacity: row.capacity,
    seat: row.seat,
    arrivedAt: instantIn(row.arrivedAt),
    leftAt: instantIn(row.leftAt),
    fromItemId: row.fromItemId,
    toItemId: row.toItemId,
    fromPosition: row.fromPosition,
    toPosition: row.toPosition,
    fromPart: row.fromPart,
    toPart: row.toPart,
    remote: row.remote,
    replaces: replacedIn(row),
    fictional: row.fictional,
    person: { personId: row.personId, party: row.party, ...shownOf(row) },
  }))

const instantIn = (text: string | null) => (text === null ? null : new Date(text))

function replacedIn({ replacesVacant, replacesParty: party, replaced: who }: Kept): Replaced | null {
  if (replacesVacant) return { vacant: true, party }
  return who && { person: { personId: who.id, name: nameShown(who), party, title: null, organisation: null } }
}

export function insertAttendance(tx: WriteTx, meetingId: string, rows: readonly AttendanceRow[]): Write {
  if (rows.length === 0) return write()
  return write(
    tx.insert(attendance).values(
      rows.map((row) => ({
        id: row.id,
        meetingId,
        personId: row.person.personId,
        capacity: row.capacity,
        seat: row.seat,
        party: row.person.party,
        title: row.person.title,
        fromItemId: row.fromItemId,
        toItemId: row.toItemId,
        fromPart: row.fromPart,
        toPart: row.toPart,
        remote: row.remote,
        arrivedAt: row.arrivedAt,
        leftAt: row.leftAt,
        ...replacedBy(row.replaces),
      })),
    ),
  )
}

function replacedBy(replaces: Replaced | null) {
  if (replaces === null) return {}
  return 'vacant' in replaces
    ? { replacesVacant: true, replacesParty: replaces.party }
    : { replacesId: replaces.person.personId, replacesParty: replaces.person.party }
}

export const deleteAttendance = (tx: WriteTx, meetingId: string, id?: string): Write =>
  write(
    tx
      .delete(attendance)
      .where(and(eq(attendance.meetingId, meetingId), id === undefined ? undefined : eq(attendance.id, id))),
  )
