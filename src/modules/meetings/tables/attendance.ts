import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, isOneOf, recordedAt, version, word } from '../../../db/columns.ts'
import {
  attendanceCapacities,
  remoteForms,
  type AttendanceCapacity,
  type RemoteForm,
} from '../../../domain/attending/attendance.ts'
import { signerRoles, type SignerRole } from '../../../domain/attending/officer.ts'
import { person } from '../../bodies/tables.ts'
import { item } from './agenda.ts'
import { meeting } from './meeting.ts'

/** Person × seat × items: who serves, and who attends without deciding. */
export const attendance = pgTable(
  'attendance',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
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
  },
  (table) => [
    index('attendance_meeting').on(table.meetingId),
    index('attendance_person').on(table.personId),
    index('attendance_from').on(table.fromItemId),
    index('attendance_to').on(table.toItemId),
    index('attendance_replaces').on(table.replacesId),
    check('attendance_capacity', isOneOf(table.capacity, attendanceCapacities)),
    check('attendance_seat', sql`${table.seat} is null or ${isOneOf(table.capacity, ['member', 'substitute'])}`),
    check('attendance_remote', isOneOf(table.remote, remoteForms)),
    check('attendance_replaced', sql`not (${table.replacesVacant} and ${table.replacesId} is not null)`),
  ],
)

/** A member or substitute who has said that he or she will not come, and who is called instead. */
export const excuse = pgTable(
  'excuse',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    party: text('party'),
    reason: text('reason'),
    receivedAt: instant('received_at'),
    calledSubstituteId: uuid('called_substitute').references(() => person.id),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique('excuse_of_person').on(table.meetingId, table.personId),
    index('excuse_person').on(table.personId),
    index('excuse_called').on(table.calledSubstituteId),
  ],
)

/** Who presides or attests at some of the items, beside those chosen at the opening (KL 5:69). */
export const officer = pgTable(
  'officer',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    office: word<SignerRole>('office').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    replacesId: uuid('replaces').references(() => person.id),
    fromItemId: uuid('from_item_id').references(() => item.id),
    toItemId: uuid('to_item_id').references(() => item.id),
  },
  (table) => [
    index('officer_meeting').on(table.meetingId),
    index('officer_person').on(table.personId),
    index('officer_replaces').on(table.replacesId),
    index('officer_from').on(table.fromItemId),
    index('officer_to').on(table.toItemId),
    check('officer_office', isOneOf(table.office, signerRoles)),
  ],
)
