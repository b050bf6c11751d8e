import type { Serving } from '../attending/roll.ts'
import type { DecisionPointKind, AppealRegime, ElectionMethod, MembersElected } from '../deciding/acts/decided.ts'
import type { MotionRank } from '../deciding/acts/moved.ts'
import type { PropositionForm, QuestionPurpose } from '../deciding/acts/put.ts'
import type { VoteForm, MajorityRule, BallotChoice, VoteTotals } from '../deciding/acts/voted.ts'
import type { InitiativeKind, InitiativeAnswer } from '../deciding/initiative.ts'
import type { KeptFinding } from '../deciding/lawfulness.ts'
import type { MajorityBase } from '../organisation/body.ts'
import type { MotionKind } from '../organisation/motion-kind.ts'
import type { Office, Term } from '../organisation/office.ts'
import type { PartyGroup } from '../participant.ts'

export type RecordedPerson = {
  readonly id?: string
  readonly name: string | null
  readonly party?: string
  /** Null, as the name, only where the identity is protected. */
  readonly title?: string | null
  readonly organisation?: string | null
}

export type RecordedPoint = {
  readonly number: number
  readonly kind: DecisionPointKind
  /** The body that a point of the kind proposalTo is addressed to. */
  readonly to: { readonly code: string; readonly name: string } | null
  readonly text: string
  /** Those elected whom the text names; present only where it does. */
  readonly names?: readonly RecordedPerson[]
  readonly appealRegime: AppealRegime
  readonly refersTo: readonly {
    readonly annexNumber: number | null
    readonly document: string
    readonly of: { readonly kind: string; readonly unit: string | null; readonly datedOn: string | null } | null
  }[]
  /** The initiative that the point answers. */
  readonly answers?: {
    readonly initiative: InitiativeKind
    readonly case: string
    readonly diarienummer: string
    readonly answer: InitiativeAnswer
  }
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
  /** The motions it concerns, where it is to refuse those of others. */
  readonly motions?: readonly string[]
  readonly rank?: MotionRank
  readonly points?: readonly number[]
  readonly document?: string
  readonly until?: string
  readonly movedBy: readonly RecordedPerson[]
  readonly movedByGroup?: PartyGroup
  readonly supportedBy: readonly RecordedPerson[]
  readonly withdrawn: boolean
}

export type RecordedProposition = {
  readonly order: number
  readonly form: PropositionForm
  /** What the question was for, where it was not the matter itself. */
  readonly purpose?: QuestionPurpose
  readonly points?: readonly number[]
  /** Why the same question was put once more. */
  readonly again?: string
  /** Ids of proposals or motions, or the words avslag and decideToday. */
  readonly options: readonly string[]
  readonly finding: string | null
  readonly voteRequested: readonly RecordedPerson[] | null
}

export type RecordedVote = {
  readonly round: number
  readonly kind: QuestionPurpose
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
  /** The answer that needed a qualified majority, and what that was counted of. */
  readonly qualifiedSide?: string
  readonly base?: MajorityBase
  /** Where the minutes keep the names. */
  readonly list?: string
  readonly castingVote: { readonly by: RecordedPerson; readonly choice: 'yes' | 'no' } | null
  readonly lot?: string
  /** What the minutes say that the round settled; the outcome is what follows from the totals. */
  readonly declared?: string
  readonly corrections?: readonly { readonly person: RecordedPerson; readonly intended: BallotChoice }[]
  readonly outcome: string | null
  readonly findings: readonly { readonly rule: string; readonly rejection: KeptFinding['rejection'] }[]
}

export type RecordedElection = {
  readonly order: number
  readonly office: { readonly body: { readonly code: string; readonly name: string }; readonly role: Office['role'] }
  readonly seats: number
  readonly term: Term
  readonly method: ElectionMethod
  readonly demandedBy: number | null
  readonly membersElected: MembersElected | null
  readonly candidates: readonly (RecordedPerson & { readonly votes: number | null })[]
  readonly lists: readonly {
    readonly designation: string
    readonly candidates: readonly RecordedPerson[]
    readonly votes: number | null
  }[]
  readonly blank: number | null
  readonly invalid: number | null
  /** Candidates or lists by their numbers from 1. */
  readonly lots: readonly { readonly among: readonly number[]; readonly drawn: readonly number[] }[]
  /** The seats of a proportional election in the order they were filled; the votes of the list were divided so. */
  readonly comparison: readonly { readonly list: number; readonly divisor: number; readonly byLot: boolean }[]
  readonly elected: readonly RecordedPerson[]
}

export type RecordedReservation = {
  readonly by: readonly RecordedPerson[]
  readonly byGroup?: PartyGroup
  readonly concurring?: readonly RecordedPerson[]
  readonly text?: string
  /** What became of one that was announced in writing: filed on a day, or never. */
  readonly filing?: { readonly filedOn: string | null; readonly annex: string | null; readonly text: string | null }
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
