import { and, asc, eq, gte, inArray, isNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { now, write, type Write } from '../../../db/write.ts'
import type { Disposition } from '../../../domain/deciding/disposition.ts'
import { placesForTabled, type PlannedMeeting, type TabledItem } from '../../../domain/meeting/tabling.ts'
import { withoutNames } from '../../../domain/recording/secrecy.ts'
import { item, itemCase, meeting } from '../tables.ts'
import { selectHiddenIn } from './items.ts'

type Continuation = typeof item.$inferInsert & { readonly continuesId: string }

/**
 * Puts what a body has tabled on the agenda of the meeting it is to be taken up at (KL 5:51), last on it; what no planned
 * meeting is for waits until one is planned. Answers with the items put there.
 */
export async function placeTabled(tx: WriteTx, bodyId: string, newId: () => string): Promise<readonly Continuation[]> {
  // Two that place for the same body at once would both find the same matters waiting.
  await now(tx, write(tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`tabled of ${bodyId}`}))`)))
  const tabled = await selectTabled(tx, bodyId)
  const [earliest] = tabled.map(({ heldOn }) => heldOn).toSorted()
  if (earliest === undefined) return []
  const planned = await lockPlanned(tx, bodyId, earliest)
  const places = placesForTabled(tabled, planned)
  const lastOf = new Map(planned.map(({ id, last }) => [id, last]))
  // What is taken up anew is written anew: as it may be seen now.
  const hidden = await selectHiddenIn(
    tx,
    tabled.map(({ id }) => id),
  )
  const rows = tabled.flatMap(({ id, matter, ...texts }) => {
    const { title, summary } = withoutNames({ title: texts.title, summary: texts.summary }, hidden.get(id) ?? []).value
    const meetingId = places.get(id)
    if (meetingId === undefined) return []
    const position = (lastOf.get(meetingId) ?? 0) + 1
    lastOf.set(meetingId, position)
    return [{ id: newId(), meetingId, bodyId, position, title, summary, matter, continuesId: id }]
  })
  await now(tx, insertContinuations(tx, rows))
  return rows
}

type Tabled = TabledItem & Pick<typeof item.$inferSelect, 'bodyId' | 'title' | 'summary' | 'matter'>

/** What a body has tabled at meetings that are closed, and that no later item takes up. */
async function selectTabled(tx: ReadTx, bodyId: string): Promise<Tabled[]> {
  const next = alias(item, 'next_item')
  const rows = await tx
    .select({ item, heldOn: meeting.heldOn })
    .from(item)
    .innerJoin(meeting, eq(meeting.id, item.meetingId))
    .leftJoin(next, eq(next.continuesId, item.id))
    .where(
      and(
        eq(item.bodyId, bodyId),
        sql`${item.outcome}->>'kind' = 'tabled'`,
        isNull(next.id),
        eq(meeting.state, 'closed'),
        eq(meeting.recordedAs, 'live'),
      ),
    )
  return rows.map(({ item: { id, title, summary, matter, outcome }, heldOn }) => ({
    id,
    bodyId,
    title,
    summary,
    matter,
    heldOn,
    until: (outcome as Disposition).until,
  }))
}

/** The meetings that a body plans from a day on, with the last position of their agendas; locked until the transaction ends. */
async function lockPlanned(
  tx: WriteTx,
  bodyId: string,
  from: string,
): Promise<(PlannedMeeting & { readonly last: number })[]> {
  const planned = await tx
    .select({ id: meeting.id, heldOn: meeting.heldOn })
    .from(meeting)
    .where(
      and(
        eq(meeting.bodyId, bodyId),
        eq(meeting.state, 'planned'),
        eq(meeting.recordedAs, 'live'),
        gte(meeting.heldOn, from),
      ),
    )
    .orderBy(asc(meeting.id))
    .for('update')
  if (planned.length === 0) return []
  // Read when the lock is held, so that an item added meanwhile is seen.
  const lasts = await tx
    .select({ meetingId: item.meetingId, last: max(item.position) })
    .from(item)
    .where(
      inArray(
        item.meetingId,
        planned.map(({ id }) => id),
      ),
    )
    .groupBy(item.meetingId)
  return planned.map((one) => ({ ...one, last: lasts.find(({ meetingId }) => meetingId === one.id)?.last ?? 0 }))
}

/** Puts items on agendas that take up earlier ones, with their cases; two statements, however many. */
function insertContinuations(tx: WriteTx, rows: readonly Continuation[]): Write {
  if (rows.length === 0) return write()
  const ids = sql.join(
    rows.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  )
  return write(
    tx.insert(item).values([...rows]),
    tx.execute(sql`insert into ${itemCase} (item_id, case_id, position)
    select taken.id, earlier.case_id, earlier.position from ${item} taken join ${itemCase} earlier on earlier.item_id = taken.continues
    where taken.id in (${ids})`),
  )
}
