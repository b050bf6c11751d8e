import type { SectionName } from '../../domain/body.ts'
import type { MotionKind } from '../../domain/motion.ts'
import type { PropositionForm } from '../../domain/proposition.ts'
import type { VoteTotals } from '../../domain/vote.ts'
import type { Choice } from '../choices.ts'

/** How one municipality writes its minutes: headings as data, sentences as functions of names and choices. */
export type PhraseSet = {
  readonly headings: Readonly<Record<Exclude<SectionName, 'decision'>, string>>
  /** Whether a decision of a single point carries its number. */
  readonly numbersOnePoint: boolean
  readonly informs: (who: string) => string
  readonly speaks: (who: string, also: boolean) => string
  readonly motion: (words: MotionWords) => string
  readonly deliberationClosed: string
  readonly proposition: (words: PropositionWords) => PropositionSentences
  /** Who requested the vote, or null where the minutes do not say. */
  readonly voteRequested: (who: string | null) => string
  readonly voteMeaning: (yes: Choice, no: Choice) => string
  readonly voteResult: (words: VoteWords) => string
  readonly notVoting: (totals: VoteTotals) => string | null
  readonly recusal: (who: string, provision: string | null) => string
  readonly reservation: (words: ReservationWords) => string
  readonly protocolNote: (words: ProtocolNoteWords) => string
}

export type MotionWords = {
  readonly body: string
  readonly kind: MotionKind
  /** Empty where the minutes do not say who. */
  readonly movers: readonly string[]
  readonly supporters: readonly string[]
  readonly proposal: { readonly name: string; readonly own: string | null; readonly prepared: boolean } | null
  /** The annex that holds the proposal: bilaga, bilaga 2. */
  readonly annex: string | null
  readonly text: string | null
  /** Whether the points of the proposal follow below the sentence. */
  readonly pointsFollow: boolean
}

export type PropositionWords = {
  readonly body: string
  readonly form: PropositionForm
  readonly purpose: 'decision' | 'counterProposal'
  readonly choices: readonly Choice[]
  readonly found: Choice | null
}

/** The question and the finding, in sentences of their own or in one. */
export type PropositionSentences =
  | { readonly put: string; readonly finding: string | null }
  | { readonly whole: string }

export type VoteWords = {
  readonly body: string
  readonly totals: VoteTotals
  readonly byCastingVote: boolean
  readonly outcome: Choice | null
}

export type ReservationWords = {
  readonly who: string
  /** Vänsterpartiets förslag, eget förslag. */
  readonly inFavourOf: string | null
  readonly own: boolean
  readonly form: 'oral' | 'written' | null
  readonly annex: string | null
}

export type ProtocolNoteWords = {
  readonly who: string
  readonly state: 'announced' | 'filed'
  readonly annex: string | null
  /** Whether the text of the note follows below the sentence. */
  readonly textFollows: boolean
}
