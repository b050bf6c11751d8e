import { dayOf } from '../calendar.ts'
import { type MeetingCourse, objectionsToComing, type MeetingTimeRejection } from '../meeting/meeting-time.ts'
import { phaseOf, type MeetingState } from '../meeting/meeting.ts'
import type { DeliberationRejection } from './deliberation.ts'
import type { ActKind } from './acts/acts.ts'

/** A proposal may have been made before the meeting, and what is kept of the paragraph may be seen to after it. */
export const before: ReadonlySet<ActKind> = new Set<ActKind>(['proposal'])

const seenToAfterwards: ReadonlySet<ActKind> = new Set<ActKind>([
  'recipient',
  'annex',
  'sentenceOverride',
  'reservationFiling',
])

/**
 * Against recording anew, or taking back, what was done at a meeting that went live and has ended; what is seen to
 * afterwards may be.
 */
export function objectionToRedoing(
  { state, recordedAs }: { readonly state: MeetingState; readonly recordedAs: 'live' | 'minutes' },
  kind: ActKind | null,
): DeliberationRejection | null {
  const phase = phaseOf(state)
  const isOpen = phase !== 'closed' || recordedAs === 'minutes' || (kind !== null && seenToAfterwards.has(kind))
  return isOpen ? null : { code: 'meeting-not-open', phase }
}

/**
 * What is stated to have happened in a meeting happened while it went on (KL 5:66-67); where minutes do not say when that
 * was, not before its day.
 */
export function objectionsToOccurrence(
  kind: ActKind,
  at: Date,
  course: MeetingCourse,
  now: Date,
): readonly MeetingTimeRejection[] {
  const { heldOn, openedAt, closedAt, adjournments } = course
  const early = openedAt === null ? dayOf(at) < heldOn : at < openedAt
  const paused = adjournments.some(({ from, to }) => from < at && (to === null || at < to))
  const late = (closedAt !== null && at > closedAt) || paused
  return (early && !before.has(kind)) || (late && !seenToAfterwards.has(kind))
    ? [{ code: 'outside-meeting', at: at.toISOString(), statute: 'KL 5:66' }]
    : objectionsToComing(at, now)
}
