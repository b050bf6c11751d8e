import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import type { Database } from './client.ts'
import type { WriteTx } from './transaction.ts'
import { bound } from './write.ts'

/** Work that is done at least once after the transaction which enqueued it has committed: its queue and its data. */
export type Queued = { readonly queue: string; readonly data: object }

export type Handler<Data> = (data: Data, isLastTry: boolean) => Promise<void>

export type Queue = {
  /** Enqueues jobs within the transaction: they exist if and only if it commits. One statement per queue. */
  readonly enqueue: (tx: WriteTx, jobs: readonly Queued[]) => Promise<void>
  /**
   * Calls the handler with each job until the queue is closed; a job whose handler throws is retried later, up to its
   * retry limit.
   */
  readonly work: <Data>(queue: string, handler: Handler<Data>) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * A delivery takes a moment: a job that has been active for so long belongs to a process that was killed, and is
 * retried.
 */
const jobTimeoutSeconds = 60
const pollIntervalMs = 1_000

/** The job queue on an open database; its tables are made by the migrations. */
export function openQueue(database: Database, onError: (error: Error) => void): Queue {
  const boss = new PgBoss({
    db: { executeSql: database.execute },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: 15,
  })
  boss.on('error', onError)
  const closing = new AbortController()
  const working: Promise<void>[] = []
  return {
    async enqueue(tx, jobs) {
      if (jobs.length === 0) return
      const db = {
        executeSql: async (text: string, values: unknown[]) => asRows(await tx.execute(bound(text, values))),
      }
      await boss.insert(
        jobs.map(({ queue, data }) => ({ name: queue, data, expireInSeconds: jobTimeoutSeconds })),
        { db },
      )
    },
    async work(queue, handler) {
      if (working.length === 0) await boss.start()
      working.push(pollJobs(boss, queue, handler, onError, closing.signal))
    },
    async close() {
      closing.abort()
      await Promise.all(working)
      if (working.length > 0) await boss.stop({ graceful: false })
    },
  }
}

/**
 * Fetches jobs one by one while there are any, then polls each second. The worker of pg-boss is not used: it does not
 * await the update that completes a job, so that a database which is unavailable at that moment ends the process; and
 * when the clock is set back, it sleeps until the clock has caught up.
 */
async function pollJobs<Data>(
  boss: PgBoss,
  queue: string,
  handler: Handler<Data>,
  onError: (error: Error) => void,
  closing: AbortSignal,
): Promise<void> {
  const pause = () => wait(pollIntervalMs, undefined, { signal: closing }).catch(() => undefined)
  /** Retries until the outcome is stored or the queue is closed: then the job is retried by another worker. */
  const store = async (outcome: () => Promise<unknown>) => {
    while (
      !(await outcome().then(
        () => true,
        (error: Error) => onError(error),
      )) &&
      !closing.aborted
    )
      await pause()
  }
  while (!closing.aborted) {
    const [job] = await boss.fetch<Data>(queue, { includeMetadata: true }).catch((error: Error) => {
      onError(error)
      return []
    })
    if (job === undefined) await pause()
    else {
      await withTimeout(handler(job.data, job.retryCount >= job.retryLimit)).then(
        () => store(() => boss.complete(queue, job.id)),
        (error: Error) => store(() => boss.fail(queue, job.id, error)),
      )
    }
  }
}

/** Rejects after the time-out of a job: one that hangs is abandoned, and retried. */
async function withTimeout(work: Promise<void>): Promise<void> {
  const timeout = once(AbortSignal.timeout(jobTimeoutSeconds * 1_000), 'abort').then(() => {
    throw new Error('The job took too long')
  })
  await Promise.race([work, timeout])
}

const asRows = (result: unknown) => result as { rows: unknown[] }
