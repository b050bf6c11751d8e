import type { VoteTotals } from '../../domain/deciding/acts/voted.ts'
import type { SectionName } from '../../domain/organisation/body.ts'
import type { Choice } from '../choices.ts'
import type { ElectionPhrases } from './elections.ts'
import type {
  CorrectionWords,
  FilingWords,
  MotionWords,
  OutcomeWords,
  PropositionRefusalWords,
  PropositionSentences,
  PropositionWords,
  ProtocolNoteWords,
  ReservationWords,
  RulingWords,
  VoteSentences,
  VoteWords,
} from './words.ts'

/** A heading, or two where it says whether one or several stand below it. */
export type Heading = string | { readonly one: string; readonly several: string }

/** How one municipality writes its minutes: headings as data, sentences as functions of names and choices. */
export type PhraseSet = CommonSentences & {
  readonly headings: Readonly<Record<Exclude<SectionName, 'decision'>, Heading>>
  /** Whether a decision of a single point carries its number. */
  readonly numbersOnePoint: boolean
  /** Null where the minutes do not note it. */
  readonly deliberationClosed: string | null
  readonly proposition: (words: PropositionWords) => PropositionSentences
  readonly voteMeaning: (yes: Choice, no: Choice) => string
  readonly voteResult: (words: VoteWords) => VoteSentences
  /** Where the names are, as a sentence of its own, unless the result says so. */
  readonly voteList: (list: string) => string | null
  readonly recusal: (who: string, provision: string | null) => string
  readonly protocolNote: (words: ProtocolNoteWords) => string
}

/** What every set says in the same way, but for the ways in which municipalities differ. */
export type CommonSentences = {
  readonly election: ElectionPhrases
  /** Over the points of the body's own (to is null) or those it puts to another, which may be unnamed (empty). */
  readonly decisionHeading: (whose: string, to: string | null) => string
  readonly informs: (who: string) => string
  readonly speaks: (who: string, also: boolean) => string
  /** A motion, with what the same mover asks in the second hand. */
  readonly motion: (words: MotionWords, second: MotionWords | null) => string
  readonly orderStated: (stepsFollow: boolean, approved: boolean | null) => string
  readonly orderStep: (words: PropositionWords, place: StepPlace) => string
  readonly orderVerdict: (body: string, approved: boolean) => string
  readonly propositionRefusal: (words: PropositionRefusalWords) => string
  readonly propositionRefusalReason: (reason: string) => string
  /** Why the same question is put once more. */
  readonly propositionAgain: (reason: string) => string
  readonly propositionRefusalOverruled: (body: string) => string
  /** Who requested the vote, or null where the minutes do not say. */
  readonly voteRequested: (who: string | null) => string
  readonly voteClosed: string
  readonly voteScope: (points: string) => string
  readonly notVoting: (totals: VoteTotals) => string | null
  readonly voteCorrection: (words: CorrectionWords) => string
  readonly outcome: (words: OutcomeWords) => string
  readonly nonParticipation: (who: string) => string
  readonly recusalRaised: (who: string, provision: string | null) => string
  readonly recusalDisregarded: (reason: string, provision: string | null) => string
  readonly recusalRuling: (words: RulingWords) => string
  readonly reservation: (words: ReservationWords) => string
  readonly concurring: (who: string) => string
  readonly reservationFiling: (words: FilingWords) => string
}

/** Where a step stands in the order of questions. */
export type StepPlace = 'only' | 'first' | 'between' | 'last'

/** Where municipalities differ in what they otherwise say alike. */
export type LocalWays = {
  /** How the chair is spoken of: ordföranden. */
  readonly chair: string
  readonly bifall: (words: MotionWords) => string
  /** How a sentence points at an annex. */
  readonly annexed: Annexed
  /** What the chair puts, after the verb: proposition på bifall till … mot …. */
  readonly put: (words: PropositionWords) => string
  /** How the answers of a vote are written. */
  readonly answers: { readonly yes: string; readonly no: string }
  /** That a minority of the assembly decided: genom minoritetsåterremiss. */
  readonly byMinority: (noun: string) => string
}

export type Annexed = (annex: string | null) => string
