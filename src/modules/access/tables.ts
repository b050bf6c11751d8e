import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { recordedAt } from '../../db/columns.ts'

/** The first answer to an Idempotency-Key, given again for a day to whoever repeats the request. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    actor: text('actor').notNull(),
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    payloadHash: text('payload_hash').notNull(),
    status: integer('status'),
    headers: text('headers'),
    body: text('body'),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.actor, table.operation, table.key] }),
    index('idempotency_key_age').on(table.recordedAt),
  ],
)
