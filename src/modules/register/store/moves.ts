import { and, asc, eq, gt } from 'drizzle-orm'
import type { ReadTx } from '../../../db/transaction.ts'
import { insertAll, type Write } from '../../../db/write.ts'
import { documentMove } from '../tables.ts'

export type MoveRow = typeof documentMove.$inferSelect

/** Keeps the place a document had, for good. */
export const insertMove = (row: MoveRow): Write => insertAll(documentMove, [row])

/** The places in a case that documents were moved from, in the order they were registered in it. */
export async function selectMovesFrom(tx: ReadTx, caseId: string, after: number, limit: number): Promise<MoveRow[]> {
  return tx
    .select()
    .from(documentMove)
    .where(and(eq(documentMove.caseId, caseId), gt(documentMove.sequence, after)))
    .orderBy(asc(documentMove.sequence))
    .limit(limit)
}
