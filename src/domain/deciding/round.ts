import type { Placed } from './acts/acts.ts'
import type { Ballot, BallotChoice, Vote, VoteClosing, VoteTotals } from './acts/voted.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

export type RoundRejection = { readonly code: 'vote-open'; readonly voteId: string }

/** The closing of a round, or undefined while it is open. */
export function closingOf(paragraph: Paragraph, voteId: string): Placed<VoteClosing> | undefined {
  return actsOf(paragraph, 'voteClosing').find((closing) => closing.voteId === voteId)
}

/** The ballots cast in a round so far. */
export function ballotsOf(paragraph: Paragraph, voteId: string): readonly Ballot[] {
  return paragraph.ballots[voteId] ?? []
}

/** The ballots counted; those who abstain or are absent do not count towards the majority (KL 5:55). */
export function totalsOf(ballots: readonly Ballot[]): VoteTotals {
  const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length
  return { yes: count('yes'), no: count('no'), abstained: count('abstained'), absent: count('absent') }
}

/** The result of a round: as counted where only the count is kept, else by its ballots. */
export function totalsIn(
  paragraph: Paragraph,
  vote: Placed<Vote>,
  closing: VoteClosing | undefined = closingOf(paragraph, vote.id),
): VoteTotals {
  return closing?.counts ?? totalsOf(ballotsOf(paragraph, vote.id))
}

/** No other question is put while a round is open. */
export function objectionsToOpenVote(paragraph: Paragraph): readonly RoundRejection[] {
  const open = actsOf(paragraph, 'vote').find((vote) => closingOf(paragraph, vote.id) === undefined)
  return open === undefined ? [] : [{ code: 'vote-open', voteId: open.id }]
}
