import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import { stepCaseFile } from '../../domain/register/case-file.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { selectCaseLocked, updateCase } from './store/cases.ts'
import { insertCorrection } from './store/contents.ts'

/**
 * Takes back that a number was voided, where it was by mistake: the case is open again, and its corrections tell why it was
 * voided and why no longer (OSL 5:1-2). Refused: a case the actor may not see, one that is not voided.
 */
export async function cancelVoiding(
  tx: WriteTx,
  context: Context,
  id: string,
  { reason }: { reason: string },
): UseCaseOutcome<CaseView> {
  const row = await selectCaseLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const stepped = stepCaseFile(row, 'cancelVoiding')
  if (!stepped.ok) return stepped
  const correction = {
    id: context.newId(),
    caseId: row.id,
    documentId: null,
    reason,
    by: context.actor.subject,
    recordedAt: context.now,
    changes: [
      { field: 'state', before: row.state, after: stepped.value },
      { field: 'voidedReason', before: row.voidedReason, after: null },
    ],
  }
  const changes = { state: stepped.value, voidedReason: null }
  return accept({
    result: caseOf({ ...row, ...changes, version: row.version + 1 }),
    writes: [updateCase(tx, row, changes), insertCorrection(tx, correction)],
    events: [
      {
        type: 'case.voidingCancelled',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        reason,
        before: { state: row.state },
        after: { state: stepped.value, correction: correction.id },
      },
    ],
  })
}
