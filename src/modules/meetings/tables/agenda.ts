import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { externalId, id, isOneOf, json, recordedAt, version, word } from '../../../db/columns.ts'
import type { Disposition } from '../../../domain/deciding/disposition.ts'
import { matters, type EarlierTreatment, type Matter } from '../../../domain/meeting/matter.ts'
import { body, person } from '../../bodies/tables.ts'
import { caseFile } from '../../register/tables.ts'
import { meeting } from './meeting.ts'

export const item = pgTable(
  'item',
  {
    id: id(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meeting.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    summary: text('summary'),
    /** Null while provisional; fixed at closing or immediate attestation, or given outright from minutes. */
    paragraph: integer('paragraph'),
    /** What the numbers of the paragraphs run over: the meeting, or the year where a body numbers per year. */
    paragraphYear: integer('paragraph_year'),
    bodyId: uuid('body_id')
      .notNull()
      .references(() => body.id),
    withdrawnReason: text('withdrawn_reason'),
    matter: word<Matter>('matter').notNull().default('ordinary'),
    /** How the body treated the case before, as the minutes name it: what is not in this register. */
    earlier: json<readonly EarlierTreatment[]>('earlier').notNull().default([]),
    /** The tabled item that this one takes up. */
    continuesId: uuid('continues'),
    /** What became of the matter, as its decision left it; the next treatment of the same case asks for it. */
    outcome: json<Disposition>('outcome'),
    /** How many of those present were against taking it up, where it was not announced (KL 5:52). */
    admissionAgainst: integer('admission_against'),
    /** Who raised it at the meeting (KL 4:20). */
    raisedById: uuid('raised_by').references(() => person.id),
    ...externalId(),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    unique('item_position').on(table.meetingId, table.position),
    uniqueIndex('item_paragraph_of_meeting').on(table.meetingId, table.paragraph),
    uniqueIndex('item_paragraph_of_year').on(table.bodyId, table.paragraphYear, table.paragraph),
    uniqueIndex('item_external').on(table.externalId, table.client),
    index('item_raised_by').on(table.raisedById),
    uniqueIndex('item_continues').on(table.continuesId),
    foreignKey({ name: 'item_continues_item', columns: [table.continuesId], foreignColumns: [table.id] }),
    index('item_put_off').on(table.bodyId).where(sql`${table.outcome}->>'kind' in ('tabled', 'remitted')`),
    check('item_matter', isOneOf(table.matter, matters)),
  ],
)

export const itemCase = pgTable(
  'item_case',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => item.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.caseId] }), index('item_case_case').on(table.caseId)],
)
