import type pg from 'pg'
import { isCut } from '../failures.ts'

/** So many wait for one another at most: more would save little, and a slow one would keep more waiting. */
const mostTogether = 4

/** A connection and the statements that share it; when its turn is over it takes no more. */
type Lane = {
  readonly connection: Promise<pg.PoolClient>
  asked: number
  unanswered: number
  isOver: boolean
  isCut: boolean
}

/**
 * Statements that need no transaction, on the connections of a pool: up to four that are asked for in one turn of the
 * event loop share a connection, so that they go out in one write and wake one process of the server instead of four.
 */
export class SharedReads {
  readonly #pool: pg.Pool
  #lane: Lane | undefined

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** As the query of a connection; also fails where no connection can be had. */
  async query(...statement: readonly unknown[]): Promise<unknown> {
    const lane = this.#lane ?? this.#openLane()
    lane.asked += 1
    lane.unanswered += 1
    if (lane.asked === mostTogether) this.#lane = undefined
    const connection = await lane.connection
    try {
      return await (connection.query as (...args: readonly unknown[]) => Promise<unknown>)(...statement)
    } catch (error) {
      // The answer may come before the end of the connection: nobody is to be given it in between.
      lane.isCut ||= isCut(error)
      throw error
    } finally {
      lane.unanswered -= 1
      if (lane.isOver && lane.unanswered === 0) connection.release(lane.isCut)
    }
  }

  #openLane(): Lane {
    const lane: Lane = { connection: this.#pool.connect(), asked: 0, unanswered: 0, isOver: false, isCut: false }
    this.#lane = lane
    setImmediate(() => {
      lane.isOver = true
      if (this.#lane === lane) this.#lane = undefined
      // Answered before the turn was over: nobody is left to release it.
      if (lane.unanswered === 0)
        lane.connection.then(
          (connection) => connection.release(lane.isCut),
          () => undefined,
        )
    })
    return lane
  }
}
