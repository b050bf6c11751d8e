import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Connection } from './connection.ts'
import { isLockTimeout } from '../failures.ts'
import {
  withSentCounter,
  type Concurrency,
  type Db,
  type Ended,
  type ReadTx,
  type Statement,
  type Transactions,
  type WriteTx,
} from '../transaction.ts'
import { LockWaiters } from './lock-waiters.ts'
import type { Use } from './pool.ts'
import { SharedReads } from './shared-reads.ts'

/*
 * How the server talks to a real PostgreSQL, in four ideas, each in a file of its own:
 *
 * 1. Three connection pools (pool.ts): one reads and cannot write, one writes, and one writes after a long wait for a lock.
 *    Planner settings and time-outs are given when a connection is opened, so that no statement has to set them.
 * 2. A connection pipelines (connection.ts): statements sent in one turn of the event loop leave in one write, and one that
 *    comes again becomes a prepared statement.
 * 3. Queries share connections (shared-reads.ts): up to four of one turn of the event loop, so that fewer processes of
 *    PostgreSQL are woken. Their connections are read-only, so they need no begin and no commit.
 * 4. Commands that need the same lock wait in this process (lock-waiters.ts), two at a time with a connection, so that one
 *    lock that is held cannot take all connections. A lock that does not come soon is waited for in the third pool.
 */

/** The connection pools of a real PostgreSQL, by what they are for: to read, to write, and to write after a long wait. */
export type Pools = Readonly<Record<Use, pg.Pool>>

/** The transactions of a real PostgreSQL. */
export function pooledTransactions({ reads, writes, waits }: Pools): Transactions {
  const reader = drizzle(new SharedReads(reads) as unknown as pg.Pool) as unknown as ReadTx
  const write = withoutLongWaits(writerOn(writes), writerOn(waits), waits.options.max)
  const waiters = new LockWaiters()
  return {
    // The session itself is read-only: no begin and commit around a query, which would be two statements of three.
    reading: (work) => work(reader),
    writing: (work, concurrency) =>
      concurrency?.lockKey === undefined
        ? write(work, concurrency)
        : waiters.run(concurrency.lockKey, () => write(work, concurrency)),
  }
}

/** The lock time-out while some already wait in the third pool: whoever cannot have a lock at once joins them there. */
const shortLockTimeoutMs = 50

/**
 * Writes; on a lock time-out it begins again in the pool for long waits, at most as many at once as it has connections. So
 * connections for writing are left to the others, whatever is locked and by whom.
 */
function withoutLongWaits(write: Writer, wait: Writer, connections: number): Transactions['writing'] {
  const waiters = new LockWaiters(connections)
  let waiting = 0
  return async (work, concurrency) => {
    try {
      // Asked when it has a connection: by then another may have begun to wait.
      return await write(work, concurrency, () => (waiting > 0 ? shortLockTimeoutMs : undefined))
    } catch (error) {
      if (!isLockTimeout(error)) throw error
    }
    waiting += 1
    try {
      return await waiters.run('long wait', () => wait(work, concurrency))
    } finally {
      waiting -= 1
    }
  }
}

type Writer = <Result>(
  work: (tx: WriteTx) => Promise<Ended<Result>>,
  concurrency?: Concurrency,
  lockTimeoutMs?: () => number | undefined,
) => Promise<Result>

/** Writing transactions on the connections of a pool; the statements built on a connection are kept with it. */
function writerOn(writes: pg.Pool): Writer {
  const known = new WeakMap<pg.PoolClient, Db>()
  return async (work, concurrency, lockTimeoutMs) => {
    const connection = (await writes.connect()) as pg.PoolClient & Connection
    const writer = known.get(connection) ?? withSentCounter(drizzle(connection) as unknown as Db, connection)
    known.set(connection, writer)
    const begun = begin(connection, concurrency?.isExclusive ?? false, lockTimeoutMs?.())
    try {
      const { result, last } = await work(writer as unknown as WriteTx)
      await commit(connection, last)
      connection.release()
      return result
    } catch (error) {
      // After a begin that failed, the other errors only follow from it.
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

/** Every writing transaction holds this advisory lock, shared or exclusive, from its first statement. No hashtext() is as large. */
const writersLock = 2 ** 32

/**
 * Sends the begin, whose answer the first statement does not wait for. If it fails, the connection is cut, since that statement
 * would otherwise be committed by itself; on a lock time-out the transaction has begun and is aborted, which is as safe.
 */
function begin(connection: Connection, isExclusive: boolean, lockTimeoutMs: number | undefined): Promise<unknown> {
  const lock = isExclusive ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  const timeout = lockTimeoutMs === undefined ? '' : `set local lock_timeout = ${lockTimeoutMs}; `
  const begun = connection.query(`begin; ${timeout}select ${lock}(${writersLock})`)
  begun.catch((error: unknown) => isLockTimeout(error) || connection.cut())
  return begun
}

/**
 * Sends the last statements and the commit together: if one fails, PostgreSQL answers the commit with a rollback. Values are
 * plain, since one that the driver could not send would leave the commit without it.
 */
async function commit(connection: Connection, last: readonly Statement[]): Promise<void> {
  const isPlain = (value: unknown) => typeof value !== 'object' || value === null
  if (!last.every(({ values }) => values.every(isPlain)))
    throw new TypeError('A last statement has a value that is not plain')
  const answers = last.map(({ text, values }) => connection.query(text, values as unknown[]))
  const end = connection.query('commit')
  // Locks are held until the commit: it is not kept back until the end of the turn.
  connection.flush()
  const [committed] = await Promise.all([end, ...answers])
  if (committed.command !== 'COMMIT') throw new Error(`The commit was answered by ${committed.command}`)
}
