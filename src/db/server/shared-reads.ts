import type pg from 'pg'
import { isConnectionLost } from '../failures.ts'

/** At most so many statements share a connection: more would save little, and a slow one delays those behind it. */
const mostTogether = 4

/** A connection and the statements that share it; after the turn of the event loop it takes no more. */
type Lane = {
  readonly connection: Promise<pg.PoolClient>
  sent: number
  pending: number
  isOver: boolean
  isLost: boolean
}

/**
 * Queries that need no transaction, on the connections of a pool: up to four sent in one turn of the event loop share a
 * connection, so that they leave in one write and wake one process of PostgreSQL instead of four.
 */
export class SharedReads {
  readonly #pool: pg.Pool
  #lane: Lane | undefined

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** As `query` of a connection; also rejects when the pool gives no connection. */
  async query(...statement: readonly unknown[]): Promise<unknown> {
    const lane = this.#lane ?? this.#openLane()
    lane.sent += 1
    lane.pending += 1
    if (lane.sent === mostTogether) this.#lane = undefined
    const connection = await lane.connection
    try {
      return await (connection.query as (...args: readonly unknown[]) => Promise<unknown>)(...statement)
    } catch (error) {
      // The error may come before the connection has ended: it must not return to the pool meanwhile.
      lane.isLost ||= isConnectionLost(error)
      throw error
    } finally {
      lane.pending -= 1
      if (lane.isOver && lane.pending === 0) connection.release(lane.isLost)
    }
  }

  #openLane(): Lane {
    const lane: Lane = { connection: this.#pool.connect(), sent: 0, pending: 0, isOver: false, isLost: false }
    this.#lane = lane
    setImmediate(() => {
      lane.isOver = true
      if (this.#lane === lane) this.#lane = undefined
      // All were answered before the turn was over: then it is released here.
      if (lane.pending === 0)
        lane.connection.then(
          (connection) => connection.release(lane.isLost),
          () => undefined,
        )
    })
    return lane
  }
}
