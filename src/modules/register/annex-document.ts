import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToAnnexing } from '../../domain/register/document.ts'
import { annexOf, type AnnexView } from './read-documents.ts'
import { insertAnnex, selectDocumentVersion } from './store/contents.ts'
import { selectDocument, selectOwnDocument } from './store/documents.ts'

export type AnnexInput = { readonly number: number; readonly document: string; readonly version?: number | undefined }

/**
 * Numbers another document as annex of this one and pins the version by its hash: «bilaga 1 till tjänsteutlåtandet».
 * Refused: a document that is not the actor's own, an annex the actor may not see, a version that is not there, what
 * is struck, a document and itself; a number that is taken is refused by the database.
 */
export async function annexDocument(
  tx: WriteTx,
  context: Context,
  id: string,
  { number, document: annexId, version }: AnnexInput,
): UseCaseOutcome<AnnexView> {
  const { authorities } = context.actor
  const document = await selectOwnDocument(tx, authorities, id)
  if (document === undefined) return notFound('document', id)
  const annex = await selectDocument(tx, [document.authority], annexId)
  if (annex === undefined) {
    return reject({ code: 'unknown-reference', resource: 'document', id: annexId, pointer: '/document' })
  }
  const objection = objectionToAnnexing(document, annex)
  if (objection) return reject(objection)
  const pinned = version === undefined ? annex.content : await selectDocumentVersion(tx, annex.id, version)
  if (pinned == null) {
    const wanted = `${version ?? 'latest'}`
    return reject({ code: 'unknown-reference', resource: 'documentVersion', id: wanted, pointer: '/version' })
  }
  const row = { documentId: document.id, number, annexId: annex.id, annexVersion: pinned.version, hash: pinned.hash }
  const result = annexOf(row)
  return accept({
    result,
    writes: [insertAnnex(tx, row)],
    events: [
      {
        type: 'document.annexed',
        resource: 'document',
        id: document.id,
        authority: document.authority,
        version: document.version,
        after: result,
      },
    ],
  })
}
