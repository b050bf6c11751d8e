/** One that holds the lock and one that waits for it, so that the lock is never idle in between. */
const mostRunning = 2

/** The time-out of a wait here: whoever asked is told, and may ask again. */
const timeoutMs = 5_000

type Waiters = { running: number; readonly queue: (() => void)[] }

/** The wait has timed out; its code is lock_not_available, as of a lock that PostgreSQL did not grant in time. */
class LockTimeout extends Error {
  readonly code = '55P03'
}

/**
 * Limits how many transactions wait for the same lock in PostgreSQL: the others wait here, first in, first out. Each would
 * otherwise hold a connection that others need, and PostgreSQL would wake them all whenever the lock is released.
 */
export class LockWaiters {
  readonly #waiters = new Map<string, Waiters>()
  readonly #mostRunning: number
  readonly #timeoutMs: number

  constructor(most = mostRunning, timeout = timeoutMs) {
    this.#mostRunning = most
    this.#timeoutMs = timeout
  }

  /** Runs the work when fewer than the limit are running for this lock; rejects without running it after the time-out. */
  async run<Result>(lockKey: string, work: () => Promise<Result>): Promise<Result> {
    const waiters = this.#waiters.get(lockKey) ?? { running: 0, queue: [] }
    this.#waiters.set(lockKey, waiters)
    if (waiters.running === this.#mostRunning) await this.#wait(waiters)
    else waiters.running += 1
    try {
      return await work()
    } finally {
      this.#finish(lockKey, waiters)
    }
  }

  /** Waits in the queue until one that is running hands over its place. */
  #wait({ queue }: Waiters): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(timeout)
        resolve()
      }
      const timeout = setTimeout(() => {
        queue.splice(queue.indexOf(start), 1)
        reject(new LockTimeout())
      }, this.#timeoutMs)
      queue.push(start)
    })
  }

  /** Hands the place to the first in the queue, so that nobody who comes in between can take it. */
  #finish(lockKey: string, waiters: Waiters): void {
    const next = waiters.queue.shift()
    if (next === undefined) waiters.running -= 1
    else next()
    if (waiters.running === 0) this.#waiters.delete(lockKey)
  }
}
