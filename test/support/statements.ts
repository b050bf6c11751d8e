import pg from 'pg'
import { Connection } from '../../src/db/connection.ts'
import { wholeScans, type WholeScan } from '../bench/plans.ts'

/** The statements that are built, which quote names, with the values that they were first sent with in this process. */
const sent = { reads: new Map<string, readonly unknown[]>(), writes: new Map<string, readonly unknown[]>() }

/** Notes from now on what the server's own connections are sent. */
export function noteStatements(): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function noted(this: pg.Client, config: string | pg.QueryConfig, ...rest: unknown[]) {
    const text = typeof config === 'string' ? config : config.text
    const [values] = rest
    if (this instanceof Connection && text.includes('"') && Array.isArray(values)) {
      const use = sent[readsOnly(this) ? 'reads' : 'writes']
      if (!use.has(text)) use.set(text, values)
    }
    return (query as (...args: unknown[]) => unknown).call(this, config, ...rest)
  } as never
}

/** What a connection was opened with, which the types of pg leave out. */
const readsOnly = (connection: unknown) =>
  (connection as { connectionParameters: { options?: string } }).connectionParameters.options?.includes('read_only') ?? false

/** Without joins that read both sides whole, which an empty table invites to: then what is read whole lacks an index. */
const planning = '-c enable_mergejoin=off -c enable_hashjoin=off'

/** How many statements have been noted, and those that find rows of a table without an index; on a migrated database. */
export async function unindexed(url: string): Promise<{ readonly noted: number; readonly scans: readonly WholeScan[] }> {
  const address = new URL(url)
  address.searchParams.append('options', planning)
  const scansOf = (use: 'reads' | 'writes') =>
    wholeScans(address.href, [...sent[use]].map(([text, values]) => ({ text, values, beginsTrip: true })), Number.NEGATIVE_INFINITY, use)
  return { noted: sent.reads.size + sent.writes.size, scans: [...await scansOf('reads'), ...await scansOf('writes')] }
}
