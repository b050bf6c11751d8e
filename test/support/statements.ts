import { Connection } from '../../src/db/server/connection.ts'
import { wholeScans, type WholeScan } from '../bench/plans.ts'
import { watchSent } from '../bench/sent.ts'

/**
 * The statements of the query builder, which quotes names, with the parameters that each was first sent with in this
 * process.
 */
const sent = { reads: new Map<string, readonly unknown[]>(), writes: new Map<string, readonly unknown[]>() }

/** Records from now on what the server's own connections send. */
export function noteStatements(): void {
  watchSent((client, text, values) => {
    if (!(client instanceof Connection) || !text.includes('"') || values === undefined) return
    const noted = sent[readsOnly(client) ? 'reads' : 'writes']
    if (!noted.has(text)) noted.set(text, values)
  })
}

/** The configuration of a connection, which the types of pg leave out. */
const readsOnly = (connection: unknown) =>
  (connection as { connectionParameters: { options?: string } }).connectionParameters.options?.includes('read_only') ??
  false

/**
 * Without hash and merge joins, which the planner chooses for empty tables: then a sequential scan means a missing
 * index.
 */
const planning = '-c enable_mergejoin=off -c enable_hashjoin=off'

/** How many statements have been recorded, and those with a sequential scan; on a migrated database. */
export async function unindexed(
  url: string,
): Promise<{ readonly noted: number; readonly scans: readonly WholeScan[] }> {
  const address = new URL(url)
  address.searchParams.append('options', planning)
  const scansOf = (use: 'reads' | 'writes') =>
    wholeScans(
      address.href,
      [...sent[use]].map(([text, values]) => ({ text, values })),
      Number.NEGATIVE_INFINITY,
      use,
    )
  return {
    noted: sent.reads.size + sent.writes.size,
    scans: [...(await scansOf('reads')), ...(await scansOf('writes'))],
  }
}
