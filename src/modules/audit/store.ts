import { and, desc, eq, lt } from 'drizzle-orm'
import type { ReadTx } from '../../db/transaction.ts'
import { insertAll, type Write } from '../../db/write.ts'
import type { Actor, Authorities } from '../../domain/access.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { isAmong } from '../bodies/store.ts'
import { auditEntry } from './tables.ts'

export type AuditedEvent = {
  readonly event: DomainEvent
  readonly id: string
  readonly operation: string
  readonly traceparent: string | null
}

/** Writes the audit log of a command: one statement for all of its events. */
export const insertAuditEntries = (events: readonly AuditedEvent[], actor: Actor): Write =>
  insertAll(
    auditEntry,
    events.map(({ event, id, operation, traceparent }) => ({
      id,
      operation,
      traceparent,
      actor: actor.subject,
      client: actor.client,
      event: event.type,
      resource: event.resource,
      resourceId: event.id,
      authority: event.authority,
      version: event.version,
      before: event.before ?? null,
      after: event.after ?? null,
      reason: event.reason ?? null,
    })),
  )

export type AuditFilter = {
  readonly authorities: Authorities
  readonly resource?: string | undefined
  readonly resourceId?: string | undefined
}

/** The trail of those authorities, latest first, from before the entry that a cursor names; of what is no authority's, for all alone. */
export async function selectAuditEntries(tx: ReadTx, filter: AuditFilter, before: string | null, limit: number) {
  return tx
    .select()
    .from(auditEntry)
    .where(
      and(
        isAmong(auditEntry.authority, filter.authorities),
        filter.resource === undefined ? undefined : eq(auditEntry.resource, filter.resource),
        filter.resourceId === undefined ? undefined : eq(auditEntry.resourceId, filter.resourceId),
        before === null ? undefined : lt(auditEntry.id, before),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(limit)
}
