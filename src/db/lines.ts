/** One that holds the lock and one that waits for it, so that it is never idle between them. */
const mostAtOnce = 2

type Line = { inside: number; readonly waiting: (() => void)[] }

/**
 * Lines of work that all wait for one lock of the database: they wait here, in the order they came, and not each with a
 * connection that others could use, which the database would wake in vain at every turn.
 */
export class Lines {
  readonly #lines = new Map<string, Line>()

  /** Does the work when its turn has come. */
  async inLine<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(name) ?? { inside: 0, waiting: [] }
    this.#lines.set(name, line)
    if (line.inside === mostAtOnce) await new Promise<void>((go) => line.waiting.push(go))
    else line.inside += 1
    try {
      return await work()
    } finally {
      this.#leave(name, line)
    }
  }

  /** The place goes to the next as it is; nobody can come in between. */
  #leave(name: string, line: Line): void {
    const next = line.waiting.shift()
    if (next === undefined) line.inside -= 1
    else next()
    if (line.inside === 0) this.#lines.delete(name)
  }
}
