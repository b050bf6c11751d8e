import type { AccessRejection, NotFound } from './access.ts'
import type { AttendanceRejection } from './attending/attendance.ts'
import type { AppointedRejection } from './attending/appointed.ts'
import type { RepetitionRejection } from './repeated.ts'
import type { QuorumRejection } from './attending/quorum.ts'
import type { ServiceRejection } from './attending/service.ts'
import type { SettledRejection } from './attending/settled.ts'
import type { DayRejection } from './days.ts'
import type { AnnexRejection } from './deciding/annex.ts'
import type { DecisionRejection } from './deciding/decision.ts'
import type { DeliberationRejection } from './deciding/deliberation.ts'
import type { DispositionRejection } from './deciding/disposition.ts'
import type { ElectedRejection } from './deciding/elected-appointments.ts'
import type { ElectionRejection } from './deciding/election.ts'
import type { EntitlementRejection } from './deciding/entitlement.ts'
import type { LawfulnessRejection } from './deciding/lawfulness.ts'
import type { MajorityRejection } from './deciding/majority.ts'
import type { MotionRejection } from './deciding/motion.ts'
import type { ParagraphRejection } from './deciding/paragraph.ts'
import type { ParticipationRejection } from './deciding/participation.ts'
import type { OrderRejection } from './deciding/proposition-order.ts'
import type { PropositionRefusalRejection } from './deciding/proposition-refusal.ts'
import type { PropositionRejection } from './deciding/proposition.ts'
import type { RecusalRejection } from './deciding/recusal.ts'
import type { ReservationRejection } from './deciding/reservation.ts'
import type { RoundRejection } from './deciding/round.ts'
import type { VoteClosingRejection } from './deciding/vote-closing.ts'
import type { VoteRejection } from './deciding/vote.ts'
import type { AssignmentRejection } from './following/assignment.ts'
import type { DispatchRejection } from './following/dispatch.ts'
import type { NoticeRejection } from './following/notice.ts'
import type { AgendaRejection } from './meeting/agenda.ts'
import type { MeetingTimeRejection } from './meeting/meeting-time.ts'
import type { MeetingRejection } from './meeting/meeting.ts'
import type { AppointmentRejection } from './organisation/appointment.ts'
import type { BodyRejection } from './organisation/body.ts'
import type { OfficeRejection } from './organisation/office.ts'
import type { MinutesRejection } from './recording/minutes.ts'
import type { ProtectionRejection } from './organisation/protected-identity.ts'
import type { CaseEndingRejection } from './register/case-ending.ts'
import type { CaseFileRejection } from './register/case-file.ts'
import type { NumberTemplateRejection } from './register/diarienummer.ts'
import type { DocumentRejection } from './register/document.ts'
import type { HandoverRejection } from './register/handover.ts'
import type { Statute } from './statute.ts'

/** What is asked for, or pointed at, does not exist, or not where the actor may see it. */
export type ReferenceRejection =
  | NotFound
  | { readonly code: 'unknown-reference'; readonly resource: string; readonly id: string; readonly pointer: string }

/** What stands against writing, whatever the law says of the matter. */
export type WritingRejection =
  | { readonly code: 'precondition-required' }
  | { readonly code: 'stale'; readonly current: number }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'external-id-taken'; readonly externalId: string }
  | { readonly code: 'code-taken'; readonly taken: string }

/** A refusal; where it cites a statute, one of those there are. */
export type Citing<R extends { readonly code: string; readonly statute?: Statute }> = R

/** Every refusal there is; each code has one problem type (`http/problem.ts`). */
export type Rejection = Citing<
  | AccessRejection
  | AgendaRejection
  | AnnexRejection
  | AppointedRejection
  | AppointmentRejection
  | AssignmentRejection
  | AttendanceRejection
  | BodyRejection
  | CaseEndingRejection
  | CaseFileRejection
  | DayRejection
  | DecisionRejection
  | DeliberationRejection
  | DispatchRejection
  | DocumentRejection
  | ElectedRejection
  | ElectionRejection
  | EntitlementRejection
  | HandoverRejection
  | LawfulnessRejection
  | MeetingRejection
  | MeetingTimeRejection
  | MinutesRejection
  | MotionRejection
  | NoticeRejection
  | NumberTemplateRejection
  | PropositionRejection
  | MajorityRejection
  | DispositionRejection
  | OfficeRejection
  | OrderRejection
  | ParagraphRejection
  | ParticipationRejection
  | PropositionRefusalRejection
  | ProtectionRejection
  | QuorumRejection
  | RecusalRejection
  | ReferenceRejection
  | RepetitionRejection
  | ReservationRejection
  | RoundRejection
  | ServiceRejection
  | SettledRejection
  | VoteClosingRejection
  | VoteRejection
  | WritingRejection
>

export type RejectionCode = Rejection['code']

/** Refusals that no source can explain away: they are refused also when recording from minutes. */
export const structural: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'unknown-act',
  'proposal-required',
  'mover-required',
  'ballots-not-named',
  'options-too-few',
  'vote-sides-wrong',
  'vote-closed',
  'vote-already-held',
  'already-voted',
  'points-not-consecutive',
  'decision-missing',
  'item-decided',
  'annex-number-taken',
  'finding-not-an-option',
  'candidate-repeated',
  'lot-malformed',
])
