import { and, desc, eq, lt } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import type { Actor } from '../../domain/access.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { auditEntry } from './tables.ts'

export type AuditedEvent = {
  readonly event: DomainEvent
  readonly id: string
  readonly at: Date
  readonly operation: string
  readonly traceparent: string | null
}

/** Writes the trail of a command, one statement for all of its events. */
export async function insertAuditEntries(tx: WriteTx, events: readonly AuditedEvent[], actor: Actor): Promise<void> {
  if (events.length === 0) return
  await tx.insert(auditEntry).values(events.map(({ event, ...entry }) => ({
    ...entry,
    actor: actor.subject,
    client: actor.client,
    event: event.type,
    resource: event.resource,
    resourceId: event.id,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason ?? null,
  })))
}

export type AuditFilter = { readonly resource?: string | undefined; readonly resourceId?: string | undefined }

/** The trail, latest first, from before the entry that a cursor names. */
export async function selectAuditEntries(tx: ReadTx, filter: AuditFilter, before: string | null, limit: number) {
  return tx.select().from(auditEntry).where(and(
    filter.resource === undefined ? undefined : eq(auditEntry.resource, filter.resource),
    filter.resourceId === undefined ? undefined : eq(auditEntry.resourceId, filter.resourceId),
    before === null ? undefined : lt(auditEntry.id, before),
  )).orderBy(desc(auditEntry.id)).limit(limit)
}
