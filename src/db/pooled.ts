import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { Connection } from './connection.ts'
import type { Built, Db, ReadTx, Transactions, WriteTx } from './transaction.ts'

/** The transactions of a real PostgreSQL, on connections that read and connections that write. */
export function pooledTransactions(reads: pg.Pool, writes: pg.Pool): Transactions {
  const reader = drizzle(reads) as unknown as ReadTx
  const writers = new WeakMap<pg.PoolClient, Db>()
  const writerOn = (connection: pg.PoolClient): Db => {
    const writer = writers.get(connection) ?? drizzle(connection) as unknown as Db
    writers.set(connection, writer)
    return writer
  }
  return {
    // The session itself is read-only: no begin and commit around a query, which would be two statements of three.
    reading: (work) => work(reader),
    async writing(work) {
      const connection = await writes.connect() as pg.PoolClient & Connection
      try {
        begin(connection)
        const { result, last } = await work(writerOn(connection) as unknown as WriteTx)
        await commit(connection, last)
        connection.release()
        return result
      } catch (error) {
        await connection.query('rollback').then(() => connection.release(), () => connection.release(true))
        throw error
      }
    },
  }
}

/** Sent with the first statement, which would run alone and for good if this failed: then the connection is cut. */
function begin(connection: Connection): void {
  connection.query('begin').catch(() => connection.cut())
}

/**
 * Sends the last statements and the commit at once: if one fails, the server answers the commit by rolling back. They
 * are built before anything is sent, and their values are such that the driver can always send them.
 */
async function commit(connection: Connection, last: readonly Built[]): Promise<void> {
  const statements = last.map((one) => ('toSQL' in one ? one.toSQL() : one.getQuery()))
  for (const value of statements.flatMap(({ params }) => params)) {
    if (typeof value === 'object' && value !== null) throw new TypeError('A last statement has a value that is not plain')
  }
  const answers = statements.map(({ sql, params }) => connection.query(sql, params))
  const [committed] = await Promise.all([connection.query('commit'), ...answers])
  if (committed.command !== 'COMMIT') throw new Error(`The commit was answered by ${committed.command}`)
}

/** A pool of connections. That those for reading cannot write is said when each is opened, before any statement. */
export function openPool(url: string, most: number, use: 'reads' | 'writes', onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: use === 'reads' ? readOnly(url) : url, max: most, connectionTimeoutMillis: 5_000,
    application_name: 'radslag', Client: Connection,
  })
  pool.on('error', onIdleError)
  return pool
}

/** The address with the setting added to those that it names itself. */
function readOnly(url: string): string {
  const address = new URL(url)
  const options = [...address.searchParams.getAll('options'), '-c default_transaction_read_only=on']
  address.searchParams.set('options', options.join(' '))
  return address.href
}
