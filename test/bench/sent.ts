import pg from 'pg'

/** A statement that the driver sent. */
export type Sent = {
  readonly text: string
  readonly values: readonly unknown[]
  /** Nothing was sent before it in the same turn: what is sent in one turn waits together. */
  readonly beginsTrip: boolean
}

/** What the driver sends meanwhile. */
export async function sentMeanwhile(run: () => Promise<void>): Promise<Sent[]> {
  const { query } = pg.Client.prototype
  const sent: Sent[] = []
  let together = false
  pg.Client.prototype.query = function noted(this: pg.Client, config: string | pg.QueryConfig, ...rest: unknown[]) {
    const text = typeof config === 'string' ? config : config.text
    sent.push({ text, values: Array.isArray(rest[0]) ? rest[0] : [], beginsTrip: !together })
    together = true
    setImmediate(() => { together = false })
    return (query as (...args: unknown[]) => unknown).call(this, config, ...rest)
  } as never
  try {
    await run()
    return sent
  } finally {
    pg.Client.prototype.query = query
  }
}
