import { and, asc, eq, gt, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { inOrder, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { insertAll, now, write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import type { Officer } from '../../../domain/attending/officer.ts'
import { defaultSettings, type BodySettings } from '../../../domain/organisation/body.ts'
import { withoutNames, type ProtectedPerson } from '../../../domain/recording/secrecy.ts'
import { protectedWhere, within } from '../../bodies/store.ts'
import { authority, body } from '../../bodies/tables.ts'
import { caseFile } from '../../register/tables.ts'
import { adjournment, chosenAttester, itemCase, meeting } from '../tables.ts'

export type MeetingRow = typeof meeting.$inferSelect & {
  readonly officers: readonly Officer[]
  /** The chair, where the identity is protected. */
  readonly hidden: readonly ProtectedPerson[]
  readonly body: Pick<typeof body.$inferSelect, 'id' | 'code' | 'name' | 'kind' | 'seats'> & {
    readonly settings: BodySettings
    readonly authority: string
  }
}

/** Those who preside or attest at some of the items of a meeting, in the order they were chosen. */
export const officersOf = sql<
  readonly Officer[]
>`(select coalesce(json_agg(json_build_object('id', o.id, 'office', o.office,
  'personId', o.person_id, 'replacesId', o.replaces, 'fromPosition', f.position, 'toPosition', t.position) order by o.id), '[]')
  from officer o left join item f on f.id = o.from_item_id left join item t on t.id = o.to_item_id
  where o.meeting_id = ${meeting}.id)`

/** A meeting as it is read, with what it takes to show it. */
export const meetingColumns = {
  meeting,
  body,
  authority: authority.code,
  officers: officersOf,
  hidden: protectedWhere(sql`p.id = ${meeting.chairId}`),
}

const meetings = (tx: ReadTx) =>
  tx
    .select(meetingColumns)
    .from(meeting)
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))

type Joined = {
  meeting: typeof meeting.$inferSelect
  body: typeof body.$inferSelect
  authority: string
  officers: readonly Officer[]
  hidden: readonly ProtectedPerson[] | null
}

export const asMeeting = ({ meeting: row, body: of, authority: code, officers, hidden }: Joined): MeetingRow => ({
  ...row,
  officers,
  hidden: hidden ?? [],
  body: {
    id: of.id,
    code: of.code,
    name: of.name,
    kind: of.kind,
    seats: of.seats,
    authority: code,
    settings: { ...defaultSettings, ...of.settings },
  },
})

export const insertMeeting = (tx: WriteTx, row: typeof meeting.$inferInsert): Write =>
  write(tx.insert(meeting).values(row))

/** The next place among the body's meetings of a day: 1, or 2 for the second. */
export async function selectNextOrdinal(tx: ReadTx, bodyId: string, heldOn: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${meeting.ordinal}), 0)::int` })
    .from(meeting)
    .where(and(eq(meeting.bodyId, bodyId), eq(meeting.heldOn, heldOn)))
  return (row?.last ?? 0) + 1
}

export async function selectMeeting(
  tx: ReadTx,
  authorities: Authorities,
  id: string | SQL,
): Promise<MeetingRow | undefined> {
  return (await meetings(tx).where(and(eq(meeting.id, id), within(authorities)))).map(asMeeting)[0]
}

/** Locks a meeting until the transaction ends; nothing is told of it. */
export async function holdMeeting(tx: WriteTx, id: string | SQL): Promise<void> {
  await tx.select({ id: meeting.id }).from(meeting).where(eq(meeting.id, id)).for('update')
}

/** The meeting, locked until the transaction ends; read when the lock is held, its officers too as they then are. */
export async function lockMeeting(tx: WriteTx, authorities: Authorities, id: string): Promise<MeetingRow | undefined> {
  const [, held] = await inOrder(tx, [() => holdMeeting(tx, id), () => selectMeeting(tx, authorities, id)])
  return held
}

export const updateMeeting = (
  tx: WriteTx,
  row: Pick<MeetingRow, 'id' | 'version'>,
  changes: Partial<typeof meeting.$inferInsert>,
): Write =>
  write(
    tx
      .update(meeting)
      .set({ ...changes, version: row.version + 1 })
      .where(eq(meeting.id, row.id)),
  )

/** Writes changes of a meeting, and reads it as it then is. */
export async function saveMeeting(
  tx: WriteTx,
  meeting: MeetingRow,
  changes: Parameters<typeof updateMeeting>[2],
): Promise<MeetingRow> {
  await now(tx, updateMeeting(tx, meeting, changes))
  const row = await selectMeeting(tx, [meeting.body.authority], meeting.id)
  if (row === undefined) throw new Error('The meeting vanished under its lock')
  return row
}

export type MeetingFilter = {
  readonly body?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly externalId?: string | undefined
  readonly authorities: Authorities
}

export async function selectMeetings(
  tx: ReadTx,
  filter: MeetingFilter,
  after: string | null,
  limit: number,
): Promise<MeetingRow[]> {
  const rows = await meetings(tx)
    .where(
      and(
        within(filter.authorities),
        filter.body === undefined ? undefined : eq(body.code, filter.body),
        filter.from === undefined ? undefined : gte(meeting.heldOn, filter.from),
        filter.to === undefined ? undefined : lte(meeting.heldOn, filter.to),
        filter.externalId === undefined ? undefined : eq(meeting.externalId, filter.externalId),
        after === null ? undefined : gt(meeting.id, after),
      ),
    )
    .orderBy(asc(meeting.id))
    .limit(limit)
  return rows.map(asMeeting)
}

export const insertAttesters = (meetingId: string, persons: readonly string[]): Write =>
  insertAll(
    chosenAttester,
    persons.map((personId) => ({ meetingId, personId })),
  )

export async function selectAttesters(tx: ReadTx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: chosenAttester.personId })
    .from(chosenAttester)
    .where(eq(chosenAttester.meetingId, meetingId))
    .orderBy(asc(chosenAttester.personId))
  return rows.map((row) => row.id)
}

export const insertAdjournment = (tx: WriteTx, row: { id: string; meetingId: string; from: Date }): Write =>
  write(tx.insert(adjournment).values(row))

export const endAdjournment = (tx: WriteTx, meetingId: string, to: Date): Write =>
  write(
    tx
      .update(adjournment)
      .set({ to })
      .where(and(eq(adjournment.meetingId, meetingId), isNull(adjournment.to))),
  )

export async function selectAdjournments(tx: ReadTx, meetingId: string) {
  return tx
    .select({ id: adjournment.id, from: adjournment.from, to: adjournment.to })
    .from(adjournment)
    .where(eq(adjournment.meetingId, meetingId))
    .orderBy(asc(adjournment.from))
}

/** The cases of several items, in their order, as they may be seen. */
export async function selectItemCases(tx: ReadTx, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  const hidden = protectedWhere(sql`p.id = ${caseFile.responsibleOfficerId}`)
  const rows = await tx
    .select({
      itemId: itemCase.itemId,
      id: caseFile.id,
      diarienummer: caseFile.diarienummer,
      title: caseFile.title,
      hidden,
    })
    .from(itemCase)
    .innerJoin(caseFile, eq(caseFile.id, itemCase.caseId))
    .where(inArray(itemCase.itemId, [...itemIds]))
    .orderBy(asc(itemCase.itemId), asc(itemCase.position))
  return rows.map(({ hidden: officer, ...row }) => withoutNames(row, officer ?? []).value)
}
