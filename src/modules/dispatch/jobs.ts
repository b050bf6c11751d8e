import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { runCommand, type CommandDeps } from '../../command.ts'
import type { Actor } from '../../domain/access.ts'
import { decisionText } from '../../render/text.ts'
import { hashOf } from '../../seal.ts'
import { deliverDispatch } from './deliver-dispatch.ts'
import { failDispatch } from './fail-dispatch.ts'
import { readDelivery, type Delivery } from './read-dispatches.ts'

/** The worker acts for no person, in every authority. */
const worker: Actor = { subject: 'worker', client: 'worker', roles: ['system'], person: null, authorities: null }

/** Where deliveries are put, and where those that fail are logged. */
export type DeliveryDeps = { readonly outbox: string; readonly log: Logger }

/** Delivers a dispatch; when the last try has failed, that is noted. */
export const deliveryJob = {
  name: 'deliver-dispatch',
  async handle(deps: CommandDeps & DeliveryDeps, { id }: { readonly id: string }, isLastTry: boolean): Promise<void> {
    try {
      await deliverToOutbox(deps, deps.outbox, asText, id)
    } catch (error) {
      const code = codeOf(error)
      deps.log.error({ dispatch: id, code, isLastTry }, 'delivery failed')
      if (isLastTry) await giveUpDelivery(deps, id, code)
      // The queue keeps what it is thrown: no message of another's making, which may name paths and persons.
      throw new Error(`delivery failed: ${code}`)
    }
  },
} as const

const asText = ({ recipient, address, contentHash, record }: Delivery) =>
  `Till: ${recipient}\nBeslut: ${address}\n${contentHash}\n\n${decisionText(record)}`

/** The code of an error or of its cause, as the system and the database give them; the kind of error where there is none. */
function codeOf(error: unknown): string {
  const { code, name } = ((error instanceof Error && error.cause) || error || {}) as { code?: unknown; name?: unknown }
  return [code, name].find((word): word is string => typeof word === 'string' && /^\w{1,40}$/.test(word)) ?? 'Error'
}

/**
 * Delivers one dispatch to the file outbox and notes it. Safe to run again: the same bytes land under the same name,
 * and a dispatch that is delivered stays so.
 */
export async function deliverToOutbox(
  deps: CommandDeps,
  outbox: string,
  writeOut: (delivery: Delivery) => string,
  id: string,
): Promise<void> {
  const delivery = await deps.database.reading((tx) => readDelivery(tx, id))
  if (delivery === null) return
  const text = writeOut(delivery)
  await writeWhole(outbox, `${id}.txt`, text)
  const outcome = await runCommand(deps, worker, {
    operation: 'deliverDispatch',
    permits: 'dispatch:deliver',
    run: (tx, context) => deliverDispatch(tx, context, id, hashOf(text)),
    answer: () => ({ status: 204, headers: {}, body: null }),
  })
  if (!outcome.ok) throw new Error(`The dispatch was not noted as delivered: ${outcome.rejection.code}`)
}

/** Notes that a dispatch could not be delivered, by the code of the error alone: its message may name paths and persons. */
export async function giveUpDelivery(deps: CommandDeps, id: string, code: string): Promise<void> {
  // A refusal means that another worker has delivered it or given it up: what that one noted stands.
  await runCommand(deps, worker, {
    operation: 'failDispatch',
    permits: 'dispatch:deliver',
    run: (tx, context) => failDispatch(tx, context, id, `Leveransen misslyckades trots upprepade försök (${code}).`),
    answer: () => ({ status: 204, headers: {}, body: null }),
  })
}

/**
 * The file is there whole or not at all, and safe on disk before its delivery is noted. Until then it has a name of
 * its own, since another worker may be at the same dispatch.
 */
async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.${randomUUID()}`)
  try {
    await writeSafely(temporary, text)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}
