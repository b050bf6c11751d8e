import pg from 'pg'
import { Connection } from '../../src/db/connection.ts'
import { wholeScans, type WholeScan } from '../bench/plans.ts'

/** The statements that are built, which quote names, with the values that they were first sent with in this process. */
const sent = new Map<string, readonly unknown[]>()

/** Notes from now on what the server's own connections are sent. */
export function noteStatements(): void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function noted(this: pg.Client, config: string | pg.QueryConfig, ...rest: unknown[]) {
    const text = typeof config === 'string' ? config : config.text
    const [values] = rest
    if (this instanceof Connection && text.includes('"') && Array.isArray(values) && !sent.has(text)) sent.set(text, values)
    return (query as (...args: unknown[]) => unknown).call(this, config, ...rest)
  } as never
}

/** Without joins that read both sides whole, which an empty table invites to: then what is read whole lacks an index. */
const planning = '-c enable_mergejoin=off -c enable_hashjoin=off'

/** How many statements have been noted, and those that find rows of a table without an index; on a migrated database. */
export async function unindexed(url: string): Promise<{ readonly noted: number; readonly scans: readonly WholeScan[] }> {
  const address = new URL(url)
  address.searchParams.append('options', planning)
  const statements = [...sent].map(([text, values]) => ({ text, values, beginsTrip: true }))
  return { noted: sent.size, scans: await wholeScans(address.href, statements, Number.NEGATIVE_INFINITY) }
}
