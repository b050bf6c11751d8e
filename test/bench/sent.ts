import pg from 'pg'

/** A statement that the driver sent. */
export type Sent = {
  readonly text: string
  readonly values: readonly unknown[]
  /** Whether it is the first of its turn of the event loop: those of one turn are one round trip. */
  readonly beginsTrip: boolean
}

/** Reports each statement that the driver sends, and its client, until the returned function is called. */
export function watchSent(
  tell: (client: pg.Client, text: string, values: readonly unknown[] | undefined) => void,
): () => void {
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function told(this: pg.Client, config: string | pg.QueryConfig, ...rest: unknown[]) {
    tell(this, typeof config === 'string' ? config : config.text, Array.isArray(rest[0]) ? rest[0] : undefined)
    return (query as (...args: unknown[]) => unknown).call(this, config, ...rest)
  } as never
  return () => {
    pg.Client.prototype.query = query
  }
}

/** The statements that the driver sends during the work. */
export async function sentMeanwhile(run: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = []
  let together = false
  const unwatch = watchSent((_client, text, values = []) => {
    sent.push({ text, values, beginsTrip: !together })
    together = true
    setImmediate(() => {
      together = false
    })
  })
  try {
    await run()
    return sent
  } finally {
    unwatch()
  }
}
