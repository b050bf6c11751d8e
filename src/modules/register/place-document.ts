import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToPlacing } from '../../domain/register/document.ts'
import { documentOf, type DocumentView } from './read-documents.ts'
import { selectCaseLocked } from './store/cases.ts'
import { selectDocumentLocked, selectNextSequence, updateDocumentCase } from './store/documents.ts'

/**
 * Puts a document of the inbox in a case, where it gets the next number (OSL 5:2). Refused: a document or case the
 * actor may not see, a stale version, a document that has its number in another case, a voided case, a case of another
 * authority (OSL 8:1), a struck document.
 */
export async function placeDocument(
  tx: WriteTx,
  context: Context,
  id: string,
  input: { case: string },
): UseCaseOutcome<DocumentView> {
  const { authorities } = context.actor
  const document = await selectDocumentLocked(tx, authorities, id)
  if (document === undefined) return notFound('document', id)
  const stale = objectionToVersion(context, document.version)
  if (stale) return reject(stale)
  const row = await selectCaseLocked(tx, authorities, input.case)
  if (row === undefined) {
    return reject({ code: 'unknown-reference', resource: 'case', id: input.case, pointer: '/case' })
  }
  if (document.caseId === row.id) return accept({ result: documentOf(document), events: [] })
  const objection = objectionToPlacing(document, row)
  if (objection) return reject(objection)
  const sequence = await selectNextSequence(tx, row.id)
  const { diarienummer } = row
  return accept({
    result: documentOf({ ...document, caseId: row.id, sequence, diarienummer, version: document.version + 1 }),
    writes: [updateDocumentCase(tx, document, row.id, sequence)],
    events: [
      {
        type: 'document.placed',
        resource: 'document',
        id: document.id,
        authority: row.authority,
        version: document.version + 1,
        after: { case: row.id, diarienummer, sequence },
      },
    ],
  })
}
