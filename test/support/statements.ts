import { Connection } from '../../src/db/server/connection.ts'
import { wholeScans, type WholeScan } from '../bench/plans.ts'
import { watchSent } from '../bench/sent.ts'

/** The statements that are built, which quote names, with the values that they were first sent with in this process. */
const sent = { reads: new Map<string, readonly unknown[]>(), writes: new Map<string, readonly unknown[]>() }

/** Notes from now on what the server's own connections are sent. */
export function noteStatements(): void {
  watchSent((client, text, values) => {
    if (!(client instanceof Connection) || !text.includes('"') || values === undefined) return
    const noted = sent[readsOnly(client) ? 'reads' : 'writes']
    if (!noted.has(text)) noted.set(text, values)
  })
}

/** What a connection was opened with, which the types of pg leave out. */
const readsOnly = (connection: unknown) =>
  (connection as { connectionParameters: { options?: string } }).connectionParameters.options?.includes('read_only') ??
  false

/** Without joins that read both sides whole, which an empty table invites to: then what is read whole lacks an index. */
const planning = '-c enable_mergejoin=off -c enable_hashjoin=off'

/** How many statements have been noted, and those that find rows of a table without an index; on a migrated database. */
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
