import type { ActKind } from './deciding/acts/acts.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** What commands tell that they did, in the past tense: `case.opened`. Those of the acts of a paragraph follow from their kinds. */
export const eventTypes = [
  'appointment.ended',
  'appointment.undone',
  'assignment.closed',
  'assignment.considered',
  'assignment.given',
  'attendance.recorded',
  'attendance.removed',
  'attendance.replaced',
  'attester.chosen',
  'attester.removed',
  'authority.opened',
  'ballot.cast',
  'body.changed',
  'body.opened',
  'case.closed',
  'case.corrected',
  'case.handedOver',
  'case.migrated',
  'case.officerChanged',
  'case.opened',
  'case.related',
  'case.reopened',
  'case.unrelated',
  'case.voided',
  'case.voidingCancelled',
  'chair.chosen',
  'chair.removed',
  'decision.published',
  'dispatch.added',
  'dispatch.delivered',
  'dispatch.failed',
  'dispatch.released',
  'document.annexed',
  'document.corrected',
  'document.moved',
  'document.placed',
  'document.registered',
  'document.strikingCancelled',
  'document.struck',
  'document.versionAdded',
  'excuse.recorded',
  'excuse.removed',
  'item.added',
  'item.changed',
  'item.withdrawn',
  'meeting.adjourned',
  'meeting.cancelled',
  'meeting.changed',
  'meeting.closed',
  'meeting.moved',
  'meeting.opened',
  'meeting.planned',
  'meeting.resumed',
  'minutes.attested',
  'minutes.composed',
  'minutes.signed',
  'notice.corrected',
  'notice.posted',
  'notice.takenDown',
  'paragraph.recorded',
  'person.appointed',
  'person.changed',
  'person.nameRead',
  'person.protectionLifted',
  'person.registered',
  'series.opened',
  'seriesYear.closed',
  'unit.opened',
] as const

export type EventType = (typeof eventTypes)[number] | `${ActKind}.${'recorded' | 'takenBack'}`

/**
 * What a command did, as the trail keeps it: which resource, what it was before and what it is now, in ids, words of the
 * domain, numbers and days. No sentence and no name: the trail is never changed, and would outlive the protection of one.
 */
export type DomainEvent = {
  readonly type: EventType
  readonly resource: string
  readonly id: string
  /** Code of the authority whose affair it is; null for the municipality's: its persons. */
  readonly authority: string | null
  /** The version that it leaves the resource in; null for what has none. */
  readonly version: number | null
  readonly before?: Json
  readonly after?: Json
  readonly reason?: string
}
