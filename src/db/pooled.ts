import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { Connection } from './connection.ts'
import { Lines } from './lines.ts'
import { SharedReads } from './shared-reads.ts'
import { onWire, type Built, type Db, type ReadTx, type Transactions, type WriteTx } from './transaction.ts'

/** The transactions of a real PostgreSQL, on connections that read and connections that write. */
export function pooledTransactions(reads: pg.Pool, writes: pg.Pool): Transactions {
  const reader = drizzle(new SharedReads(reads) as unknown as pg.Pool) as unknown as ReadTx
  const write = writerOn(writes)
  const lines = new Lines()
  return {
    // The session itself is read-only: no begin and commit around a query, which would be two statements of three.
    reading: (work) => work(reader),
    writing: (work, among) => (among?.line === undefined ? write(work, among) : lines.inLine(among.line, () => write(work, among))),
  }
}

/** Transactions on the connections of a pool; what is built on one is kept with it. */
function writerOn(writes: pg.Pool): Transactions['writing'] {
  const known = new WeakMap<pg.PoolClient, Db>()
  return async (work, among) => {
    const connection = await writes.connect() as pg.PoolClient & Connection
    const writer = known.get(connection) ?? onWire(drizzle(connection) as unknown as Db, connection)
    known.set(connection, writer)
    try {
      begin(connection, among?.isAlone ?? false)
      const { result, last } = await work(writer as unknown as WriteTx)
      await commit(connection, last)
      connection.release()
      return result
    } catch (error) {
      await connection.query('rollback').then(() => connection.release(), () => connection.release(true))
      throw error
    }
  }
}

/** All who write hold this lock together, from their first statement; who is alone holds it alone. No hash of a name is as large. */
const writersLock = 2 ** 32

/** Sent with the first statement, which would run alone and for good if this failed: then the connection is cut. */
function begin(connection: Connection, isAlone: boolean): void {
  const lock = isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  connection.query(`begin; select ${lock}(${writersLock})`).catch(() => connection.cut())
}

/**
 * Sends the last statements and the commit at once: if one fails, the server answers the commit by rolling back. They
 * are built before anything is sent, and their values are such that the driver can always send them.
 */
async function commit(connection: Connection, last: readonly Built[]): Promise<void> {
  const statements = last.map((one) => ('toSQL' in one ? one.toSQL() : one.getQuery()))
  const isPlain = (value: unknown) => typeof value !== 'object' || value === null
  if (!statements.every(({ params }) => params.every(isPlain))) throw new TypeError('A last statement has a value that is not plain')
  const answers = statements.map(({ sql, params }) => connection.query(sql, params as unknown[]))
  const end = connection.query('commit')
  // Locks are held until this is carried out: it does not wait for what else is done in this turn.
  connection.flush()
  const [committed] = await Promise.all([end, ...answers])
  if (committed.command !== 'COMMIT') throw new Error(`The commit was answered by ${committed.command}`)
}

/**
 * A plan may be made while the tables are empty, and kept: so it goes by an index where there is one. Otherwise foreign keys
 * are checked by reading whole the tables that were small when the first row was.
 */
const byIndex = ['enable_seqscan=off', 'jit=off']
/**
 * Commands name what they ask for, and are planned once for any values; left to itself PostgreSQL plans anew each time
 * what names several ids. Lists are left to it: how many of a million they take the first of, it has to see.
 */
const settings = {
  reads: [...byIndex, 'default_transaction_read_only=on'],
  writes: [...byIndex, 'plan_cache_mode=force_generic_plan'],
} as const

/** A pool of connections. How they plan, and that those for reading cannot write, is said when each is opened. */
export function openPool(url: string, most: number, use: 'reads' | 'writes', onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(url, settings[use]), max: most, connectionTimeoutMillis: 5_000, application_name: 'radslag',
    Client: Connection,
  })
  pool.on('error', onIdleError)
  return pool
}

/** The address with our own settings added to those that it names itself, which come first and so give way. */
function withSettings(url: string, own: readonly string[]): string {
  const address = new URL(url)
  const options = [...address.searchParams.getAll('options'), ...own.map((setting) => `-c ${setting}`)]
  address.searchParams.set('options', options.join(' '))
  return address.href
}
