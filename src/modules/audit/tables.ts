import { sql } from 'drizzle-orm'
import { index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant, json, transactionId } from '../../db/columns.ts'
import type { Json } from '../../domain/events.ts'

/** Who did what to which resource, and when; triggers refuse to date a row, to change it and to delete it. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: id(),
    /** When, by the clock of the database, which all servers have in common; whoever writes cannot say it. */
    at: instant('at').notNull().default(sql`now()`),
    actor: text('actor').notNull(),
    client: text('client').notNull(),
    operation: text('operation').notNull(),
    event: text('event').notNull(),
    resource: text('resource').notNull(),
    resourceId: uuid('resource_id').notNull(),
    /** Code of the authority whose affair it is; null for the municipality's: its persons. */
    authority: text('authority'),
    /** The version that the resource had then; null for what has none. */
    version: integer('version'),
    /** Goes up when the database is moved to a cluster whose transactions are numbered anew. */
    generation: smallint('generation').notNull().default(1),
    /** The transaction that wrote it: entries below the oldest one still going on are all there, for good. */
    xid: transactionId('xid').notNull().default(sql`pg_current_xact_id()`),
    before: json<Json>('before'),
    after: json<Json>('after'),
    reason: text('reason'),
    traceparent: text('traceparent'),
  },
  (table) => [
    index('audit_entry_resource').on(table.resource, table.resourceId),
    index('audit_entry_authority').on(table.authority, table.id),
    index('audit_entry_feed').on(table.generation, table.xid, table.id),
  ],
)
