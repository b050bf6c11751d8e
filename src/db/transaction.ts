import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core'
import type { ExtractTablesWithRelations, SQL } from 'drizzle-orm'
import type * as schema from './schema.ts'

export type Schema = typeof schema
export type Db = PgDatabase<PgQueryResultHKT, Schema>
type DrizzleTx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

declare const inTransaction: unique symbol

/** May read, inside a transaction. `with` is left out: a CTE would let it write. */
export type ReadTx = Pick<DrizzleTx, 'select' | 'selectDistinct' | '$count'> & { readonly [inTransaction]: true }
/** May read and write; only `runCommand` makes one. */
export type WriteTx = Omit<DrizzleTx, 'transaction' | 'rollback'> & { readonly [inTransaction]: true }

/** Runs `work` in a transaction that the database itself keeps from writing. */
export function reading<Result>(db: Db, work: (tx: ReadTx) => Promise<Result>): Promise<Result> {
  return db.transaction((tx) => work(tx as unknown as ReadTx), { accessMode: 'read only' })
}

/** Runs `work` in a writing transaction; for `runCommand` alone. */
export function writing<Result>(db: Db, work: (tx: WriteTx) => Promise<Result>): Promise<Result> {
  return db.transaction((tx) => work(tx as unknown as WriteTx))
}

/** The rows of a raw statement, the same from either driver. */
export async function rowsOf<Row>(tx: WriteTx, statement: SQL): Promise<readonly Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}
