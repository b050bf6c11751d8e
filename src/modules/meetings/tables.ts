import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, externalId, id, instant, isOneOf, json, recordedAt, version, word } from '../../db/columns.ts'
import { attendanceCapacities, remoteForms, type AttendanceCapacity, type RemoteForm } from '../../domain/attendance.ts'
import { matters, type EarlierTreatment, type Matter } from '../../domain/matter.ts'
import { meetingStates, waysOfRecording, type MeetingState, type RecordedAs } from '../../domain/meeting.ts'
import { signerRoles, type SignerRole } from '../../domain/minutes.ts'
import type { MatterOutcome } from '../../domain/outcome-of-matter.ts'
import { body, person } from '../bodies/tables.ts'
import { caseFile } from '../register/tables.ts'

export const meeting = pgTable('meeting', {
  id: id(),
  bodyId: uuid('body_id').notNull().references(() => body.id),
  heldOn: civilDate('held_on').notNull(),
  /** 2 for the body's second meeting of the day. */
  ordinal: integer('ordinal').notNull().default(1),
  place: text('place'),
  plannedAt: instant('planned_at'),
  state: word<MeetingState>('state').notNull().default('planned'),
  recordedAs: word<RecordedAs>('recorded_as').notNull().default('live'),
  openedAt: instant('opened_at'),
  closedAt: instant('closed_at'),
  chairId: uuid('chair_id').references(() => person.id),
  /** What is played and not taken from a source, stated to every reader of the head. */
  fictional: text('fictional'),
  /** Why paragraph numbers are missing, where they are. */
  gaps: text('gaps'),
  cancelledReason: text('cancelled_reason'),
  ...externalId(),
  recordedAt: recordedAt(),
  version: version(),
}, (table) => [
  unique('meeting_of_day').on(table.bodyId, table.heldOn, table.ordinal),
  index('meeting_chair').on(table.chairId),
  uniqueIndex('meeting_one_open').on(table.bodyId).where(sql`${table.state} = 'open' and ${table.recordedAs} = 'live'`),
  uniqueIndex('meeting_external').on(table.externalId, table.client),
  check('meeting_state', isOneOf(table.state, meetingStates)),
  check('meeting_recorded_as', isOneOf(table.recordedAs, waysOfRecording)),
])

/** Who is to attest the minutes besides the chair. */
export const chosenAttester = pgTable('chosen_attester', {
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  personId: uuid('person_id').notNull().references(() => person.id),
}, (table) => [
  primaryKey({ columns: [table.meetingId, table.personId] }),
  index('chosen_attester_person').on(table.personId),
])

export const adjournment = pgTable('adjournment', {
  id: id(),
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  from: instant('from_time').notNull(),
  to: instant('to_time'),
}, (table) => [
  index('adjournment_meeting').on(table.meetingId),
  uniqueIndex('adjournment_one_open').on(table.meetingId).where(sql`${table.to} is null`),
  check('adjournment_forward', sql`${table.to} is null or ${table.to} >= ${table.from}`),
])

export const item = pgTable('item', {
  id: id(),
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  position: integer('position').notNull(),
  title: text('title').notNull(),
  summary: text('summary'),
  /** Null while provisional; fixed at closing or immediate attestation, or given outright from minutes. */
  paragraph: integer('paragraph'),
  /** What the numbers of the paragraphs run over: the meeting, or the year where a body numbers per year. */
  paragraphYear: integer('paragraph_year'),
  bodyId: uuid('body_id').notNull().references(() => body.id),
  withdrawnReason: text('withdrawn_reason'),
  matter: word<Matter>('matter').notNull().default('ordinary'),
  /** How the body treated the case before, as the minutes name it: what is not in this register. */
  earlier: json<readonly EarlierTreatment[]>('earlier').notNull().default([]),
  /** The tabled item that this one takes up. */
  continuesId: uuid('continues'),
  /** What became of the matter, as its decision left it; the next treatment of the same case asks for it. */
  outcome: json<MatterOutcome>('outcome'),
  /** How many of those present were against taking it up, where it was not announced (KL 5:52). */
  admissionAgainst: integer('admission_against'),
  /** Who raised it at the meeting (KL 4:20). */
  raisedById: uuid('raised_by').references(() => person.id),
  ...externalId(),
  recordedAt: recordedAt(),
  version: version(),
}, (table) => [
  unique('item_position').on(table.meetingId, table.position),
  uniqueIndex('item_paragraph_of_meeting').on(table.meetingId, table.paragraph),
  uniqueIndex('item_paragraph_of_year').on(table.bodyId, table.paragraphYear, table.paragraph),
  uniqueIndex('item_external').on(table.externalId, table.client),
  index('item_raised_by').on(table.raisedById),
  uniqueIndex('item_continues').on(table.continuesId),
  foreignKey({ name: 'item_continues_item', columns: [table.continuesId], foreignColumns: [table.id] }),
  index('item_put_off').on(table.bodyId).where(sql`${table.outcome}->>'kind' in ('tabled', 'remitted')`),
  check('item_matter', isOneOf(table.matter, matters)),
])

export const itemCase = pgTable('item_case', {
  itemId: uuid('item_id').notNull().references(() => item.id),
  caseId: uuid('case_id').notNull().references(() => caseFile.id),
  position: integer('position').notNull(),
}, (table) => [
  primaryKey({ columns: [table.itemId, table.caseId] }),
  index('item_case_case').on(table.caseId),
])

/** Person × seat × items: who serves, and who attends without deciding. */
export const attendance = pgTable('attendance', {
  id: id(),
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  personId: uuid('person_id').notNull().references(() => person.id),
  capacity: word<AttendanceCapacity>('capacity').notNull(),
  seat: integer('seat'),
  party: text('party'),
  title: text('title'),
  fromItemId: uuid('from_item_id').references(() => item.id),
  toItemId: uuid('to_item_id').references(() => item.id),
  /** Arrived during the first item, left during the last. */
  fromPart: boolean('from_part').notNull().default(false),
  toPart: boolean('to_part').notNull().default(false),
  remote: word<RemoteForm>('remote'),
  /** Whom a substitute replaces, with the party then; or the vacant seat's party. */
  replacesId: uuid('replaces').references(() => person.id),
  replacesVacant: boolean('replaces_vacant').notNull().default(false),
  replacesParty: text('replaces_party'),
  arrivedAt: instant('arrived_at'),
  leftAt: instant('left_at'),
  version: version(),
}, (table) => [
  index('attendance_meeting').on(table.meetingId),
  index('attendance_person').on(table.personId),
  index('attendance_from').on(table.fromItemId),
  index('attendance_to').on(table.toItemId),
  index('attendance_replaces').on(table.replacesId),
  check('attendance_capacity', isOneOf(table.capacity, attendanceCapacities)),
  check('attendance_seat', sql`${table.seat} is null or ${isOneOf(table.capacity, ['member', 'substitute'])}`),
  check('attendance_remote', isOneOf(table.remote, remoteForms)),
  check('attendance_replaced', sql`not (${table.replacesVacant} and ${table.replacesId} is not null)`),
])

/** A member or substitute who has said that he or she will not come, and who is called instead. */
export const excuse = pgTable('excuse', {
  id: id(),
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  personId: uuid('person_id').notNull().references(() => person.id),
  party: text('party'),
  reason: text('reason'),
  receivedAt: instant('received_at'),
  calledSubstituteId: uuid('called_substitute').references(() => person.id),
  recordedAt: recordedAt(),
}, (table) => [
  unique('excuse_of_person').on(table.meetingId, table.personId),
  index('excuse_person').on(table.personId),
  index('excuse_called').on(table.calledSubstituteId),
])

/** Who presides or attests at some of the items, beside those chosen at the opening (KL 5:69). */
export const officer = pgTable('officer', {
  id: id(),
  meetingId: uuid('meeting_id').notNull().references(() => meeting.id),
  office: word<SignerRole>('office').notNull(),
  personId: uuid('person_id').notNull().references(() => person.id),
  replacesId: uuid('replaces').references(() => person.id),
  fromItemId: uuid('from_item_id').references(() => item.id),
  toItemId: uuid('to_item_id').references(() => item.id),
}, (table) => [
  index('officer_meeting').on(table.meetingId),
  index('officer_person').on(table.personId),
  index('officer_replaces').on(table.replacesId),
  index('officer_from').on(table.fromItemId),
  index('officer_to').on(table.toItemId),
  check('officer_office', isOneOf(table.office, signerRoles)),
])

/** The last paragraph number of a body's year, where it numbers per year; locked by whoever fixes numbers. */
export const paragraphCounter = pgTable('paragraph_counter', {
  bodyId: uuid('body_id').notNull().references(() => body.id),
  year: integer('year').notNull(),
  last: integer('last').notNull(),
}, (table) => [primaryKey({ columns: [table.bodyId, table.year] })])
