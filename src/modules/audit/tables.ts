import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../db/columns.ts'

/** Who did what to which resource, and when; a trigger refuses to change or delete a row. */
export const auditEntry = pgTable('audit_entry', {
  id: id(),
  at: instant('at').notNull(),
  actor: text('actor').notNull(),
  client: text('client').notNull(),
  operation: text('operation').notNull(),
  event: text('event').notNull(),
  resource: text('resource').notNull(),
  resourceId: uuid('resource_id').notNull(),
  before: jsonb('before'),
  after: jsonb('after'),
  reason: text('reason'),
  traceparent: text('traceparent'),
}, (table) => [index('audit_entry_resource').on(table.resource, table.resourceId), index('audit_entry_actor').on(table.actor)])
