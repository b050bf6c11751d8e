import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { paragraphAt } from '../../domain/circumstances.ts'
import type { Placed } from '../../domain/paragraph.ts'
import { objectionsToBallot, type BallotChoice, type Vote } from '../../domain/vote.ts'
import { selectPersonOfActor } from '../bodies/store.ts'
import { holdMeetingOf, selectItem } from '../meetings/store/items.ts'
import { bumpItem, insertBallots, lockVote, selectAct, selectActs, selectBallots } from './store.ts'

/**
 * Casts one ballot in an open vote, by the one on the roll himself or by the clerk for him (KL 4:22, 4:24). Ballots
 * may come at once: the database keeps each to one.
 */
export async function castBallot(
  tx: WriteTx, context: Context, voteId: string, input: { person: string; choice: BallotChoice },
): UseCaseOutcome<{ vote: string; person: string; choice: BallotChoice }> {
  const seen = await selectAct(tx, voteId)
  if (seen !== undefined) await holdMeetingOf(tx, seen.itemId)
  const row = await lockVote(tx, voteId)
  const found = row && await selectItem(tx, row.itemId)
  if (row === undefined || found === undefined) return reject({ code: 'not-found', resource: 'vote', id: voteId })
  const { authority } = found.meeting.body
  const self = context.actor.person === null ? null : await selectPersonOfActor(tx, context.actor.person)
  if (!may({ ...context.actor, person: self }, 'ballot:cast', { authority, person: input.person })) {
    return reject({ code: 'not-permitted', action: 'ballot:cast' })
  }
  const vote = row.act as Placed<Vote>
  const paragraph = paragraphAt(found.item, found.meeting, [], await selectActs(tx, [row.itemId]), await selectBallots(tx, [row.itemId]))
  // While this waited for the lock another may have taken the vote back, which the row it waited with does not show.
  if (!paragraph.acts.some(({ id }) => id === voteId)) return reject({ code: 'not-found', resource: 'vote', id: voteId })
  const ballot = { personId: input.person, choice: input.choice }
  const [objection] = objectionsToBallot(paragraph, vote, ballot)
  if (objection) return reject(objection)
  await insertBallots(tx, [{ ...ballot, voteId }], context.now)
  await bumpItem(tx, row.itemId)
  return accept({
    result: { vote: voteId, ...input },
    events: [{ type: 'ballot.cast', resource: 'act', id: voteId, after: { ...input } }],
  })
}
