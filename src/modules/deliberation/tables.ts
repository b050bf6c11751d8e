import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, isOneOf, json, recordedAt, word } from '../../db/columns.ts'
import { actKinds, type ActKind } from '../../domain/deciding/acts/acts.ts'
import { ballotChoices, type BallotChoice } from '../../domain/deciding/acts/voted.ts'
import { person } from '../bodies/tables.ts'
import { item } from '../meetings/tables.ts'

/**
 * A paragraph is the list of its acts, in order: what was proposed, moved, put, voted, decided and noted. `details`
 * is the act of that kind as `domain/deciding/acts/` defines it.
 */
export const act = pgTable(
  'act',
  {
    id: id(),
    itemId: uuid('item_id')
      .notNull()
      .references(() => item.id),
    position: integer('position').notNull(),
    kind: word<ActKind>('kind').notNull(),
    details: json<object>('details').notNull(),
    /** Stated by whoever records; null where the minutes do not say. */
    occurredAt: instant('occurred_at'),
    recordedAt: recordedAt(),
    /** An act recorded by mistake stays, with the day it was taken back. */
    takenBackAt: instant('taken_back_at'),
    takenBackReason: text('taken_back_reason'),
  },
  (table) => [
    unique('act_position').on(table.itemId, table.position),
    check('act_kind', isOneOf(table.kind, actKinds)),
    check('act_taken_back', sql`(${table.takenBackAt} is null) = (${table.takenBackReason} is null)`),
  ],
)

/** One ballot of an open vote; the key is the law: one vote each (KL 4:24). */
export const ballot = pgTable(
  'ballot',
  {
    voteId: uuid('vote_id')
      .notNull()
      .references(() => act.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    choice: word<BallotChoice>('choice').notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ name: 'ballot_one_each', columns: [table.voteId, table.personId] }),
    index('ballot_person').on(table.personId),
    check('ballot_choice', isOneOf(table.choice, ballotChoices)),
  ],
)
