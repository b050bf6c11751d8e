import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { sql, type SQL } from 'drizzle-orm'

export type Db = PgDatabase<PgQueryResultHKT>

declare const inTransaction: unique symbol

/** May read, and the database itself keeps it from writing. `with` is left out: a CTE would let it write. */
export type ReadTx = Pick<Db, 'select' | 'selectDistinct' | '$count'> & { readonly [inTransaction]: true }
/** May read and write, inside a transaction; only `runCommand` makes one. */
export type WriteTx = Omit<Db, 'transaction'> & { readonly [inTransaction]: true }

/** A statement that is built and not sent. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** What a writing transaction came to, and the statements that are sent with its commit: nobody waits for their rows. */
export type Ended<Result> = { readonly result: Result; readonly last: readonly Statement[] }

/** What else may run beside a writing transaction. */
export type Concurrency = {
  /** Names the lock that it will wait for: of those with the same key, two run at a time. */
  readonly lockKey?: string | undefined
  /** No other writing transaction runs meanwhile. */
  readonly isExclusive?: boolean
}

/** The two ways into an open database. */
export type Transactions = {
  /** Each statement reads what is committed when it begins. */
  readonly reading: <Result>(work: (tx: ReadTx) => Promise<Result>) => Promise<Result>
  /** All or nothing; for `runCommand` alone. */
  readonly writing: <Result>(
    work: (tx: WriteTx) => Promise<Ended<Result>>,
    concurrency?: Concurrency,
  ) => Promise<Result>
}

/** What has been sent on the connection of a transaction, for whoever must know that a statement is on its way. */
type Wire = { readonly sent: number }

const wires = new WeakMap<object, Wire>()

/** Says on which connection a transaction sends its statements; one without, as in process, takes them as they are asked for. */
export const onWire = <Tx extends object>(tx: Tx, wire: Wire): Tx => {
  wires.set(tx, wire)
  return tx
}

/** Sends one statement and comes with its answer, or with what is known without one. A `Write` would send nothing: it is no step. */
type Step = () => PromiseLike<unknown> | readonly unknown[] | null

type Answers<Steps extends readonly Step[]> = { -readonly [Step in keyof Steps]: Awaited<ReturnType<Steps[Step]>> }

/** So many turns of the queue of microtasks a step may take before its statement is sent; the longest known takes five. */
const mostTurns = 50

/**
 * Sends statements in the order they stand here, none waiting for the answer before it, and answers with what each came to:
 * one round trip, in which PostgreSQL carries them out in turn. So locks come first, and what is read after them is read as
 * the locks hold it. Each step sends one statement when it is called, or none; one that waits for something first is a bug.
 */
export async function inOrder<const Steps extends readonly Step[]>(tx: object, steps: Steps): Promise<Answers<Steps>> {
  const wire = wires.get(tx)
  const answers: Promise<unknown>[] = []
  for (const step of steps) {
    const before = wire?.sent
    let isAnswered = false
    const answer = Promise.resolve(step()).finally(() => {
      isAnswered = true
    })
    // Told by the last lines, also when another step has failed before it.
    answer.catch(() => undefined)
    answers.push(answer)
    for (let turns = 0; wire !== undefined && wire.sent === before && !isAnswered; turns += 1) {
      if (turns === mostTurns)
        throw new Error('A step that is to be sent in order waits for something before it is sent')
      await null
    }
  }
  // The first that failed tells why: those after it were refused because it had failed.
  const told: unknown[] = []
  for (const answer of answers) told.push(await answer)
  return told as Answers<Steps>
}

/** The rows of a raw statement, the same from either driver. */
export async function rowsOf<Row>(tx: WriteTx, statement: SQL): Promise<readonly Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** A limit that is written into its statement: how many rows are taken decides how PostgreSQL finds them. */
export const fixed = (most: number) => sql.raw(`${most}`) as unknown as number

/** A statement of the query builder, with placeholders for its values. */
type Preparable<Rows> = {
  readonly prepare: (name: string) => { readonly execute: (values: Record<string, unknown>) => Promise<Rows> }
}

/**
 * A prepared statement: built once for each connection and for each combination of parts, which are all that its text depends
 * on. It is sent when it is awaited, as any other statement is, so that those sent in one turn keep their order.
 */
export function prepared<Tx extends object, Rows, Parts = void>(
  name: string,
  build: (tx: Tx, parts: Parts) => Preparable<Rows>,
): (tx: Tx, values: Record<string, unknown>, parts: Parts) => PromiseLike<Rows> {
  const known = new WeakMap<Tx, Map<string, ReturnType<Preparable<Rows>['prepare']>>>()
  return (tx, values, parts) => {
    const statements = known.get(tx) ?? new Map<string, ReturnType<Preparable<Rows>['prepare']>>()
    const key = JSON.stringify(parts ?? null)
    const statement = statements.get(key) ?? build(tx, parts).prepare(`${name}_${statements.size}`)
    known.set(tx, statements.set(key, statement))
    // biome-ignore lint/suspicious/noThenProperty: it is to be awaited, as the statements of drizzle are.
    return { then: (done, failed) => statement.execute(values).then(done, failed) }
  }
}
