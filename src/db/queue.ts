import { sql, type SQL } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import type { Database } from './client.ts'
import type { WriteTx } from './transaction.ts'

/** Work that the transaction which asked for it sets going, at least once, when it commits. */
export type Job = { readonly queue: 'deliver-dispatch'; readonly data: { readonly id: string } }

export type Handler = (data: Job['data'], isLastTry: boolean) => Promise<void>

export type Queue = {
  /** Adds jobs in the transaction itself: they exist exactly when it commits. One statement per queue. */
  readonly enqueue: (tx: WriteTx, jobs: readonly Job[]) => Promise<void>
  /** Calls the handler with each job until the queue is closed; a throw means again, later, unless it was the last try. */
  readonly work: (queue: Job['queue'], handler: Handler) => Promise<void>
  readonly close: () => Promise<void>
}

/** The job queue on an open database; its tables are made by the migrations. */
export function openQueue(database: Database, onError: (error: Error) => void): Queue {
  const boss = new PgBoss({
    db: { executeSql: database.execute },
    migrate: false,
    schedule: false,
  })
  boss.on('error', onError)
  let started = false
  return {
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return
      const db = { executeSql: async (text: string, values: unknown[]) => asRows(await tx.execute(bound(text, values))) }
      await boss.insert(jobs.map(({ queue, data }) => ({ name: queue, data })), { db })
    },
    async work(queue, handler) {
      if (!started) await boss.start()
      started = true
      await boss.work<Job['data']>(queue, { pollingIntervalSeconds: 1, includeMetadata: true }, async (jobs) => {
        for (const { data, retryCount, retryLimit } of jobs) await handler(data, retryCount >= retryLimit)
      })
    },
    async close() {
      if (started) await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

const asRows = (result: unknown) => result as { rows: unknown[] }

/** A statement with $1, $2 … and its values, as drizzle binds them. */
function bound(text: string, values: readonly unknown[]): SQL {
  const pieces = text.split(/\$(\d+)/)
  return sql.join(pieces.map((piece, index) => (index % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1] ?? null}`)))
}
