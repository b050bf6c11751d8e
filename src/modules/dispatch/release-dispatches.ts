import { queueUp, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { addressees, stepDispatch, toldApart, type Addressee } from '../../domain/dispatch.ts'
import { accept, reject } from '../../domain/outcome.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import { selectBodiesOfKind } from '../bodies/store.ts'
import { selectDecisionWithin } from '../decisions/store.ts'
import { dispatchOf, type DispatchView } from './read-dispatches.ts'
import { deleteDispatches, insertDispatches, lockDispatchesOf, updateDispatches, type DispatchRow } from './store.ts'

/**
 * Releases what awaits release of a decision. Each recipient becomes whom it stands for now, a group every board in
 * it, and a delivery is set going for each; the label stays as the minutes have it. What has failed goes anew, to whom
 * it was for.
 */
export async function releaseDispatches(tx: WriteTx, context: Context, decisionId: string): UseCaseOutcome<{ items: DispatchView[] }> {
  const decision = await selectDecisionWithin(tx, context.actor.authorities, decisionId)
  if (decision === undefined) return reject({ code: 'not-found', resource: 'decision', id: decisionId })
  // Rows that another's release replaces meanwhile are not seen by a statement that waits for them.
  await queueUp(tx, `release ${decisionId}`)
  const all = await lockDispatchesOf(tx, decisionId)
  const going = all.filter(({ state }) => stepDispatch(state, 'release').ok)
  if (going.length === 0) {
    return reject({ code: 'dispatch-step-refused', state: all[0]?.state ?? 'delivered', step: 'release' })
  }
  const failed = going.filter(({ state }) => state === 'failed')
  const waiting = going.filter(({ state }) => state !== 'failed')
  const { recipients } = JSON.parse(decision.record) as DecisionRecord
  const boards = (await selectBodiesOfKind(tx, 'board')).map((board): Addressee => ({ bodyId: board.id, code: board.code, name: board.name }))
  const released = waiting.flatMap((row) => {
    const recipient = recipients[row.position - 1] ?? { label: row.label }
    return toldApart(addressees(recipient, boards, decision.bodyCode)).map((to) => ({
      id: context.newId(), decisionId, position: row.position, label: row.label, group: row.group,
      recipient: to.name, bodyId: to.bodyId, state: 'released', releasedAt: context.now,
    }))
  })
  await deleteDispatches(tx, waiting.map(({ id }) => id))
  for (const insert of insertDispatches(tx, released)) await insert
  await updateDispatches(tx, failed.map(({ id }) => id), { state: 'released', releasedAt: context.now, failure: null })
  return accept({
    result: { items: (await lockDispatchesOf(tx, decisionId)).map(dispatchOf) },
    events: [
      ...released.map((row) => eventOf({ ...row, authority: decision.authority, version: 1 })),
      ...failed.map((row) => ({ ...eventOf({ ...row, version: row.version + 1 }), before: { state: row.state } })),
    ],
    jobs: [...released, ...failed].map(({ id }) => ({ queue: 'deliver-dispatch', data: { id } })),
  })
}

type Released = Pick<DispatchRow, 'id' | 'decisionId' | 'position' | 'bodyId' | 'authority' | 'version'>

const eventOf = ({ id, decisionId, position, bodyId, authority, version }: Released): DomainEvent =>
  ({ type: 'dispatch.released', resource: 'dispatch', id, authority, version, after: { decision: decisionId, position, body: bodyId } })
