import { eq, inArray, sql } from 'drizzle-orm'
import { rowsOf, type WriteTx } from '../../../db/transaction.ts'
import { insertAll, now, write, type Write } from '../../../db/write.ts'
import type { PublicationLevel } from '../../../domain/recording/publication.ts'
import { item } from '../../meetings/tables.ts'
import { decisionRecord } from '../../minutes/tables.ts'
import { decision } from '../tables.ts'

export type NewDecision = Pick<
  typeof decision.$inferInsert,
  'id' | 'itemId' | 'recordId' | 'bodyId' | 'address' | 'heldOn' | 'paragraph'
>

/** Enters attested paragraphs as decisions, one statement for all; the change sequence runs on. */
export const insertDecisions = (rows: readonly NewDecision[]): Write =>
  insertAll(decision, rows as readonly (typeof decision.$inferInsert)[], {
    changeSequence: `nextval('decision_change')`,
  })

const nextChange = sql<number>`nextval('decision_change')`

/** Moves the decisions of minutes on in the order of changes: their status has changed. */
export function touchDecisionsOf(tx: WriteTx, minutesId: string): Write {
  const records = tx
    .select({ id: decisionRecord.id })
    .from(decisionRecord)
    .where(eq(decisionRecord.minutesId, minutesId))
  return write(
    tx
      .update(decision)
      .set({ version: sql`${decision.version} + 1`, changeSequence: nextChange })
      .where(inArray(decision.recordId, records)),
  )
}

/** The same for the decisions in which a person is named: what may be shown of them has changed. */
export function touchDecisionsNaming(tx: WriteTx, personId: string): Write {
  const records = tx
    .select({ id: decisionRecord.id })
    .from(decisionRecord)
    .where(sql`strpos(${decisionRecord.record}, ${personId}) > 0`)
  const raised = sql`(select i.id from ${item} i where i.raised_by = ${personId} union all
    select i.id from ${item} i join ${item} earlier on earlier.id = i.continues where earlier.raised_by = ${personId})`
  const touch = () => tx.update(decision).set({ version: sql`${decision.version} + 1`, changeSequence: nextChange })
  // One by one: an index finds the rows of either, and of neither where they are asked for together.
  return write(touch().where(inArray(decision.recordId, records)), touch().where(inArray(decision.itemId, raised)))
}

/** Publishes, or withdraws: then it keeps its place among what the public follows, whatever happens to it afterwards. */
export async function updatePublication(
  tx: WriteTx,
  id: string,
  version: number,
  publication: PublicationLevel,
  publishedAt: Date | null,
): Promise<void> {
  const [moved] = await rowsOf<{ next: string }>(tx, sql`select ${nextChange} as next`)
  const changeSequence = Number(moved?.next)
  await now(
    tx,
    write(
      tx
        .update(decision)
        .set({
          publication,
          publishedAt,
          version: version + 1,
          changeSequence,
          withdrawnSequence: publication === 'none' ? changeSequence : null,
        })
        .where(eq(decision.id, id)),
    ),
  )
}
