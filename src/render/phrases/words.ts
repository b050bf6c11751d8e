import type { PropositionForm, QuestionPurpose, RefusalGround } from '../../domain/deciding/acts/put.ts'
import type { BallotChoice, VoteTotals } from '../../domain/deciding/acts/voted.ts'
import type { Disposition } from '../../domain/deciding/disposition.ts'
import type { MajorityBase } from '../../domain/organisation/body.ts'
import type { MotionKind } from '../../domain/organisation/motion-kind.ts'
import type { Choice } from '../choices.ts'

/** What the sentence of a motion is made of. */
export type MotionWords = {
  readonly body: string
  readonly kind: MotionKind
  /** Empty where the minutes do not say who. */
  readonly movers: readonly string[]
  readonly supporters: readonly string[]
  readonly rank: 'first' | 'second' | null
  readonly proposal: { readonly name: string; readonly own: string | null; readonly prepared: boolean } | null
  /** The proposals and motions it is to grant or refuse, as they are named. */
  readonly targets: readonly string[]
  /** The decision points it is about, with a space before, or empty. */
  readonly scope: string
  /** The meeting to which the matter is to be tabled, with a space before, or empty. */
  readonly until: string
  /** The annex that holds the proposal: bilaga, bilaga 2. */
  readonly annex: string | null
  /** Where the motion itself was handed in in writing: the annex that holds it, if one does. */
  readonly written: { readonly annex: string | null } | null
  readonly text: string | null
  /** Whether the points of the proposal follow below the sentence. */
  readonly pointsFollow: boolean
}

/** What the sentences of a question are made of. */
export type PropositionWords = {
  readonly body: string
  readonly form: PropositionForm
  readonly purpose: QuestionPurpose
  /** The decision points it is about, with a space before, or empty. */
  readonly scope: string
  readonly choices: readonly Choice[]
  readonly found: Choice | null
}

/** The question and the finding, in sentences of their own or in one. */
export type PropositionSentences =
  | { readonly put: string; readonly finding: string | null }
  | { readonly whole: string }

/** What the chair refuses to put, and on which of the two grounds of KL 5:57. */
export type PropositionRefusalWords = { readonly target: string; readonly ground: RefusalGround }

/** What the result of a round is made of. */
export type VoteWords = {
  readonly body: string
  readonly totals: VoteTotals
  readonly byCastingVote: boolean
  readonly byLot: boolean
  /** The qualified majority by which it was settled, where that differs from counting heads. */
  readonly basis: VoteBasis | null
  readonly outcome: Choice | null
  /** Whether the outcome is what the minutes declare, and not what follows from the numbers. */
  readonly declared: boolean
  /** Where the minutes keep the names: bilaga 9. */
  readonly list: string | null
}

/** A third that sufficed, or two thirds that were or were not there, for a side, and what they are counted of. */
export type VoteBasis = {
  readonly kind: 'minority' | 'twoThirds' | 'notTwoThirds'
  readonly of: MajorityBase
  readonly side: Choice
}

/** The result in numbers, and the decision where it is a sentence of its own. */
export type VoteSentences = { readonly result: string; readonly decision: string | null }

/** Who says that the ballot should have been another, and how it was cast where that is known. */
export type CorrectionWords = {
  readonly who: string
  readonly intended: BallotChoice
  readonly cast: BallotChoice | null
}

/** What became of a matter that was not decided. */
export type OutcomeWords = {
  readonly kind: Exclude<Disposition['kind'], 'decided'>
  readonly byMinority: boolean
  /** The meeting to which it is tabled, with a space before, or empty. */
  readonly until: string
  /** The only reason; several follow below the sentence. */
  readonly reason: string | null
  readonly reasonsFollow: boolean
}

/** What the sentence of a reservation is made of. */
export type ReservationWords = {
  readonly who: string
  /** Vänsterpartiets förslag, eget förslag. */
  readonly inFavourOf: string | null
  readonly own: boolean
  readonly form: 'oral' | 'written' | null
  /** Whether it was only announced at the meeting, to be handed in in writing. */
  readonly announced: boolean
  readonly annex: string | null
  /** Whether the text of the reservation follows below the sentence. */
  readonly textFollows: boolean
}

/** When a reservation that was announced came in, if it did. */
export type FilingWords = {
  readonly filedOn: string | null
  readonly annex: string | null
  readonly textFollows: boolean
}

/** A recusal that the body ruled on. */
export type RulingWords = {
  readonly body: string
  readonly who: string
  readonly barred: boolean
  readonly reason: string
}

/** What the sentence of a note is made of. */
export type ProtocolNoteWords = {
  readonly who: string
  readonly state: 'announced' | 'filed'
  readonly annex: string | null
  /** Whether the text of the note follows below the sentence. */
  readonly textFollows: boolean
}
