import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { sql, type SQL } from 'drizzle-orm'

export type Db = PgDatabase<PgQueryResultHKT>

declare const inTransaction: unique symbol

/** May read, and the database itself keeps it from writing. `with` is left out: a CTE would let it write. */
export type ReadTx = Pick<Db, 'select' | 'selectDistinct' | '$count'> & { readonly [inTransaction]: true }
/** May read and write, inside a transaction; only `runCommand` makes one. */
export type WriteTx = Omit<Db, 'transaction'> & { readonly [inTransaction]: true }

type Query = { readonly sql: string; readonly params: readonly unknown[] }
/** A statement that is built and not yet sent: it is sent when it is awaited. */
export type Built = PromiseLike<unknown> & ({ readonly toSQL: () => Query } | { readonly getQuery: () => Query })

/** What a writing transaction came to, and the statements that are sent with its commit: nobody waits for their rows. */
export type Ended<Result> = { readonly result: Result; readonly last: readonly Built[] }

/** The two ways into an open database. */
export type Transactions = {
  /** Each statement reads what is committed when it begins. */
  readonly reading: <Result>(work: (tx: ReadTx) => Promise<Result>) => Promise<Result>
  /** All or nothing; for `runCommand` alone. Work of one line will wait for the same lock: it is done two at a time. */
  readonly writing: <Result>(work: (tx: WriteTx) => Promise<Ended<Result>>, line?: string) => Promise<Result>
}

/** The rows of a raw statement, the same from either driver. */
export async function rowsOf<Row>(tx: WriteTx, statement: SQL): Promise<readonly Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** A limit that is written into its statement: how many rows are taken decides how PostgreSQL finds them. */
export const fixed = (most: number) => sql.raw(`${most}`) as unknown as number

type Executable<Rows> = { readonly execute: (values: Record<string, unknown>) => Promise<Rows> }

/**
 * Builds a statement of each shape once for each connection, with placeholders for its values. Like any other it is sent
 * when it is awaited, so that those asked for at once keep their order.
 */
export function prepared<Tx extends object, Rows>(
  build: (tx: Tx, shape: string) => Executable<Rows>,
): (tx: Tx, values?: Record<string, unknown>, shape?: string) => PromiseLike<Rows> {
  const known = new WeakMap<Tx, Map<string, Executable<Rows>>>()
  return (tx, values = {}, shape = '') => {
    const shapes = known.get(tx) ?? new Map<string, Executable<Rows>>()
    const statement = shapes.get(shape) ?? build(tx, shape)
    known.set(tx, shapes.set(shape, statement))
    // biome-ignore lint/suspicious/noThenProperty: it is to be awaited, as the statements of drizzle are.
    return { then: (done, failed) => statement.execute(values).then(done, failed) }
  }
}
