/** One that holds the lock and one that waits for it, so that it is never idle between them. */
const ofOneLock = 2

/** So long one stands in a line at most: whoever asked is told, and may ask again. */
const patience = 5_000

type Line = { inside: number; readonly waiting: (() => void)[] }

/** The line did not move; its code is what PostgreSQL says of a lock that does not come in time. */
class StoodInVain extends Error {
  readonly code = '55P03'
}

/**
 * Lines of work that all wait for one lock of the database: they wait here, in the order they came, and not each with a
 * connection that others could use, which the database would wake in vain at every turn.
 */
export class Lines {
  readonly #lines = new Map<string, Line>()
  readonly #mostAtOnce: number
  readonly #patienceMs: number

  constructor(mostAtOnce = ofOneLock, patienceMs = patience) {
    this.#mostAtOnce = mostAtOnce
    this.#patienceMs = patienceMs
  }

  /** Does the work when its turn has come; fails without having done it where that takes too long. */
  async inLine<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(name) ?? { inside: 0, waiting: [] }
    this.#lines.set(name, line)
    if (line.inside === this.#mostAtOnce) await this.#turn(line)
    else line.inside += 1
    try {
      return await work()
    } finally {
      this.#leave(name, line)
    }
  }

  /** Stands in the line until a place is free. */
  #turn(line: Line): Promise<void> {
    return new Promise((go, giveUp) => {
      const enter = () => {
        clearTimeout(late)
        go()
      }
      const late = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(enter), 1)
        giveUp(new StoodInVain())
      }, this.#patienceMs)
      line.waiting.push(enter)
    })
  }

  /** The place goes to the next as it is; nobody can come in between. */
  #leave(name: string, line: Line): void {
    const next = line.waiting.shift()
    if (next === undefined) line.inside -= 1
    else next()
    if (line.inside === 0) this.#lines.delete(name)
  }
}
