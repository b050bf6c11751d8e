import type { AccessRejection, NotFound } from './access.ts'
import type { AgendaRejection } from './agenda.ts'
import type { AnnexRejection } from './annex.ts'
import type { AppointmentRejection } from './appointment.ts'
import type { AssignmentRejection } from './assignment.ts'
import type { BodyRejection } from './body.ts'
import type { AttendanceRejection } from './attendance.ts'
import type { CaseEndingRejection } from './case-ending.ts'
import type { CaseFileRejection } from './case-file.ts'
import type { DayRejection } from './days.ts'
import type { DecisionRejection } from './decision.ts'
import type { DeliberationRejection } from './deliberation.ts'
import type { NumberTemplateRejection } from './diarienummer.ts'
import type { DispatchRejection } from './dispatch.ts'
import type { DocumentRejection } from './document.ts'
import type { ElectedRejection } from './elected-appointments.ts'
import type { ElectionRejection } from './election.ts'
import type { EntitlementRejection } from './entitlement.ts'
import type { HandoverRejection } from './handover.ts'
import type { MajorityRejection } from './majority.ts'
import type { MatterOutcomeRejection } from './outcome-of-matter.ts'
import type { MeetingRejection } from './meeting.ts'
import type { MeetingTimeRejection } from './meeting-time.ts'
import type { MinutesRejection } from './minutes.ts'
import type { MotionRejection } from './motion.ts'
import type { NoticeRejection } from './notice.ts'
import type { ParticipationRejection } from './participation.ts'
import type { OfficeRejection } from './office.ts'
import type { OrderRejection } from './proposition-order.ts'
import type { PropositionRefusalRejection } from './proposition-refusal.ts'
import type { PropositionRejection } from './proposition.ts'
import type { QuorumRejection } from './quorum.ts'
import type { RecusalRejection } from './recusal.ts'
import type { RepetitionRejection } from './repetition.ts'
import type { ReservationRejection } from './reservation.ts'
import type { ServiceRejection } from './service.ts'
import type { SettledRejection } from './settled.ts'
import type { Statute } from './statute.ts'
import type { VoteRejection } from './vote.ts'

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
  | { readonly code: 'protection-stands' }
  | { readonly code: 'meeting-under-way'; readonly heldOn: string }
  | { readonly code: 'identity-not-protected' }
  | { readonly code: 'already-posted' }
  | { readonly code: 'already-taken-down'; readonly takenDownOn: string }
  | { readonly code: 'acts-depend'; readonly acts: readonly string[] }

/** A refusal; where it cites a statute, one of those there are. */
export type Citing<R extends { readonly code: string; readonly statute?: Statute }> = R

/** Every refusal there is; each code has one problem type (`http/problem.ts`). */
export type Rejection = Citing<
  | AccessRejection | AgendaRejection | AnnexRejection | AppointmentRejection | AssignmentRejection | AttendanceRejection
  | BodyRejection | CaseEndingRejection | CaseFileRejection
  | DayRejection | DecisionRejection | DeliberationRejection | DispatchRejection | DocumentRejection | ElectedRejection | ElectionRejection
  | EntitlementRejection | HandoverRejection | MeetingRejection | MeetingTimeRejection
  | MinutesRejection | MotionRejection | NoticeRejection | NumberTemplateRejection | PropositionRejection
  | MajorityRejection | MatterOutcomeRejection | OfficeRejection | OrderRejection | ParticipationRejection | PropositionRefusalRejection
  | QuorumRejection | RecusalRejection | ReferenceRejection | RepetitionRejection | ReservationRejection | ServiceRejection | SettledRejection | VoteRejection | WritingRejection
>

export type RejectionCode = Rejection['code']

/** Refusals that no source can explain away: they are refused also when recording from minutes. */
export const structural: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'unknown-act', 'proposal-required', 'mover-required', 'ballots-not-named', 'options-too-few', 'vote-sides-wrong', 'vote-closed', 'vote-already-held',
  'already-voted', 'points-not-consecutive', 'decision-missing', 'item-decided', 'annex-number-taken', 'finding-not-an-option',
  'candidate-repeated', 'lot-malformed',
])
