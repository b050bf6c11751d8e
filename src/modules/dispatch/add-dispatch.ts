import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { objectionToAddition } from '../../domain/following/dispatch.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import type { RecordedRecipient } from '../../domain/recording/parts.ts'
import { selectBodiesByCode } from '../bodies/store.ts'
import { selectDecisionWithin } from '../decisions/store.ts'
import { dispatchOf, type DispatchView } from './read-dispatches.ts'
import { insertDispatches, lockDispatchesOf, type DispatchRow } from './store.ts'

export type AdditionInput = {
  readonly decision: string
  readonly label: string
  readonly group?: 'boards' | null | undefined
  readonly body?: string | null | undefined
  readonly reason: string
}

/**
 * Adds a recipient who was forgotten until the minutes were attested: the record stays as it was signed, and the dispatch
 * says why it stands beside it. Refused: a decision or body that is not there, whoever is to have the decision already.
 */
export async function addDispatch(tx: WriteTx, context: Context, input: AdditionInput): UseCaseOutcome<DispatchView> {
  const { label, group = null, body: code = null, reason } = input
  const decision = await selectDecisionWithin(tx, context.actor.authorities, input.decision)
  if (decision === undefined)
    return reject({ code: 'unknown-reference', resource: 'decision', id: input.decision, pointer: '/decision' })
  const [body] = code === null ? [null] : await selectBodiesByCode(tx, [code])
  if (body === undefined)
    return reject({ code: 'unknown-reference', resource: 'body', id: code ?? '', pointer: '/body' })
  // As a release: of two at once the second sees what the first has added.
  await now(tx, advisoryLock(tx, `release ${decision.id}`))
  const all = await lockDispatchesOf(tx, decision.id)
  const { recipients } = readRecord(decision.record)
  const recipient = { label, ...(group !== null && { group }), ...(code !== null && { body: code }) }
  const known = [...recipients, ...all.map(addedOf)]
  const objection = objectionToAddition(
    recipient,
    body?.id ?? null,
    known,
    all.map(({ bodyId }) => bodyId),
  )
  if (objection) return reject(objection)
  const position = Math.max(recipients.length, ...all.map((row) => row.position)) + 1
  const row = {
    id: context.newId(),
    decisionId: decision.id,
    position,
    label,
    group,
    bodyId: body?.id ?? null,
    addedReason: reason,
  }
  await now(tx, insertDispatches([row]))
  const [added] = (await lockDispatchesOf(tx, decision.id)).filter(({ id }) => id === row.id)
  if (added === undefined) throw new Error('The dispatch was not inserted')
  return accept({
    result: dispatchOf(added),
    events: [
      {
        type: 'dispatch.added',
        resource: 'dispatch',
        id: row.id,
        authority: decision.authority,
        version: added.version,
        reason,
        after: { decision: decision.id, position, group, body: code },
      },
    ],
  })
}

const addedOf = ({ label, group }: DispatchRow): RecordedRecipient => ({ label, ...(group === 'boards' && { group }) })
