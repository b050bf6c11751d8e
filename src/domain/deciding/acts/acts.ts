import type { NonParticipation, Election, Decision } from './decided.ts'
import type {
  Proposal,
  Contribution,
  Motion,
  MotionWithdrawal,
  DeliberationClosing,
  DeliberationReopening,
} from './moved.ts'
import type {
  Reservation,
  ReservationFiling,
  ProtocolNote,
  Recusal,
  RecusalRuling,
  Recipient,
  Annex,
  SentenceOverride,
} from './noted.ts'
import type { Proposition, PropositionOrder, PropositionRefusal } from './put.ts'
import type { Vote, VoteClosing, VoteCorrection } from './voted.ts'

/** One thing that was done or noted under a paragraph. */
export type Act =
  | Proposal
  | Contribution
  | Motion
  | MotionWithdrawal
  | DeliberationClosing
  | DeliberationReopening
  | Proposition
  | PropositionOrder
  | PropositionRefusal
  | Vote
  | VoteClosing
  | VoteCorrection
  | NonParticipation
  | Election
  | Decision
  | Reservation
  | ReservationFiling
  | ProtocolNote
  | Recusal
  | RecusalRuling
  | Recipient
  | Annex
  | SentenceOverride

export type ActKind = Act['kind']

/** Every kind, each once. */
export const actKinds = [
  'proposal',
  'contribution',
  'motion',
  'motionWithdrawal',
  'deliberationClosing',
  'deliberationReopening',
  'propositionOrder',
  'propositionRefusal',
  'proposition',
  'vote',
  'voteClosing',
  'voteCorrection',
  'nonParticipation',
  'election',
  'decision',
  'reservation',
  'reservationFiling',
  'protocolNote',
  'recusal',
  'recusalRuling',
  'recipient',
  'annex',
  'sentenceOverride',
] as const satisfies readonly ActKind[]

export type Placed<A extends Act = Act> = A & { readonly id: string }
