import { and, asc, eq, gte, inArray, isNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { Disposition } from '../../../domain/deciding/disposition.ts'
import type { PlannedMeeting, TabledItem } from '../../../domain/meeting/tabling.ts'
import { item, itemCase, meeting } from '../tables.ts'

export type Tabled = TabledItem & Pick<typeof item.$inferSelect, 'bodyId' | 'title' | 'summary' | 'matter'>

/** What a body has tabled at meetings that are closed, and that no later item takes up. */
export async function selectTabled(tx: ReadTx, bodyId: string): Promise<Tabled[]> {
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
export async function lockPlanned(
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

export type Continuation = typeof item.$inferInsert & { readonly continuesId: string }

/** Puts items on agendas that take up earlier ones, with their cases; two statements, however many. */
export function insertContinuations(tx: WriteTx, rows: readonly Continuation[]): Write {
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
