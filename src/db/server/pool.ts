import pg from 'pg'
import { Connection } from './connection.ts'

/**
 * A plan may be made while the tables are empty, and cached: so the planner is made to prefer an index. Otherwise
 * foreign keys would be checked by sequential scans of the tables that were small when the first row was inserted.
 */
const byIndex = ['enable_seqscan=off', 'jit=off']
/**
 * Commands look up by key and get one generic plan for any values; by default PostgreSQL makes a new plan each time for
 * those with an array of ids. Lists keep that default: the planner has to see how many rows, and of which series, they
 * take the first of.
 */
const forWriting = [...byIndex, 'plan_cache_mode=force_generic_plan']
const settings = {
  reads: [...byIndex, 'default_transaction_read_only=on'],
  writes: forWriting,
  waits: forWriting,
} as const

/**
 * The time-outs. A lock is normally held for milliseconds: a command that has not got it after half a second waits for
 * something unusual, in a pool of its own, and after three more seconds it is told so. No list takes ten seconds, no
 * command thirty; a process that has stopped in the middle of a transaction loses its locks after ten.
 */
const limitsOfWriting = ['statement_timeout=30s', 'idle_in_transaction_session_timeout=10s']
const limits = {
  reads: ['lock_timeout=5s', 'statement_timeout=10s'],
  writes: ['lock_timeout=500ms', ...limitsOfWriting],
  waits: ['lock_timeout=3s', ...limitsOfWriting],
} as const

export type Use = keyof typeof settings

/**
 * A connection pool. Planner settings, time-outs and, for reading, the read-only mode are start-up options of each
 * connection.
 */
export function openPool(url: string, most: number, use: Use, onIdleError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSettings(url, use),
    max: most,
    connectionTimeoutMillis: 5_000,
    application_name: 'radslag',
    Client: Connection,
  })
  pool.on('error', onIdleError)
  return pool
}

/**
 * The address with our options around its own: the last one wins, so its own may override our time-outs, and nothing
 * else.
 */
function withSettings(url: string, use: Use): string {
  const address = new URL(url)
  const said = (own: readonly string[]) => own.map((setting) => `-c ${setting}`)
  const options = [...said(limits[use]), ...address.searchParams.getAll('options'), ...said(settings[use])]
  address.searchParams.set('options', options.join(' '))
  return address.href
}
