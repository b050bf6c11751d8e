import pg from 'pg'

/** A statement is prepared from its second time on: most that are built for one request alone never come again. */
const mostPrepared = 200
const mostSeen = 1_000
const longest = 8_000

/**
 * A connection to PostgreSQL that waits as seldom as it can: statements asked for in one turn of the event loop are sent
 * at its end, in one write, and answered in order; one that comes again is parsed and planned by the server once. That
 * all connections write when the turn ends wakes the server's processes together, which costs a fraction of waking each.
 */
export class Connection extends pg.Client {
  /** How many statements have been asked for. */
  sent = 0
  readonly #seen = new Set<string>()
  readonly #names = new Map<string, string>()

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true })
    // What breaks while a transaction holds the connection is told to the statements that wait: nothing more is to be
    // done, and without a listener the process would end. The pool listens to those that are idle.
    this.on('error', () => undefined)
    this.query = this.#gathered()
  }

  /** Ends it at once, whatever is under way: the server then rolls back. */
  cut(): void {
    this.connection.stream.destroy()
  }

  /** Sends at once what has been asked for. */
  flush(): void {
    const { stream } = this.connection
    while (stream.writableCorked > 0) stream.uncork()
  }

  #gathered(): pg.Client['query'] {
    return ((statement: unknown, ...rest: unknown[]) => {
      const { stream } = this.connection
      this.sent += 1
      stream.cork()
      setImmediate(() => stream.uncork())
      return (pg.Client.prototype.query as (...args: unknown[]) => unknown).call(
        this,
        this.#named(statement, rest),
        ...rest,
      )
    }) as pg.Client['query']
  }

  /**
   * The statement with a name where it has come before. One without parameters never has one: it may be several, as the
   * upkeep of the queue is, which cannot be prepared (42601).
   */
  #named(statement: unknown, [values]: readonly unknown[]): unknown {
    const config: pg.QueryConfig = typeof statement === 'string' ? { text: statement } : (statement as pg.QueryConfig)
    const { text, name } = config
    if (!Array.isArray(values) || values.length === 0 || name !== undefined || text.length > longest) return statement
    const known = this.#names.get(text)
    if (known !== undefined) return { ...config, name: known }
    if (this.#seen.delete(text) && this.#names.size < mostPrepared) {
      const given = `s${this.#names.size}`
      this.#names.set(text, given)
      return { ...config, name: given }
    }
    if (this.#seen.size >= mostSeen) this.#seen.clear()
    this.#seen.add(text)
    return statement
  }
}
