import type { ReadTx } from '../../db/transaction.ts'
import { selectAuditEntries, type AuditFilter } from './store.ts'

/** The trail, latest first: of everything, or of one resource. */
export async function listAuditEntries(tx: ReadTx, filter: AuditFilter, before: string | null, limit: number) {
  return (await selectAuditEntries(tx, filter, before, limit)).map((row) => ({ ...row, at: row.at.toISOString() }))
}
