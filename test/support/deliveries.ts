import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQueue } from '../../src/db/queue.ts'
import type { TestApp } from './app.ts'

/** The queue of an application's database and a folder for outboxes, to deliver with. */
export async function openDeliveries(
  t: { teardown: (work: () => Promise<void>) => void },
  { database, clock }: TestApp,
) {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-deliveries-'))
  const queue = openQueue(database, (error) => {
    throw error
  })
  t.teardown(async () => {
    await queue.close()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    queue,
    deps: { database, queue, clock: () => clock.now },
    writeOut: ({ recipient }: { recipient: string }) => `Till: ${recipient}`,
    outboxOf: (name: string) => join(folder, name),
    filesIn: (outbox: string): Promise<string[]> => readdir(outbox).catch(() => []),
  }
}
