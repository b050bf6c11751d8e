import type { AccessRejection, NotFound, Resource } from './access.ts'
import type { AttendanceRejection } from './attending/attendance.ts'
import type { AppointedRejection } from './attending/appointed.ts'
import type { RepetitionRejection } from './repeated.ts'
import type { QuorumRejection } from './attending/quorum.ts'
import type { ServiceRejection } from './attending/service.ts'
import type { SettledRejection } from './attending/settled.ts'
import type { DayRejection } from './days.ts'
import type { ElectedRejection } from './deciding/elected-appointments.ts'
import type { DecidingRejection, LawfulnessRejection } from './deciding/lawfulness.ts'
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
  | { readonly code: 'unknown-reference'; readonly resource: Resource; readonly id: string; readonly pointer: string }

/** What stands against writing, whatever the law says of the matter. */
export type WritingRejection =
  | { readonly code: 'precondition-required' }
  /** Whether the version stated is one that was, and another has changed it since. */
  | { readonly code: 'stale'; readonly current: number; readonly overtaken: boolean }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'external-id-taken'; readonly externalId: string }
  | { readonly code: 'code-taken'; readonly taken: string }

/** Of the attendance: who serves on which seat, and whether enough do. */
export type AttendingRejection =
  | AppointedRejection
  | AttendanceRejection
  | QuorumRejection
  | ServiceRejection
  | SettledRejection
/** Of what follows on a decision: notices, dispatches and assignments. */
export type FollowingRejection = AssignmentRejection | DispatchRejection | NoticeRejection
/** Of any request: who may, what is there, and whether it says what is so already. */
export type GeneralRejection =
  | AccessRejection
  | DayRejection
  | ReferenceRejection
  | RepetitionRejection
  | WritingRejection
/** Of the meeting itself: its steps, its agenda and its times. */
export type SittingRejection = AgendaRejection | MeetingRejection | MeetingTimeRejection
/** Of the organisation: bodies, seats, appointments and persons. */
export type OrganisationRejection = AppointmentRejection | BodyRejection | OfficeRejection | ProtectionRejection
/** Of the register: numbers, cases, documents and handovers. */
export type RegisterRejection =
  | CaseEndingRejection
  | CaseFileRejection
  | DocumentRejection
  | HandoverRejection
  | NumberTemplateRejection

/** A refusal; where it cites a statute, one of those there are. */
export type Citing<R extends { readonly code: string; readonly statute?: Statute }> = R

/** Every refusal there is; each code has one problem type (`http/problems`). */
export type Rejection = Citing<
  | AttendingRejection
  | DecidingRejection
  | ElectedRejection
  | FollowingRejection
  | GeneralRejection
  | LawfulnessRejection
  | MinutesRejection
  | OrganisationRejection
  | RegisterRejection
  | SittingRejection
>

export type RejectionCode = Rejection['code']

/** Refusals that no source can explain away: they are refused also when recording from minutes. */
export const structural: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'unknown-act',
  'proposal-required',
  'mover-required',
  'person-repeated',
  'point-repeated',
  'unknown-point',
  'ballots-not-named',
  'options-too-few',
  'option-repeated',
  'day-not-of-motion',
  'side-not-qualified',
  'vote-sides-wrong',
  'vote-closed',
  'vote-already-held',
  'already-voted',
  'ballot-off-roll',
  'points-not-consecutive',
  'decision-missing',
  'item-decided',
  'annex-number-taken',
  'finding-not-an-option',
  'outcome-not-a-side',
  'candidate-repeated',
  'lot-malformed',
])

/**
 * The refusal of a part of what is stated at once: where that part stands, and in it what the refusal itself points at, less
 * the member that the part itself is.
 */
export function inPart(refusal: Rejection, part: string, unnamed = ''): Rejection & { readonly pointer: string } {
  const within = 'pointer' in refusal ? refusal.pointer : ''
  return { ...refusal, pointer: `${part}${within.startsWith(unnamed) ? within.slice(unnamed.length) : within}` }
}
