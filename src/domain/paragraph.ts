import type { Annex } from './annex.ts'
import type { BodyKind, BodySettings } from './body.ts'
import type { Contribution } from './contribution.ts'
import type { Decision } from './decision.ts'
import type { DeliberationClosing, DeliberationReopening } from './deliberation.ts'
import type { EarlierTreatment, Matter } from './matter.ts'
import type { Election } from './election.ts'
import type { MeetingPhase, RecordedAs } from './meeting.ts'
import type { Motion, MotionWithdrawal } from './motion.ts'
import type { Proposal } from './proposal.ts'
import type { NonParticipation } from './participation.ts'
import type { Proposition } from './proposition.ts'
import type { PropositionOrder } from './proposition-order.ts'
import type { PropositionRefusal } from './proposition-refusal.ts'
import type { Recipient } from './recipient.ts'
import type { Recusal, RecusalRuling } from './recusal.ts'
import type { ProtocolNote, Reservation, ReservationFiling } from './reservation.ts'
import type { Ballot, RollEntry, Vote, VoteClosing, VoteCorrection } from './vote.ts'

/** A generated sentence that the clerk has put in other words; the key names the sentence. */
export type SentenceOverride = { readonly kind: 'sentenceOverride'; readonly sentence: string; readonly text: string }

/** One thing that was done or noted under a paragraph. */
export type Act =
  | Proposal | Contribution | Motion | MotionWithdrawal | DeliberationClosing | DeliberationReopening | Proposition
  | PropositionOrder | PropositionRefusal | Vote | VoteClosing | VoteCorrection | NonParticipation | Election | Decision | Reservation
  | ReservationFiling | ProtocolNote | Recusal | RecusalRuling | Recipient | Annex | SentenceOverride

export type ActKind = Act['kind']
export type Placed<A extends Act = Act> = A & { readonly id: string }

/** What surrounds a paragraph and the rules need to know. */
export type Circumstances = {
  readonly bodyKind: BodyKind
  readonly seats: number
  readonly settings: BodySettings
  /** `minutes`: recorded afterwards from minutes; what the law refuses then becomes a finding. */
  readonly recordedAs: RecordedAs
  readonly phase: MeetingPhase
  /** The day of the meeting. */
  readonly heldOn: string
  readonly chairId: string | null
  /** Who decides in this matter, before recusals; null where the minutes do not say. */
  readonly serving: readonly RollEntry[] | null
  /** Members whose service the minutes do not state: nothing is held against them. */
  readonly serviceUnstated: readonly string[]
  /** What kind of matter it is, where the law treats it otherwise. */
  readonly matter: Matter
  /** How the body has treated the same case before (KL 5:50). */
  readonly earlier: readonly EarlierTreatment[]
  /** Those who served when the item began and left before it was decided. */
  readonly leftDuring: readonly string[]
  /** Everyone entitled to be heard, the serving included; null where the minutes do not say. */
  readonly present: readonly string[] | null
}

/** A paragraph under way is its circumstances and its acts in order; all else follows from them. */
export type Paragraph = {
  readonly circumstances: Circumstances
  readonly acts: readonly Placed[]
  readonly ballots: Readonly<Record<string, readonly Ballot[]>>
}

/** The acts of one kind, in order. */
export function actsOf<K extends ActKind>(paragraph: Pick<Paragraph, 'acts'>, kind: K): Placed<Extract<Act, { kind: K }>>[] {
  return paragraph.acts.filter((act): act is Placed<Extract<Act, { kind: K }>> => act.kind === kind)
}

/** The paragraph with one act more. */
export function withAct(paragraph: Paragraph, act: Placed): Paragraph {
  return { ...paragraph, acts: [...paragraph.acts, act] }
}
