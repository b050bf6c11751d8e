import type { BodyKind, SectionName } from './body.ts'
import type { AppealRegime, DecisionPointKind } from './decision.ts'
import type { ContributionForm } from './contribution.ts'
import type { MotionKind } from './motion.ts'
import type { PropositionForm } from './proposition.ts'
import type { Rejection } from './rejection.ts'
import type { BallotChoice, MajorityRule, Serving, VoteForm, VoteKind, VoteTotals } from './vote.ts'

/**
 * One paragraph of the minutes as it is frozen: what was moved, put, voted, decided and reserved against (KL 5:67).
 * Proposals, motions and annexes carry ids of their own within the record: p1, m1, a1. Null means that the
 * source does not say.
 */
export type DecisionRecord = {
  readonly body: { readonly code: string; readonly name: string; readonly kind: BodyKind }
  readonly meetingDate: string
  /** 2 for the second meeting of the body on that day. */
  readonly meetingOrdinal: number
  readonly paragraph: number
  readonly chair: RecordedPerson | null
  readonly cases: readonly { readonly diarienummer: string; readonly title: string }[]
  readonly title: string
  readonly phraseSet: string
  /** The sections in the order in which the body printed them. */
  readonly sections: readonly SectionName[]
  readonly decisionPoints: readonly RecordedPoint[]
  readonly summary: string | null
  readonly contributions: readonly {
    readonly order: number
    readonly kind: ContributionForm
    readonly persons: readonly RecordedPerson[]
    readonly shared: { readonly title: string; readonly organisation: string | null } | null
  }[]
  readonly proposals: readonly RecordedProposal[]
  readonly motions: readonly RecordedMotion[]
  readonly deliberationClosed: boolean
  readonly propositions: readonly RecordedProposition[]
  readonly settledBy: 'unopposed' | 'acclamation' | 'vote' | null
  readonly votes: readonly RecordedVote[]
  readonly recusals: readonly { readonly person: RecordedPerson; readonly ground: string }[]
  readonly reservations: readonly RecordedReservation[]
  readonly protocolNotes: readonly {
    readonly by: readonly RecordedPerson[]
    readonly state: 'announced' | 'filed'
    readonly text: string | null
    readonly annex: string | null
  }[]
  readonly recipients: readonly RecordedRecipient[]
  readonly annexes: readonly RecordedAnnex[]
  /** Sentences that a clerk put in place of the generated ones; the key names the sentence. */
  readonly sentenceOverrides: readonly { readonly sentence: string; readonly text: string }[]
  /** Where what the minutes say and what the law expects differ. */
  readonly findings: readonly { readonly rule: string; readonly rejection: Rejection }[]
}

export type RecordedPerson = {
  readonly id?: string
  readonly name: string | null
  readonly party?: string
  readonly title?: string
  readonly organisation?: string
}

export type RecordedPoint = {
  readonly number: number
  readonly kind: DecisionPointKind
  /** The body that a point of the kind proposalTo is addressed to. */
  readonly to: { readonly code: string; readonly name: string } | null
  readonly text: string
  readonly appealRegime: AppealRegime
  readonly refersTo: readonly {
    readonly annexNumber: number | null
    readonly document: string
    readonly of: { readonly kind: string; readonly unit: string | null; readonly datedOn: string | null } | null
  }[]
  readonly considersComplete: {
    readonly assignment: string
    readonly givenBy: string
    readonly diarienummer: string | null
  } | null
}

export type RecordedProposal = {
  readonly id: string
  /** Exactly one of unit, body, party or persons says whose it is; name is how the text names a party. */
  readonly author: {
    readonly unit?: string
    readonly body?: string
    readonly party?: string
    readonly name?: string
    readonly persons?: readonly RecordedPerson[]
  }
  readonly points: readonly string[]
  readonly document: string | null
  /** The annex of these minutes that holds the text. */
  readonly annex: string | null
}

export type RecordedMotion = {
  readonly id: string
  readonly order: number
  readonly kind: MotionKind
  readonly proposal: string | null
  readonly text: string | null
  readonly movedBy: readonly RecordedPerson[]
  readonly supportedBy: readonly RecordedPerson[]
  readonly withdrawn: boolean
}

export type RecordedProposition = {
  readonly order: number
  readonly form: PropositionForm
  /** Ids of proposals or motions, or the words avslag and decideToday. */
  readonly options: readonly string[]
  readonly finding: string | null
  readonly voteRequested: readonly RecordedPerson[] | null
}

export type RecordedVote = {
  readonly round: number
  readonly kind: VoteKind
  readonly form: VoteForm
  readonly requestedBy: readonly RecordedPerson[]
  readonly yes: string
  readonly no: string
  readonly rule: MajorityRule
  readonly ballots: readonly (RecordedPerson & {
    readonly seat: string | null
    readonly serving: Serving
    readonly choice: BallotChoice
  })[]
  readonly totals: VoteTotals
  readonly castingVote: { readonly by: RecordedPerson; readonly choice: 'yes' | 'no' } | null
  readonly outcome: string | null
  readonly findings: readonly { readonly rule: string; readonly rejection: Rejection }[]
}

export type RecordedReservation = {
  readonly by: readonly RecordedPerson[]
  readonly inFavourOf: { readonly proposal: string; readonly as: 'own' | 'others' } | null
  readonly form: 'oral' | 'written' | null
  readonly annex: string | null
}

export type RecordedRecipient = { readonly label: string; readonly group?: 'boards'; readonly body?: string }

export type RecordedAnnex = {
  readonly id: string
  /** Null where the minutes do not number their annexes. */
  readonly number: number | null
  readonly title: string
  readonly document: string
  readonly version: number
  readonly hash: string
}
