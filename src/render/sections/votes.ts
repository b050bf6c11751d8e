import type { RecordedVote } from '../../domain/record.ts'
import type { VoteKind } from '../../domain/vote.ts'
import { ballotColumns, generated, type BallotBlock, type Block } from '../blocks.ts'
import { asCounterProposal, choicesAmong, type Choice } from '../choices.ts'
import { asSubject, capitalised, nameOf } from '../swedish.ts'
import type { Context } from './context.ts'

/** Every round of voting: who requested it, what yes and no mean, how each one voted, and what it led to. */
export function voteBlocks(context: Context): Block[] {
  const { votes } = context.record
  return votes.flatMap((vote) => [
    questionBlock(context, vote),
    ...(vote.ballots.length > 0 ? [ballotBlock(vote, votes.length > 1)] : []),
    ...(vote.totals.yes + vote.totals.no > 0 ? [resultBlock(context, vote)] : []),
  ])
}

function questionBlock(context: Context, vote: RecordedVote): Block {
  const { phrases } = context
  const choice = sidesOf(context, vote)
  const who = vote.requestedBy.length === 0 ? null : asSubject(vote.requestedBy.map(nameOf))
  return generated([
    [`votes/${vote.round}/requested`, phrases.voteRequested(who)],
    [`votes/${vote.round}/meaning`, phrases.voteMeaning(choice(vote.yes), choice(vote.no))],
  ])
}

function resultBlock(context: Context, vote: RecordedVote): Block {
  const { phrases, body } = context
  const { totals, castingVote, outcome } = vote
  const choice = sidesOf(context, vote)
  const decision = outcome === null ? null : choice(outcome)
  const words = { body, totals, byCastingVote: castingVote !== null, outcome: decision }
  const notVoting = phrases.notVoting(totals)
  return generated([
    [`votes/${vote.round}/result`, phrases.voteResult(words)],
    ...(notVoting === null ? [] : [[`votes/${vote.round}/not-voting`, notVoting] as const]),
  ])
}

function sidesOf({ record, naming }: Context, { kind, yes, no }: RecordedVote): (id: string) => Choice {
  const choice = choicesAmong(record, naming, [yes, no])
  return kind === 'counterProposal' ? (id) => asCounterProposal(choice(id)) : choice
}

const subjects: Readonly<Record<VoteKind, string>> = {
  main: 'huvudomröstning',
  counterProposal: 'val av motförslag',
  formal: 'ärendets behandling',
  addition: 'tilläggsyrkande',
}

function ballotBlock(vote: RecordedVote, severalRounds: boolean): BallotBlock {
  const { castingVote } = vote
  return {
    kind: 'ballots',
    caption: severalRounds ? `Omröstningslista ${vote.round}, ${subjects[vote.kind]}` : 'Omröstningslista',
    rows: vote.ballots.map(({ serving, choice, ...person }) => ({
      name: `${capitalised(nameOf(person))}${serving === 'substitute' ? ', tjänstgörande ersättare' : ''}`,
      choice,
    })),
    totals: vote.totals,
    castingVote: castingVote && `${capitalised(nameOf(castingVote.by))}: ${ballotColumns[castingVote.choice]}`,
  }
}
