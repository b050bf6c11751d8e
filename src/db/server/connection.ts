import pg from 'pg'

/**
 * A statement is prepared when it is sent for the second time: most that are built for one request never come again.
 */
const mostPrepared = 200
const mostSeen = 1_000
const longest = 8_000

/**
 * A connection to PostgreSQL that pipelines: statements sent in one turn of the event loop leave in one write at its
 * end, and are answered in order; one that comes again becomes a prepared statement. All connections write at the end
 * of the turn, so that the processes of PostgreSQL are woken together, which costs a fraction of waking each by itself.
 */
export class Connection extends pg.Client {
  /** How many statements have been sent. */
  sent = 0
  readonly #seen = new Set<string>()
  readonly #names = new Map<string, string>()

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true })
    // The error of a broken connection is also that of its pending statements, so nothing more is to be done; but
    // without a listener it would end the process. The pool has its own listener on idle connections.
    this.on('error', () => undefined)
    this.query = this.#pipelined()
  }

  /** Destroys the socket, whatever is pending: PostgreSQL then rolls back. */
  cut(): void {
    this.connection.stream.destroy()
  }

  /** Writes what is pending now, not at the end of the turn. */
  flush(): void {
    const { stream } = this.connection
    while (stream.writableCorked > 0) stream.uncork()
  }

  #pipelined(): pg.Client['query'] {
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
   * The statement with a name, which prepares it, if it has been sent before. One without parameters is never named: it
   * may be several, as in the maintenance of the queue, and several cannot be prepared (42601).
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
