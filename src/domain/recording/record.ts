import type { ContributionForm } from '../deciding/acts/moved.ts'
import type { PropositionForm, QuestionPurpose, RefusalGround } from '../deciding/acts/put.ts'
import type { Disposition } from '../deciding/disposition.ts'
import type { KeptFinding } from '../deciding/lawfulness.ts'
import type { BodyKind, SectionName } from '../organisation/body.ts'
import type { PartyGroup } from '../participant.ts'
import type {
  RecordedAnnex,
  RecordedRecipient,
  RecordedReservation,
  RecordedElection,
  RecordedVote,
  RecordedProposition,
  RecordedMotion,
  RecordedProposal,
  RecordedPoint,
  RecordedPerson,
} from './parts.ts'

/** What a frozen form says of itself: which form it is, and the salt that makes its hash confirm no guess. */
export type Frozen = { readonly format?: 1; readonly salt?: string }

/**
 * One paragraph of the minutes as it is frozen: what was moved, put, voted, decided and reserved against (KL 5:67).
 * Proposals, motions and annexes carry ids of their own within the record: p1, m1, a1. Null means that the
 * source does not say; a member marked optional is there only where there is something to say.
 */
export type DecisionRecord = Frozen & {
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
  /** The order of questions as the chair stated it; null where publication hides it. */
  readonly propositionOrder?: {
    readonly steps: readonly {
      readonly purpose: QuestionPurpose
      readonly form: PropositionForm
      readonly options: readonly string[]
    }[]
    readonly approved: boolean | null
  } | null
  readonly propositionRefusals?: readonly {
    readonly target: string
    readonly ground: RefusalGround
    readonly reason: string
    readonly overruled: boolean
  }[]
  readonly propositions: readonly RecordedProposition[]
  /** What became of a matter that was not decided but sent back, tabled, referred or struck off; null where it is hidden. */
  readonly outcome?: Disposition | null
  readonly settledBy: 'unopposed' | 'acclamation' | 'vote' | null
  readonly votes: readonly RecordedVote[]
  /** Present only where an election was held. */
  readonly elections?: readonly RecordedElection[]
  readonly recusals: readonly {
    readonly person: RecordedPerson
    /** Null where the minutes do not say. */
    readonly ground: string | null
    /** Why it was disregarded, and what the body ruled where it was disputed. */
    readonly disregarded?: string
    readonly ruling?: { readonly barred: boolean; readonly reason: string }
  }[]
  /** Those who declared that they took no part in the decision. */
  readonly nonParticipation?: readonly RecordedPerson[]
  readonly reservations: readonly RecordedReservation[]
  readonly protocolNotes: readonly {
    readonly by: readonly RecordedPerson[]
    readonly byGroup?: PartyGroup
    readonly state: 'announced' | 'filed'
    readonly text: string | null
    readonly annex: string | null
  }[]
  readonly recipients: readonly RecordedRecipient[]
  readonly annexes: readonly RecordedAnnex[]
  /** Sentences that a clerk put in place of the generated ones; the key names the sentence. */
  readonly sentenceOverrides: readonly { readonly sentence: string; readonly text: string }[]
  /** Where what the minutes say and what the law expects differ. */
  readonly findings: readonly { readonly rule: string; readonly rejection: KeptFinding['rejection'] }[]
}
