import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, id, instant, isOneOf, recordedAt, version, word } from '../../db/columns.ts'
import { signerRoles, type SignerRole } from '../../domain/attending/officer.ts'
import { minutesKinds, type MinutesKind } from '../../domain/recording/minutes.ts'
import { person } from '../bodies/tables.ts'
import { item, meeting } from '../meetings/tables.ts'

/** The head of minutes as its signers read and sign it; a trigger refuses to change or delete it. */
export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    kind: word<MinutesKind>('kind').notNull(),
    /** Canonical JSON (RFC 8785). */
    head: text('head').notNull(),
    headHash: text('head_hash').notNull(),
    recordedAt: recordedAt(),
    attestedAt: instant('attested_at'),
    /** The day of the last signature, in Europe/Stockholm. */
    attestedOn: civilDate('attested_on'),
    /** Composed anew before it was attested. */
    supersededAt: instant('superseded_at'),
    version: version(),
  },
  (table) => [
    index('minutes_meeting').on(table.meetingId),
    index('minutes_to_sign').on(table.id).where(sql`${table.attestedAt} is null and ${table.supersededAt} is null`),
    check('minutes_kind', isOneOf(table.kind, minutesKinds)),
  ],
)

/** Who is to sign, and who has: the chair and the chosen attesters. */
export const attestation = pgTable(
  'attestation',
  {
    minutesId: uuid('minutes_id')
      .notNull()
      .references(() => minutes.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: word<SignerRole>('role').notNull(),
    signedHash: text('signed_hash'),
    signedAt: instant('signed_at'),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.minutesId, table.personId] }),
    index('attestation_person').on(table.personId),
    check('attestation_role', isOneOf(table.role, signerRoles)),
    check('attestation_signed', sql`(${table.signedAt} is null) = (${table.signedHash} is null)`),
  ],
)

/** One paragraph as composed, frozen with its minutes; a trigger refuses to change or delete it. */
export const decisionRecord = pgTable(
  'decision_record',
  {
    id: id(),
    minutesId: uuid('minutes_id')
      .notNull()
      .references(() => minutes.id),
    itemId: uuid('item_id')
      .notNull()
      .references(() => item.id),
    /** Canonical JSON (RFC 8785) of the DecisionRecord. */
    record: text('record').notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    uniqueIndex('decision_record_of_minutes').on(table.minutesId, table.itemId),
    index('decision_record_item').on(table.itemId),
  ],
)
