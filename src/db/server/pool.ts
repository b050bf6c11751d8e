import pg from 'pg'
import { Connection } from './connection.ts'

/**
 * A plan may be made while the tables are empty, and kept: so it goes by an index where there is one. Otherwise foreign keys
 * are checked by reading whole the tables that were small when the first row was.
 */
const byIndex = ['enable_seqscan=off', 'jit=off']
/**
 * Commands name what they ask for, and are planned once for any values; left to itself PostgreSQL plans anew each time
 * what names several ids. Lists are left to it: how many of a million they take the first of, it has to see.
 */
const forWriting = [...byIndex, 'plan_cache_mode=force_generic_plan']
const settings = {
  reads: [...byIndex, 'default_transaction_read_only=on'],
  writes: forWriting,
  waits: forWriting,
} as const

/**
 * How long anything lasts at most. A lock is held for some milliseconds: who has not got it after half a second waits for
 * something out of the ordinary, on another connection, and after three more is told so. No list takes ten seconds, no command thirty; a
 * process that has stopped in the middle of a transaction gives back its locks after ten.
 */
const limitsOfWriting = ['statement_timeout=30s', 'idle_in_transaction_session_timeout=10s']
const limits = {
  reads: ['lock_timeout=5s', 'statement_timeout=10s'],
  writes: ['lock_timeout=500ms', ...limitsOfWriting],
  waits: ['lock_timeout=3s', ...limitsOfWriting],
} as const

export type Use = keyof typeof settings

/** A pool of connections. How they plan, how long they wait, and that those for reading cannot write, is said when each is opened. */
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

/** The address with our own settings beside those that it names itself: the later prevails, so it has the last word on limits alone. */
function withSettings(url: string, use: Use): string {
  const address = new URL(url)
  const said = (own: readonly string[]) => own.map((setting) => `-c ${setting}`)
  const options = [...said(limits[use]), ...address.searchParams.getAll('options'), ...said(settings[use])]
  address.searchParams.set('options', options.join(' '))
  return address.href
}
