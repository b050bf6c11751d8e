import { inOrder, type ReadTx } from '../../db/transaction.ts'
import type { Actor } from '../../domain/access.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { selectProtected } from '../bodies/store.ts'
import { selectAuditEntries, type AuditFilter } from './store.ts'

/** The trail of the actor's authorities, latest first: of everything, or of one resource. */
export async function listAuditEntries(
  tx: ReadTx,
  { authorities }: Actor,
  filter: Omit<AuditFilter, 'authorities'>,
  before: string | null,
  limit: number,
) {
  const [entries, hidden] = await inOrder(tx, [
    () => selectAuditEntries(tx, { ...filter, authorities }, before, limit),
    () => selectProtected(tx, 'all'),
  ])
  // A reason is as it was stated, and entries of before say more than ids: who is protected by now is named in none.
  return entries.map(({ at, ...row }) => withoutNames({ ...row, at: at.toISOString() }, hidden).value)
}
