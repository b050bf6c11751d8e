import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { corrections, objectionToAct } from '../../domain/register/case-file.ts'
import { correctionOf, hiddenIn, type CorrectionView } from './read-cases.ts'
import { selectCaseLocked, updateCase } from './store/cases.ts'
import { insertCorrection } from './store/contents.ts'

/**
 * Corrects the title of a case and keeps what stood there before, and why (OSL 4:1 st. 2). Refused: a case the actor
 * may not see, a voided number, a title that is the same.
 */
export async function correctCase(
  tx: WriteTx,
  context: Context,
  id: string,
  { title, reason }: { title: string; reason: string },
): UseCaseOutcome<CorrectionView> {
  const row = await selectCaseLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const objection = objectionToAct(row)
  if (objection) return reject(objection)
  const changes = corrections({ title: row.title }, { title })
  if (!changes.ok) return changes
  const correction = {
    id: context.newId(),
    caseId: row.id,
    documentId: null,
    changes: changes.value,
    reason,
    by: context.actor.subject,
    recordedAt: context.now,
  }
  return accept({
    result: withoutNames(correctionOf(correction), hiddenIn(row)).value,
    writes: [updateCase(tx, row, { title }), insertCorrection(tx, correction)],
    events: [
      {
        type: 'case.corrected',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        reason,
        after: { correction: correction.id, fields: ['title'] },
      },
    ],
  })
}
