import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionsToStriking, objectionToUnstriking } from '../../domain/register/document.ts'
import { documentOf, type DocumentView } from './read-documents.ts'
import { insertCorrection } from './store/contents.ts'
import { selectBothLocked, selectDocumentLocked, updateDocument } from './store/documents.ts'

/**
 * Strikes a document that was entered twice: the entry stays readable, marked, with the reason and the one that stands, and so
 * does what refers to it (OSL 5:1-2). Refused: documents that are not the actor's own or of two authorities, one and itself,
 * one that is struck already.
 */
export async function strikeDocument(
  tx: WriteTx,
  context: Context,
  id: string,
  { duplicateOf, reason }: { duplicateOf: string; reason: string },
): UseCaseOutcome<DocumentView> {
  const [document, standing] = await selectBothLocked(tx, context.actor.authorities, id, duplicateOf)
  if (document === undefined) return notFound('document', id)
  if (standing === undefined)
    return reject({ code: 'unknown-reference', resource: 'document', id: duplicateOf, pointer: '/duplicateOf' })
  const [objection] = objectionsToStriking(document, standing)
  if (objection) return reject(objection)
  const changes = { struckReason: reason, duplicateOfId: standing.id }
  return accept({
    result: documentOf({ ...document, ...changes, version: document.version + 1 }),
    writes: [updateDocument(tx, document, changes)],
    events: [
      {
        type: 'document.struck',
        resource: 'document',
        id: document.id,
        authority: document.authority,
        version: document.version + 1,
        reason,
        after: { duplicateOf: standing.id },
      },
    ],
  })
}

/** Takes back that a document was struck, where it was no duplicate; its corrections tell why it was, and why no longer. */
export async function cancelStriking(
  tx: WriteTx,
  context: Context,
  id: string,
  { reason }: { reason: string },
): UseCaseOutcome<DocumentView> {
  const document = await selectDocumentLocked(tx, context.actor.authorities, id)
  if (document === undefined) return notFound('document', id)
  const notStruck = objectionToUnstriking(document)
  if (notStruck) return reject(notStruck)
  const changes = { struckReason: null, duplicateOfId: null }
  const correction = {
    id: context.newId(),
    caseId: null,
    documentId: document.id,
    reason,
    by: context.actor.subject,
    recordedAt: context.now,
    changes: [{ field: 'struckReason', before: document.struckReason, after: null }],
  }
  return accept({
    result: documentOf({ ...document, ...changes, version: document.version + 1 }),
    writes: [updateDocument(tx, document, changes), insertCorrection(tx, correction)],
    events: [
      {
        type: 'document.strikingCancelled',
        resource: 'document',
        id: document.id,
        authority: document.authority,
        version: document.version + 1,
        reason,
        before: { duplicateOf: document.duplicateOfId },
        after: { correction: correction.id },
      },
    ],
  })
}
