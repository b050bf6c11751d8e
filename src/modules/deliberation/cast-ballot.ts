import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { may, notFound } from '../../domain/access.ts'
import type { Placed } from '../../domain/deciding/acts/acts.ts'
import type { BallotChoice, Vote } from '../../domain/deciding/acts/voted.ts'
import { paragraphAt } from '../../domain/deciding/circumstances.ts'
import { objectionsToBallot } from '../../domain/deciding/vote.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import { selectPersonOfActor } from '../bodies/store.ts'
import { holdMeetingOf, lockItem } from '../meetings/store.ts'
import { refusal } from './record-act.ts'
import { bumpItem, insertBallots, selectKept } from './store.ts'

/**
 * Casts one ballot in an open vote, by the one on the roll himself or by the clerk for him (KL 4:22, 4:24). Ballots
 * may come at once: the database keeps each to one.
 */
export async function castBallot(
  tx: WriteTx,
  context: Context,
  voteId: string,
  input: { person: string; choice: BallotChoice },
): UseCaseOutcome<{ vote: string; person: string; choice: BallotChoice }> {
  const { person: named, authorities } = context.actor
  const at = { act: voteId }
  const [, found, kept, self] = await inOrder(tx, [
    () => holdMeetingOf(tx, at),
    () => lockItem(tx, authorities, at),
    () => selectKept(tx, at),
    () => (named === null ? null : selectPersonOfActor(tx, named)),
  ])
  const standing = kept.acts.find(
    ({ act, takenBackAt }) => act.id === voteId && act.kind === 'vote' && takenBackAt === null,
  )
  if (standing === undefined || found === undefined) return notFound('vote', voteId)
  if (!may({ ...context.actor, person: self }, 'ballot:cast', { person: input.person })) {
    return reject({ code: 'not-permitted', action: 'ballot:cast' })
  }
  const attested = objectionToAttested(found.attestedAt)
  if (attested) return reject(attested)
  const vote = standing.act as Placed<Vote>
  const paragraph = paragraphAt(found.item, found.meeting, [], kept.acts, kept.ballots)
  const ballot = { personId: input.person, choice: input.choice }
  const objection = refusal(paragraph, objectionsToBallot(paragraph, vote, ballot))
  if (objection) return reject(objection)
  return accept({
    result: { vote: voteId, ...input },
    writes: [bumpItem(tx, found.item.id), insertBallots([{ ...ballot, voteId }], context.now)],
    events: [
      {
        type: 'ballot.cast',
        resource: 'act',
        id: voteId,
        authority: found.meeting.body.authority,
        version: null,
        after: { ...input },
      },
    ],
  })
}
