import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { documentOf, noDocument, type DocumentView } from './read-documents.ts'
import { insertDocumentVersion } from './store/contents.ts'
import { selectDocumentLocked, updateDocument } from './store/documents.ts'

export type ContentInput = {
  readonly hash: string
  readonly size: number
  readonly mediaType: string
  readonly fileName: string | null
}

/**
 * Adds a version to a document's content; earlier ones stay. The bytes of the latest version again are that version,
 * so that an upload can be repeated. Refused: a document the actor may not see, a stale version (of the document, or
 * the hash of its content: either says what the caller has seen).
 */
export async function addVersion(
  tx: WriteTx, context: Context, id: string, content: ContentInput, seenHash: string | null = null,
): UseCaseOutcome<DocumentView> {
  const document = await selectDocumentLocked(tx, context.actor.authorities, id)
  if (document === undefined) return reject(noDocument(id))
  if (document.content?.hash === content.hash) return accept({ result: documentOf(document), events: [] })
  const hasSeenLatest = seenHash !== null && seenHash === document.content?.hash
  const stale = hasSeenLatest ? null : objectionToVersion(context, document.version)
  if (stale) return reject(stale)
  const version = (document.content?.version ?? 0) + 1
  const added = { documentId: document.id, version, ...content, recordedAt: context.now }
  await insertDocumentVersion(tx, added)
  await updateDocument(tx, document, {})
  const { mediaType, size, hash } = content
  return accept({
    result: documentOf({ ...document, content: added, version: document.version + 1 }),
    events: [{
      type: 'document.versionAdded', resource: 'document', id: document.id, authority: document.authority, version: document.version + 1,
      after: { version, hash, mediaType, size },
    }],
  })
}
