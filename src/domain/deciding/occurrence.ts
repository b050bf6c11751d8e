import { dayOf } from '../calendar.ts'
import { type MeetingCourse, objectionsToComing, type MeetingTimeRejection } from '../meeting/meeting-time.ts'
import type { ActKind } from './acts/acts.ts'

/** A proposal may have been made before the meeting, and what is kept of the paragraph may be seen to after it. */
export const before: ReadonlySet<ActKind> = new Set<ActKind>(['proposal'])

export const seenToAfterwards: ReadonlySet<ActKind> = new Set<ActKind>([
  'recipient',
  'annex',
  'sentenceOverride',
  'reservationFiling',
])

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
