import type { CommandDeps } from './command.ts'
import { deliverToOutbox } from './modules/dispatch/jobs.ts'
import { decisionText } from './render/text.ts'

/** Takes on the jobs there are: today, deliveries to the file outbox. */
export async function startWork(deps: CommandDeps, outbox: string): Promise<void> {
  await deps.queue.work('deliver-dispatch', ({ id }) =>
    deliverToOutbox(deps, outbox, ({ recipient, address, contentHash, record }) =>
      `Till: ${recipient}\nBeslut: ${address}\n${contentHash}\n\n${decisionText(record)}`, id))
}
