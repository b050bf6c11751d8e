import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dispositionOf } from '../../domain/deciding/disposition.ts'
import { objectionToHanging, withoutAct } from '../../domain/deciding/lawfulness.ts'
import { objectionToRedoing } from '../../domain/deciding/occurrence.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { supersedeMinutes } from '../minutes/store.ts'
import { paragraphToRecord } from './read-paragraph.ts'
import { bumpItem, takeBackActs } from './store.ts'

/**
 * Takes back an act that was recorded by mistake, until its meeting is closed, or until it is attested what is seen to after
 * the meeting; it stays in the trail. Refuses where later acts would be left hanging.
 */
export async function takeBackAct(
  tx: WriteTx,
  context: Context,
  { itemId, actId, reason }: { itemId: string; actId: string; reason: string },
): UseCaseOutcome<null> {
  const found = await paragraphToRecord(tx, context, itemId, [])
  if (!found.ok) return found
  const { paragraph, meeting } = found.value
  const act = paragraph.acts.find(({ id }) => id === actId)
  if (act === undefined) return notFound('act', actId)
  const over = objectionToRedoing(meeting, act.kind)
  if (over) return reject(over)
  const { rest, hanging } = withoutAct(paragraph, actId)
  const depended = objectionToHanging(hanging)
  if (depended) return reject(depended)
  return accept({
    result: null,
    writes: [
      takeBackActs(tx, [actId], context.now, reason),
      bumpItem(tx, itemId, dispositionOf(rest)),
      supersedeMinutes(tx, itemId, context.now),
    ],
    events: [
      {
        type: `${act.kind}.takenBack`,
        resource: 'act',
        id: actId,
        authority: meeting.body.authority,
        version: null,
        before: { item: itemId },
        reason,
      },
    ],
  })
}
