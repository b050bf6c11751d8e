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
  /** Adds jobs in the transaction itself: they exist exactly when it commits. One statement per queue. */
  readonly enqueue: (tx: WriteTx, jobs: readonly Queued[]) => Promise<void>
  /** Calls the handler with each job until the queue is closed; a throw means again, later, unless it was the last try. */
  readonly work: <Data>(queue: string, handler: Handler<Data>) => Promise<void>
  readonly close: () => Promise<void>
}

/** A delivery takes a moment: one that was begun so long ago was killed, and is taken up again. */
const longestJobSeconds = 60
const pauseMs = 1_000

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
        jobs.map(({ queue, data }) => ({ name: queue, data, expireInSeconds: longestJobSeconds })),
        { db },
      )
    },
    async work(queue, handler) {
      if (working.length === 0) await boss.start()
      working.push(takeJobs(boss, queue, handler, onError, closing.signal))
    },
    async close() {
      closing.abort()
      await Promise.all(working)
      if (working.length > 0) await boss.stop({ graceful: false })
    },
  }
}

/**
 * Takes jobs one by one for as long as there are any, then looks again each second. The worker of pg-boss notes what
 * became of a job without waiting for it, so that a database which is away at that moment ends the process; it also
 * sleeps until the clock has caught up when that goes back.
 */
async function takeJobs<Data>(
  boss: PgBoss,
  queue: string,
  handler: Handler<Data>,
  onError: (error: Error) => void,
  closing: AbortSignal,
): Promise<void> {
  const pause = () => wait(pauseMs, undefined, { signal: closing }).catch(() => undefined)
  /** Until the database has heard of it, or the queue is closed: then the job is taken up again by another. */
  const note = async (outcome: () => Promise<unknown>) => {
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
      await inTime(handler(job.data, job.retryCount >= job.retryLimit)).then(
        () => note(() => boss.complete(queue, job.id)),
        (error: Error) => note(() => boss.fail(queue, job.id, error)),
      )
    }
  }
}

/** One that hangs is left behind: when its time is up, another try begins. */
async function inTime(work: Promise<void>): Promise<void> {
  const late = once(AbortSignal.timeout(longestJobSeconds * 1_000), 'abort').then(() => {
    throw new Error('The job took too long')
  })
  await Promise.race([work, late])
}

const asRows = (result: unknown) => result as { rows: unknown[] }
