import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { stepDispatch } from '../../domain/following/dispatch.ts'
import { accept } from '../../domain/outcome.ts'
import { lockDispatch, updateDispatches } from './store.ts'

/** Notes that a dispatch has been delivered, and the hash of what was; done twice, the first stands. */
export async function deliverDispatch(
  tx: WriteTx,
  context: Context,
  id: string,
  deliveredHash: string,
): UseCaseOutcome<null> {
  const dispatch = await lockDispatch(tx, context.actor.authorities, id)
  if (dispatch === undefined) return notFound('dispatch', id)
  if (dispatch.state === 'delivered') return accept({ result: null, events: [] })
  const stepped = stepDispatch(dispatch.state, 'deliver')
  if (!stepped.ok) return stepped
  return accept({
    result: null,
    writes: [
      updateDispatches(tx, [id], { state: stepped.value, deliveredAt: context.now, deliveredHash, failure: null }),
    ],
    events: [
      {
        type: 'dispatch.delivered',
        resource: 'dispatch',
        id,
        authority: dispatch.authority,
        version: dispatch.version + 1,
        after: { decision: dispatch.decisionId },
      },
    ],
  })
}
