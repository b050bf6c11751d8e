import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, id, instant, isOneOf, recordedAt, version, word } from '../../db/columns.ts'
import { publicationLevels, type PublicationLevel } from '../../domain/recording/publication.ts'
import { body } from '../bodies/tables.ts'
import { item } from '../meetings/tables.ts'
import { decisionRecord } from '../minutes/tables.ts'

/** An attested paragraph: its frozen record, and what becomes of it. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .unique()
      .references(() => item.id),
    recordId: uuid('record_id')
      .notNull()
      .unique()
      .references(() => decisionRecord.id),
    bodyId: uuid('body_id')
      .notNull()
      .references(() => body.id),
    /** The natural address: body code, meeting (date, `-2` for the second) or year, paragraph; in lower case. */
    address: text('address').notNull().unique(),
    heldOn: civilDate('held_on').notNull(),
    paragraph: integer('paragraph').notNull(),
    publication: word<PublicationLevel>('publication').notNull().default('none'),
    publishedAt: instant('published_at'),
    /** Moves with every change, so that integrations can follow. */
    changeSequence: bigint('change_sequence', { mode: 'number' }).notNull(),
    /** Where it was withdrawn from the public, in the same order; what moves it later is not told. Null where it is public, or never was. */
    withdrawnSequence: bigint('withdrawn_sequence', { mode: 'number' }),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    index('decision_body').on(table.bodyId, table.heldOn),
    uniqueIndex('decision_changed').on(table.changeSequence),
    uniqueIndex('decision_public_changed').on(sql`coalesce(${table.withdrawnSequence}, ${table.changeSequence})`),
    check('decision_withdrawn', sql`${table.withdrawnSequence} is null or ${table.publication} = 'none'`),
    check('decision_publication', isOneOf(table.publication, publicationLevels)),
  ],
)
