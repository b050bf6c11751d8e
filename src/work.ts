import type { Logger } from 'pino'
import type { CommandDeps } from './command.ts'
import { deliverToOutbox, giveUpDelivery } from './modules/dispatch/jobs.ts'
import { decisionText } from './render/text.ts'

/** Takes on the jobs there are: today, deliveries to the file outbox. */
export async function startWork(deps: CommandDeps, outbox: string, log: Logger): Promise<void> {
  await deps.queue.work('deliver-dispatch', async ({ id }, isLastTry) => {
    try {
      await deliverToOutbox(
        deps,
        outbox,
        ({ recipient, address, contentHash, record }) =>
          `Till: ${recipient}\nBeslut: ${address}\n${contentHash}\n\n${decisionText(record)}`,
        id,
      )
    } catch (error) {
      const code = codeOf(error)
      log.error({ dispatch: id, code, isLastTry }, 'delivery failed')
      if (isLastTry) await giveUpDelivery(deps, id, code)
      // The queue keeps what it is thrown: no message of another's making, which may name paths and persons.
      throw new Error(`delivery failed: ${code}`)
    }
  })
}

/** The code of an error or of its cause, as the system and the database give them; the kind of error where there is none. */
function codeOf(error: unknown): string {
  const { code, name } = ((error instanceof Error && error.cause) || error || {}) as { code?: unknown; name?: unknown }
  return [code, name].find((word): word is string => typeof word === 'string' && /^\w{1,40}$/.test(word)) ?? 'Error'
}
