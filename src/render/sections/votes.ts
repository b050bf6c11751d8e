import type { QuestionPurpose } from '../../domain/deciding/acts/put.ts'
import type { RecordedVote } from '../../domain/recording/parts.ts'
import { ballotColumns, generated, type BallotBlock, type Block } from '../blocks.ts'
import { asSubject, capitalised, nameOf, pointsNamed } from '../swedish.ts'
import type { Context } from './context.ts'
import { outcomeBlocks } from './outcome.ts'
import { castBy, pointsVotedOn, sidesOf, voteWords } from './vote-words.ts'

/** Every round of voting: who requested it, what yes and no mean, how each one voted, and what it led to. */
export function voteBlocks(context: Context): Block[] {
  const { votes } = context.record
  const rounds = votes.flatMap((vote) => [
    questionBlock(context, vote),
    ...(vote.ballots.length > 0 ? [ballotBlock(vote, votes.length > 1)] : []),
    ...(isSettled(vote) ? [resultBlock(context, vote)] : []),
    ...correctionBlocks(context, vote),
  ])
  return votes.length === 0 ? [] : [...rounds, ...outcomeBlocks(context)]
}

const isSettled = ({ totals, declared }: RecordedVote) => totals.yes + totals.no > 0 || declared !== undefined

function questionBlock({ record, naming, phrases }: Context, vote: RecordedVote): Block {
  const choice = sidesOf(record, naming, vote)
  const who = vote.requestedBy.length === 0 ? null : asSubject(vote.requestedBy.map(nameOf))
  const points = pointsVotedOn(record, vote)
  const key = `votes/${vote.round}`
  return generated([
    [`${key}/requested`, phrases.voteRequested(who)],
    ...(vote.form === 'closed' ? [[`${key}/closed`, phrases.voteClosed] as const] : []),
    ...(points.length === 0 ? [] : [[`${key}/points`, phrases.voteScope(pointsNamed(points))] as const]),
    [`${key}/meaning`, phrases.voteMeaning(choice(vote.yes), choice(vote.no))],
  ])
}

function resultBlock(context: Context, vote: RecordedVote): Block {
  const { phrases } = context
  const words = voteWords(context, vote)
  const { result, decision } = phrases.voteResult(words)
  const told = [
    ['result', result],
    ['not-voting', phrases.notVoting(vote.totals)],
    ['list', words.list === null ? null : phrases.voteList(words.list)],
    ['decision', decision],
  ] as const
  const key = `votes/${vote.round}`
  return generated(told.flatMap(([part, text]) => (text === null ? [] : [[`${key}/${part}`, text] as const])))
}

function correctionBlocks({ phrases }: Context, vote: RecordedVote): Block[] {
  return (vote.corrections ?? []).map(({ person, intended }, index) => {
    const sentence = phrases.voteCorrection({ who: asSubject([nameOf(person)]), intended, cast: castBy(vote, person) })
    return generated([[`votes/${vote.round}/corrections/${index + 1}`, sentence]])
  })
}

const subjects: Readonly<Record<QuestionPurpose, string>> = {
  main: 'huvudomröstning',
  counterProposal: 'val av motförslag',
  formal: 'ärendets behandling',
  addition: 'tilläggsyrkande',
  procedural: 'ordningsfråga',
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
