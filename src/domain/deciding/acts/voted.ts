import type { RollEntry } from '../../attending/roll.ts'
import type { MajorityBase } from '../../organisation/body.ts'
import type { Participant } from '../../participant.ts'
import type { QuestionPurpose, Option } from './put.ts'

export const voteForms = ['open', 'closed'] as const

export type VoteForm = (typeof voteForms)[number]

export const majorityRules = ['simpleMajority', 'twoThirds', 'oneThird'] as const

export type MajorityRule = (typeof majorityRules)[number]

export const ballotChoices = ['yes', 'no', 'abstained', 'absent'] as const

export type BallotChoice = (typeof ballotChoices)[number]

export type VoteTotals = {
  readonly yes: number
  readonly no: number
  readonly abstained: number
  readonly absent: number
}

/** A round of voting, requested before the gavel (KL 5:53-55). */
export type Vote = {
  readonly kind: 'vote'
  readonly propositionId: string
  readonly voteKind: QuestionPurpose
  readonly form: VoteForm
  readonly rule: MajorityRule
  readonly requestedBy: readonly Participant[]
  readonly yes: Option
  readonly no: Option
  /** The answer that needs the qualified majority, where the rule is one. */
  readonly qualifiedSide?: Option | null
  /** What a third or two thirds are counted of; a setting of the body, frozen with the roll. */
  readonly base?: MajorityBase
  readonly roll: readonly RollEntry[]
}

export type Ballot = { readonly personId: string; readonly choice: BallotChoice }

/** Someone says afterwards that the ballot should have been another: noted beside it, the result stands (KL 5:67). */
export type VoteCorrection = {
  readonly kind: 'voteCorrection'
  readonly voteId: string
  readonly person: Participant
  readonly intended: BallotChoice
}

/** The end of a round, with the chair's casting vote or the lot where the sides are equal (KL 5:56). */
export type VoteClosing = {
  readonly kind: 'voteClosing'
  readonly voteId: string
  readonly castingVote: { readonly by: Participant; readonly choice: 'yes' | 'no' } | null
  /** The answer that was drawn, at a tie between closed ballots. */
  readonly lot?: Option | null
  /** The result as counted: of closed ballots, and where minutes give no names. */
  readonly counts?: VoteTotals | null
  /** Where the names are, as the minutes put it: «bilaga 9». */
  readonly list?: string | null
  /** What the minutes say that the round settled. */
  readonly declared?: Option | null
}
