import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { stepDispatch } from '../../domain/following/dispatch.ts'
import { accept } from '../../domain/outcome.ts'
import { lockDispatch, updateDispatches } from './store.ts'

/** Notes that the delivery of a dispatch has failed for good, and why; refused where it has been delivered meanwhile. */
export async function failDispatch(tx: WriteTx, context: Context, id: string, failure: string): UseCaseOutcome<null> {
  const dispatch = await lockDispatch(tx, context.actor.authorities, id)
  if (dispatch === undefined) return notFound('dispatch', id)
  const stepped = stepDispatch(dispatch.state, 'fail')
  if (!stepped.ok) return stepped
  return accept({
    result: null,
    writes: [updateDispatches(tx, [id], { state: stepped.value, failure })],
    events: [
      {
        type: 'dispatch.failed',
        resource: 'dispatch',
        id,
        authority: dispatch.authority,
        version: dispatch.version + 1,
        reason: failure,
      },
    ],
  })
}
