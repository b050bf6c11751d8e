import type { BallotChoice } from '../../domain/deciding/acts/voted.ts'
import type { RecordedPerson, RecordedProposition, RecordedVote } from '../../domain/recording/parts.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { asCounterProposal, choicesAmong, type Choice } from '../choices.ts'
import type { Naming } from '../naming.ts'
import type { VoteBasis, VoteWords } from '../phrases/words.ts'
import type { Context } from './context.ts'
import { samePersons } from './same-persons.ts'

/** What the result of a round is made of; what the minutes declare goes before what follows from the numbers. */
export function voteWords({ record, naming, body }: Context, vote: RecordedVote): VoteWords {
  const { totals, castingVote, lot, list, outcome, declared } = vote
  const choice = sidesOf(record, naming, vote)
  const settled = declared ?? outcome
  return {
    body,
    totals,
    byCastingVote: castingVote !== null,
    byLot: lot !== undefined,
    basis: settled === outcome ? basisOf(vote, choice) : null,
    outcome: settled === null ? null : choice(settled),
    declared: settled !== outcome,
    list: list === undefined ? null : list.replace(/^Bilaga(?!\p{L})/u, 'bilaga'),
  }
}

/** The sides of a round; one that chooses a counter-proposal does not yet decide on it. */
export function sidesOf(
  record: DecisionRecord,
  naming: Naming,
  { kind, yes, no }: RecordedVote,
): (id: string) => Choice {
  const choice = choicesAmong(record, naming, [yes, no])
  return kind === 'counterProposal' ? (id) => asCounterProposal(choice(id)) : choice
}

/**
 * The decision points a round is about. It is on one of the questions that a vote was requested on, between its sides;
 * where several are between the same sides, they were voted on in the order they were put.
 */
export function pointsVotedOn({ propositions, votes }: DecisionRecord, vote: RecordedVote): readonly number[] {
  const sides = ({ yes, no }: RecordedVote) => [yes, no]
  const concerns = ({ form, options, voteRequested }: RecordedProposition) =>
    voteRequested !== null &&
    sides(vote).every((side) => options.includes(side) || (form === 'yesNo' && side === 'avslag'))
  const alike = votes.filter((other) => sides(other).every((side) => sides(vote).includes(side)))
  return propositions.filter(concerns)[alike.indexOf(vote)]?.points ?? []
}

/** How someone voted, where the round has ballots by name. */
export function castBy({ ballots }: RecordedVote, person: RecordedPerson): BallotChoice | null {
  return ballots.find((ballot) => samePersons([ballot], [person]))?.choice ?? null
}

/** By which qualified majority it was settled, where that is not the same as who had more votes (KL 5:50). */
function basisOf(
  { rule, qualifiedSide, base = 'present', yes, totals, outcome }: RecordedVote,
  choice: (id: string) => Choice,
): VoteBasis | null {
  if (qualifiedSide === undefined || rule === 'simpleMajority') return null
  const larger = qualifiedSide === yes ? totals.yes > totals.no : totals.no > totals.yes
  const granted = outcome === qualifiedSide
  const of = { of: base, side: choice(qualifiedSide) }
  if (rule === 'oneThird') return granted && !larger ? { kind: 'minority', ...of } : null
  if (granted) return { kind: 'twoThirds', ...of }
  return larger ? { kind: 'notTwoThirds', ...of } : null
}
