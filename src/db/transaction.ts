import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { sql, type SQL } from 'drizzle-orm'

export type Db = PgDatabase<PgQueryResultHKT>

declare const inTransaction: unique symbol

/** Reads only, which the database enforces. `with` is left out: a CTE could write. */
export type ReadTx = Pick<Db, 'select' | 'selectDistinct' | '$count'> & { readonly [inTransaction]: true }
/** May read and write, inside a transaction; only `runCommand` makes one. */
export type WriteTx = Omit<Db, 'transaction'> & { readonly [inTransaction]: true }

/** A statement that is built and not sent. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/**
 * The result of a writing transaction, and the statements to be sent together with its commit: nobody needs their rows.
 */
export type Ended<Result> = { readonly result: Result; readonly last: readonly Statement[] }

/** What else may run beside a writing transaction. */
export type Concurrency = {
  /** Names the lock that it will wait for: of those with the same key, two run at a time. */
  readonly lockKey?: string | undefined
  /** No other writing transaction runs meanwhile. */
  readonly isExclusive?: boolean
}

/** How an open database is used: to read, or to read and write. */
export type Transactions = {
  /** Read committed: each statement sees what was committed before it began. */
  readonly reading: <Result>(work: (tx: ReadTx) => Promise<Result>) => Promise<Result>
  /** One transaction, committed or rolled back as a whole; for `runCommand` alone. */
  readonly writing: <Result>(
    work: (tx: WriteTx) => Promise<Ended<Result>>,
    concurrency?: Concurrency,
  ) => Promise<Result>
}

/** Counts the statements sent on a connection, so that `inOrder` can tell when one has been sent. */
type SentCounter = { readonly sent: number }

const sentCounters = new WeakMap<object, SentCounter>()

/**
 * Registers the connection that a transaction sends on. The embedded database has none: it takes statements in the
 * order they are called.
 */
export const withSentCounter = <Tx extends object>(tx: Tx, counter: SentCounter): Tx => {
  sentCounters.set(tx, counter)
  return tx
}

/**
 * Sends one statement and resolves to its result, or returns a value without sending any. A `Write` would send nothing,
 * and its type is no step.
 */
type Step = () => PromiseLike<unknown> | readonly unknown[] | null

type Answers<Steps extends readonly Step[]> = { -readonly [Step in keyof Steps]: Awaited<ReturnType<Steps[Step]>> }

/**
 * At most so many turns of the microtask queue may pass before a step has sent its statement; the longest known takes
 * five.
 */
const mostTurns = 50

/**
 * Sends statements as a pipeline, in this order, and resolves to their results: one round trip, in which PostgreSQL
 * executes them one after another. So the locks come first, and what is read after them is read under those locks. Each
 * step sends at most one statement, when it is called; one that waits for something else first is a bug.
 */
export async function inOrder<const Steps extends readonly Step[]>(tx: object, steps: Steps): Promise<Answers<Steps>> {
  const counter = sentCounters.get(tx)
  const answers: Promise<unknown>[] = []
  for (const step of steps) {
    const before = counter?.sent
    let isAnswered = false
    const answer = Promise.resolve(step()).finally(() => {
      isAnswered = true
    })
    // Handled below; without this it would count as an unhandled rejection when another step fails before it.
    answer.catch(() => undefined)
    answers.push(answer)
    for (let turns = 0; counter !== undefined && counter.sent === before && !isAnswered; turns += 1) {
      if (turns === mostTurns) throw new Error('A step of inOrder waits for something before it is sent')
      await null
    }
  }
  // The first error is the cause: it aborts the transaction, and the errors after it follow from that.
  const results: unknown[] = []
  for (const answer of answers) results.push(await answer)
  return results as Answers<Steps>
}

/** The rows of raw SQL, the same from either driver. */
export async function rowsOf<Row>(tx: WriteTx, statement: SQL): Promise<readonly Row[]> {
  const result = (await tx.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** A limit as a literal, not a parameter: PostgreSQL has to know it to choose the plan. */
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
