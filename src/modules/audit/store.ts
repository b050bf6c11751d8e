import { and, desc, eq, lt } from 'drizzle-orm'
import { insertAll } from '../../db/insert-all.ts'
import type { Built, ReadTx, WriteTx } from '../../db/transaction.ts'
import type { Actor } from '../../domain/access.ts'
import type { DomainEvent, Json } from '../../domain/events.ts'
import { auditEntry } from './tables.ts'

export type AuditedEvent = {
  readonly event: DomainEvent
  readonly id: string
  readonly at: Date
  readonly operation: string
  readonly traceparent: string | null
}

/** The statement that writes the trail of a command: one for all of its events. */
export const auditTrail = (tx: WriteTx, events: readonly AuditedEvent[], actor: Actor): readonly Built[] =>
  insertAll(tx, auditEntry, events.map(({ event, id, at, operation, traceparent }) => ({
    id, at, operation, traceparent,
    actor: actor.subject,
    client: actor.client,
    event: event.type,
    resource: event.resource,
    resourceId: event.id,
    before: nameless(event.before),
    after: nameless(event.after),
    reason: event.reason ?? null,
  })))

export type AuditFilter = { readonly resource?: string | undefined; readonly resourceId?: string | undefined }

/** The trail, latest first, from before the entry that a cursor names. */
export async function selectAuditEntries(tx: ReadTx, filter: AuditFilter, before: string | null, limit: number) {
  return tx.select().from(auditEntry).where(and(
    filter.resource === undefined ? undefined : eq(auditEntry.resource, filter.resource),
    filter.resourceId === undefined ? undefined : eq(auditEntry.resourceId, filter.resourceId),
    before === null ? undefined : lt(auditEntry.id, before),
  )).orderBy(desc(auditEntry.id)).limit(limit)
}

/** The trail points at persons of the register by id alone: a name would outlive the protection of its identity. */
function nameless(value: Json | undefined): Json {
  if (value === undefined || typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map(nameless)
  const entries = Object.entries(value as Readonly<Record<string, Json | undefined>>)
  const registered = 'personId' in value && value.personId !== null
  return Object.fromEntries(entries.filter(([key]) => !(registered && key === 'name')).map(([key, part]) => [key, nameless(part)]))
}
