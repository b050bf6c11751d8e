import { and, asc, eq, gt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx } from '../../../db/transaction.ts'
import { insertAll, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import { handedOverWithin } from '../../bodies/store.ts'
import { authority } from '../../bodies/tables.ts'
import { caseFile, caseHandover } from '../tables.ts'

export type HandoverRow = {
  readonly id: string
  readonly case: { readonly id: string; readonly diarienummer: string }
  /** Codes of the authority that owns the case, and of the one that it was handed over to. */
  readonly from: string
  readonly to: string
  readonly recordedAt: Date
}

const giving = alias(authority, 'giving')
const receiving = alias(authority, 'receiving')

/** The handovers that those authorities have given or received. */
export async function selectHandovers(
  tx: ReadTx,
  authorities: Authorities,
  after: string | null,
  limit: number,
): Promise<HandoverRow[]> {
  return tx
    .select({
      id: caseHandover.id,
      case: { id: caseFile.id, diarienummer: caseFile.diarienummer },
      from: giving.code,
      to: receiving.code,
      recordedAt: caseHandover.recordedAt,
    })
    .from(caseHandover)
    .innerJoin(caseFile, eq(caseFile.id, caseHandover.caseId))
    .innerJoin(giving, eq(giving.id, caseHandover.fromAuthorityId))
    .innerJoin(receiving, eq(receiving.id, caseHandover.toAuthorityId))
    .where(and(handedOverWithin(authorities), after === null ? undefined : gt(caseHandover.id, after)))
    .orderBy(asc(caseHandover.id))
    .limit(limit)
}

/** Codes of the authorities that a case has been handed over to; it must be locked before this is asked. */
export async function selectReceivers(tx: ReadTx, caseId: string): Promise<string[]> {
  const rows = await tx
    .select({ code: authority.code })
    .from(caseHandover)
    .innerJoin(authority, eq(authority.id, caseHandover.toAuthorityId))
    .where(eq(caseHandover.caseId, caseId))
  return rows.map(({ code }) => code)
}

/** Keeps a handover, for good. */
export const insertHandover = (row: typeof caseHandover.$inferInsert): Write => insertAll(caseHandover, [row])
