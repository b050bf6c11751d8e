import { and, asc, eq, gte, inArray, sql, type SQL } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { insertAll, now, write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import type { ProtectedPerson } from '../../../domain/recording/secrecy.ts'
import { protectedWhere, within, withinGiven } from '../../bodies/store.ts'
import { authority, body } from '../../bodies/tables.ts'
import { act } from '../../deliberation/tables.ts'
import { decisionRecord, minutes } from '../../minutes/tables.ts'
import { item, itemCase, meeting } from '../tables.ts'
import { asMeeting, meetingColumns, type MeetingRow } from './meetings.ts'

export type ItemRow = typeof item.$inferSelect

export async function insertItem(
  tx: WriteTx,
  row: typeof item.$inferInsert,
  caseIds: readonly string[],
): Promise<ItemRow> {
  const [inserted] = await tx.insert(item).values(row).returning()
  if (inserted === undefined) throw new Error('The statement returned no row')
  await now(tx, insertItemCases(inserted.id, caseIds))
  return inserted
}

const insertItemCases = (itemId: string, caseIds: readonly string[]): Write =>
  insertAll(
    itemCase,
    caseIds.map((caseId, index) => ({ itemId, caseId, position: index + 1 })),
  )

export const replaceItemCases = (tx: WriteTx, itemId: string, caseIds: readonly string[]): Write =>
  write(tx.delete(itemCase).where(eq(itemCase.itemId, itemId)), insertItemCases(itemId, caseIds))

export async function selectItems(tx: ReadTx, meetingId: string): Promise<ItemRow[]> {
  return tx.select().from(item).where(eq(item.meetingId, meetingId)).orderBy(asc(item.position))
}

/** An item with its meeting and body, and when it was attested: from then on it no longer changes (KL 5:69). */
export type ItemAtMeeting = { readonly item: ItemRow; readonly meeting: MeetingRow; readonly attestedAt: Date | null }

export async function selectItem(tx: ReadTx, authorities: Authorities, id: string): Promise<ItemAtMeeting | undefined> {
  return (await itemsWithMeeting(tx).where(and(eq(item.id, id), within(authorities)))).map(split)[0]
}

/** The same, the item locked until the transaction ends: whoever acts under a paragraph does so one at a time. */
export async function lockItem(tx: WriteTx, authorities: Authorities, at: ItemAt): Promise<ItemAtMeeting | undefined> {
  return (await lockedItem(tx, { ...at, authorities }, keyOf(at))).map(split)[0]
}

/**
 * Holds the meeting of an item against closing, composing and attesting until the transaction ends; acts under its items
 * may be recorded at the same time. Whoever locks an item or minutes holds or locks the meeting first.
 */
export async function holdMeetingOf(tx: WriteTx, at: ItemAt): Promise<void> {
  await heldMeeting(tx, at, keyOf(at))
}

/** An item by its id or by that of an act under it: so a statement can be sent before the act has been read. */
export type ItemAt = { readonly item: string } | { readonly act: string }

const keyOf = (at: ItemAt) => ('item' in at ? 'item' : 'act')
const itemIdBy = (key: 'item' | 'act'): SQL =>
  key === 'item'
    ? sql`${sql.placeholder('item')}::uuid`
    : sql`(select a.item_id from ${act} a where a.id = ${sql.placeholder('act')})`

const heldMeeting = prepared('held_meeting', (tx: WriteTx, key: 'item' | 'act') =>
  tx
    .select({ id: meeting.id })
    .from(meeting)
    .where(eq(meeting.id, sql`(select i.meeting_id from ${item} i where i.id = ${itemIdBy(key)})`))
    .for('share'),
)

const attestedAt =
  sql<Date | null>`(select m.attested_at from ${decisionRecord} r join ${minutes} m on m.id = r.minutes_id
  where r.item_id = ${item}.id and m.attested_at is not null)`.mapWith(minutes.attestedAt)

const itemsWithMeeting = (tx: ReadTx) =>
  tx
    .select({ item, ...meetingColumns, attestedAt })
    .from(item)
    .innerJoin(meeting, eq(meeting.id, item.meetingId))
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))

const split = ({
  item: row,
  attestedAt: at,
  ...rest
}: Parameters<typeof asMeeting>[0] & Omit<ItemAtMeeting, 'meeting'>): ItemAtMeeting => ({
  item: row,
  meeting: asMeeting(rest),
  attestedAt: at,
})

const lockedItem = prepared('locked_item', (tx: WriteTx, key: 'item' | 'act') =>
  itemsWithMeeting(tx)
    .where(and(eq(item.id, itemIdBy(key)), withinGiven))
    .for('update', { of: item }),
)

/** The code of the authority that an item is of, as an array within another statement. */
export const authorityOfItem = (itemId: string): SQL => sql`(select array[a.code] from ${item} of_it
  join ${body} b on b.id = of_it.body_id join ${authority} a on a.id = b.authority_id where of_it.id = ${itemId}::uuid)::text[]`

/** Those with protected identity who raised an item, or the one it continues, or stand in its paragraph, by item; most have none. */
export async function selectHiddenIn(
  tx: ReadTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ProtectedPerson[]>> {
  if (itemIds.length === 0) return new Map()
  const stands = sql`p.id = ${item.raisedById} or p.id = (select earlier.raised_by from item earlier where earlier.id = ${item.continuesId})
    or exists (select from act a where a.item_id = ${item.id} and strpos(a.details::text, p.id::text) > 0)`
  const rows = await tx
    .select({ id: item.id, hidden: protectedWhere(stands) })
    .from(item)
    .where(inArray(item.id, [...itemIds]))
  return new Map(rows.flatMap(({ id, hidden }) => (hidden === null ? [] : [[id, hidden] as const])))
}

export function updateItem(
  tx: WriteTx,
  row: Pick<ItemRow, 'id' | 'version'>,
  changes: Partial<typeof item.$inferInsert>,
): Write {
  return write(
    tx
      .update(item)
      .set({ ...changes, version: row.version + 1 })
      .where(eq(item.id, row.id)),
  )
}

/** Makes room at a position: the items from there on move one down. Two statements, since the positions are unique. */
export function shiftItems(tx: WriteTx, meetingId: string, from: number): Write {
  const later = and(eq(item.meetingId, meetingId), gte(item.position, from))
  return write(
    tx
      .update(item)
      .set({ position: sql`-${item.position} - 1` })
      .where(later),
    tx
      .update(item)
      .set({ position: sql`-${item.position}` })
      .where(and(eq(item.meetingId, meetingId), sql`${item.position} < 0`)),
  )
}

/** Puts the items of a meeting in this order. */
export function reorderItems(tx: WriteTx, meetingId: string, ids: readonly string[]): Write {
  const places = sql`array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`
  return write(
    tx
      .update(item)
      .set({ position: sql`-${item.position}` })
      .where(eq(item.meetingId, meetingId)),
    tx
      .update(item)
      .set({ position: sql`array_position(${places}, ${item.id})` })
      .where(inArray(item.id, [...ids])),
  )
}
