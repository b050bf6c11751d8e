import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant, isOneOf, recordedAt, version, word } from '../../db/columns.ts'
import type { Recipient } from '../../domain/deciding/acts/noted.ts'
import { dispatchStates, type DispatchState } from '../../domain/following/dispatch.ts'
import { body } from '../bodies/tables.ts'
import { decision } from '../decisions/tables.ts'

/** One decision to one recipient. A group waits as one row and becomes a row for each of its boards at release. */
export const dispatch = pgTable(
  'dispatch',
  {
    id: id(),
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decision.id),
    /** The place of the recipient in the record's list. */
    position: integer('position').notNull(),
    /** As it stands in the minutes: «Samtliga nämnder». */
    label: text('label').notNull(),
    group: word<NonNullable<Recipient['group']>>('group_name'),
    /** Who it is for, once released. */
    recipient: text('recipient'),
    bodyId: uuid('body_id').references(() => body.id),
    state: word<DispatchState>('state').notNull().default('awaitingRelease'),
    releasedAt: instant('released_at'),
    deliveredAt: instant('delivered_at'),
    deliveredHash: text('delivered_hash'),
    failure: text('failure'),
    /** Why it was added when the minutes were attested; null where the recipient stands in them. */
    addedReason: text('added_reason'),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    uniqueIndex('dispatch_once').on(table.decisionId, table.position, sql`coalesce(${table.recipient}, '')`),
    index('dispatch_body').on(table.bodyId),
    index('dispatch_open').on(table.id).where(sql`${table.state} <> 'delivered'`),
    check('dispatch_state', isOneOf(table.state, dispatchStates)),
  ],
)
