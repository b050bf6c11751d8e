import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToAct } from '../../domain/register/case-file.ts'
import { objectionsToMove } from '../../domain/register/document.ts'
import { documentOf, type DocumentView } from './read-documents.ts'
import { selectCaseLocked } from './store/cases.ts'
import { insertMove } from './store/moves.ts'
import { selectDocumentLocked, selectNextSequence, updateDocumentCase } from './store/documents.ts'

/**
 * Moves a document that was put in the wrong case to the right one, where it gets the next number; its entry in the wrong case
 * stays readable, with the reason (OSL 5:1-2). What refers to the document does so still. Refused: a document or case that is
 * not the actor's own, one of another authority (OSL 8:1), a voided case, a document of the inbox, a struck one, the same case.
 */
export async function moveDocument(
  tx: WriteTx,
  context: Context,
  id: string,
  { case: to, reason }: { case: string; reason: string },
): UseCaseOutcome<DocumentView> {
  const { authorities, subject } = context.actor
  const document = await selectDocumentLocked(tx, authorities, id)
  if (document === undefined) return notFound('document', id)
  const [row, sequence] = await inOrder(tx, [
    () => selectCaseLocked(tx, authorities, to),
    () => selectNextSequence(tx, to),
  ])
  if (row === undefined) return reject({ code: 'unknown-reference', resource: 'case', id: to, pointer: '/case' })
  const [objection = objectionToAct(row)] = objectionsToMove(document, row)
  if (objection) return reject(objection)
  const { caseId, sequence: had } = document
  if (caseId === null || had === null) throw new Error('A document of a case has its number there')
  const { diarienummer } = row
  return accept({
    result: documentOf({ ...document, caseId: row.id, sequence, diarienummer, version: document.version + 1 }),
    writes: [
      updateDocumentCase(tx, document, row.id, sequence),
      insertMove({
        id: context.newId(),
        documentId: document.id,
        caseId,
        sequence: had,
        reason,
        by: subject,
        recordedAt: context.now,
      }),
    ],
    events: [
      {
        type: 'document.moved',
        resource: 'document',
        id: document.id,
        authority: row.authority,
        version: document.version + 1,
        reason,
        before: { case: caseId, diarienummer: document.diarienummer, sequence: had },
        after: { case: row.id, diarienummer, sequence },
      },
    ],
  })
}
