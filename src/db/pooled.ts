import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Connection } from './connection.ts'
import { isLocked } from './failures.ts'
import { Lines } from './lines.ts'
import type { Use } from './pool.ts'
import { SharedReads } from './shared-reads.ts'
import {
  onWire,
  type Among,
  type Db,
  type Ended,
  type ReadTx,
  type Statement,
  type Transactions,
  type WriteTx,
} from './transaction.ts'

/** The connections to a real PostgreSQL, by what they are for: to read, to write, and to write after a wait. */
export type Pools = Readonly<Record<Use, pg.Pool>>

/** The transactions of a real PostgreSQL. */
export function pooledTransactions({ reads, writes, waits }: Pools): Transactions {
  const reader = drizzle(new SharedReads(reads) as unknown as pg.Pool) as unknown as ReadTx
  const write = withoutLongWaits(writerOn(writes), writerOn(waits), waits.options.max)
  const lines = new Lines()
  return {
    // The session itself is read-only: no begin and commit around a query, which would be two statements of three.
    reading: (work) => work(reader),
    writing: (work, among) =>
      among?.line === undefined ? write(work, among) : lines.inLine(among.line, () => write(work, among)),
  }
}

/** How long a lock is waited for while another is known to be held: whoever cannot have his at once joins those who wait. */
const hastyMs = 50

/**
 * Writes; where a lock does not come soon, begins anew on one of the connections for those who wait, so many at once.
 * Whatever it is that is held, by whomever, the others find connections.
 */
function withoutLongWaits(write: Writer, wait: Writer, connections: number): Transactions['writing'] {
  const line = new Lines(connections)
  let waiting = 0
  return async (work, among) => {
    try {
      // Said when it has a connection: by then another may have found that something is held.
      return await write(work, among, () => (waiting > 0 ? hastyMs : undefined))
    } catch (error) {
      if (!isLocked(error)) throw error
    }
    waiting += 1
    try {
      return await line.inLine('a long wait', () => wait(work, among))
    } finally {
      waiting -= 1
    }
  }
}

type Writer = <Result>(
  work: (tx: WriteTx) => Promise<Ended<Result>>,
  among?: Among,
  lockTimeoutMs?: () => number | undefined,
) => Promise<Result>

/** Transactions on the connections of a pool; what is built on one is kept with it. */
function writerOn(writes: pg.Pool): Writer {
  const known = new WeakMap<pg.PoolClient, Db>()
  return async (work, among, lockTimeoutMs) => {
    const connection = (await writes.connect()) as pg.PoolClient & Connection
    const writer = known.get(connection) ?? onWire(drizzle(connection) as unknown as Db, connection)
    known.set(connection, writer)
    const begun = begin(connection, among?.isAlone ?? false, lockTimeoutMs?.())
    try {
      const { result, last } = await work(writer as unknown as WriteTx)
      await commit(connection, last)
      connection.release()
      return result
    } catch (error) {
      // What comes after a beginning that failed says only that it did.
      const first = await begun.then(
        () => error,
        (failure: unknown) => failure,
      )
      await connection.query('rollback').then(
        () => connection.release(),
        () => connection.release(true),
      )
      throw first
    }
  }
}

/** All who write hold this lock together, from their first statement; who is alone holds it alone. No hash of a name is as large. */
const writersLock = 2 ** 32

/**
 * Sent with the first statement, which would run alone and for good if there were no transaction: then the connection is
 * cut. One that waited for the lock in vain is in a transaction, in which nothing is done any more.
 */
function begin(connection: Connection, isAlone: boolean, lockTimeoutMs: number | undefined): Promise<unknown> {
  const lock = isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  const timeout = lockTimeoutMs === undefined ? '' : `set local lock_timeout = ${lockTimeoutMs}; `
  const begun = connection.query(`begin; ${timeout}select ${lock}(${writersLock})`)
  begun.catch((error: unknown) => isLocked(error) || connection.cut())
  return begun
}

/**
 * Sends the last statements and the commit at once: if one fails, the server answers the commit by rolling back. Their
 * values are such that the driver can always send them.
 */
async function commit(connection: Connection, last: readonly Statement[]): Promise<void> {
  const isPlain = (value: unknown) => typeof value !== 'object' || value === null
  if (!last.every(({ values }) => values.every(isPlain)))
    throw new TypeError('A last statement has a value that is not plain')
  const answers = last.map(({ text, values }) => connection.query(text, values as unknown[]))
  const end = connection.query('commit')
  // Locks are held until this is carried out: it does not wait for what else is done in this turn.
  connection.flush()
  const [committed] = await Promise.all([end, ...answers])
  if (committed.command !== 'COMMIT') throw new Error(`The commit was answered by ${committed.command}`)
}
