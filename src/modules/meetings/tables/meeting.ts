import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, externalId, id, instant, isOneOf, recordedAt, version, word } from '../../../db/columns.ts'
import { meetingStates, waysOfRecording, type MeetingState, type RecordedAs } from '../../../domain/meeting/meeting.ts'
import { body, person } from '../../bodies/tables.ts'

export const meeting = pgTable(
  'meeting',
  {
    id: id(),
    bodyId: uuid('body_id')
      .notNull()
      .references(() => body.id),
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
  },
  (table) => [
    unique('meeting_of_day').on(table.bodyId, table.heldOn, table.ordinal),
    index('meeting_chair').on(table.chairId),
    uniqueIndex('meeting_one_open')
      .on(table.bodyId)
      .where(sql`${table.state} = 'open' and ${table.recordedAs} = 'live'`),
    uniqueIndex('meeting_external').on(table.externalId, table.client),
    check('meeting_state', isOneOf(table.state, meetingStates)),
    check('meeting_recorded_as', isOneOf(table.recordedAs, waysOfRecording)),
  ],
)

/** Who is to attest the minutes besides the chair. */
export const chosenAttester = pgTable(
  'chosen_attester',
  {
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.personId] }),
    index('chosen_attester_person').on(table.personId),
  ],
)

export const adjournment = pgTable(
  'adjournment',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    from: instant('from_time').notNull(),
    to: instant('to_time'),
  },
  (table) => [
    index('adjournment_meeting').on(table.meetingId),
    uniqueIndex('adjournment_one_open').on(table.meetingId).where(sql`${table.to} is null`),
    check('adjournment_forward', sql`${table.to} is null or ${table.to} >= ${table.from}`),
  ],
)

/** The last paragraph number of a body's year, where it numbers per year; locked by whoever fixes numbers. */
export const paragraphCounter = pgTable(
  'paragraph_counter',
  {
    bodyId: uuid('body_id')
      .notNull()
      .references(() => body.id),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bodyId, table.year] })],
)
