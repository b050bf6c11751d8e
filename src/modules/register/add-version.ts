import { objectionToVersion, advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { objectionToUse } from '../../domain/register/document.ts'
import type { Rejection } from '../../domain/rejection.ts'
import type { ReceivedFile } from '../../files/files.ts'
import { documentOf, readOwnDocument, type DocumentView } from './read-documents.ts'
import { insertDocumentVersion } from './store/contents.ts'
import { selectDocumentLocked, updateDocument } from './store/documents.ts'

export type ContentInput = {
  /** The bytes as they have come in; they are put in their place when nothing stands against them. */
  readonly file: Pick<ReceivedFile, 'hash' | 'size' | 'keep'>
  readonly mediaType: string
  readonly fileName: string | null
}

/** The lock of the file of a hash, for whoever refers to it and for the sweep of those that nothing refers to. */
export const fileLock = (hash: string) => `file ${hash}`

/**
 * Adds a version to a document's content; earlier ones stay. The bytes of the latest version again are that version,
 * so that an upload can be repeated; under another name or type they are a version of their own. Refused: a document the
 * actor may not see, one that is struck, a stale version (of the document, or the hash of its content: either says what
 * the caller has seen).
 */
export async function addVersion(
  tx: WriteTx,
  context: Context,
  id: string,
  content: ContentInput,
  seenHash: string | null = null,
): UseCaseOutcome<DocumentView> {
  const document = await selectDocumentLocked(tx, context.actor.authorities, id)
  if (document === undefined) return notFound('document', id)
  const struck = objectionToUse(document)
  if (struck) return reject(struck)
  const {
    file: { hash, size, keep },
    mediaType,
    fileName,
  } = content
  const isSame =
    document.content?.hash === hash &&
    document.content.mediaType === mediaType &&
    document.content.fileName === (fileName ?? document.content.fileName)
  if (!isSame) {
    const hasSeenLatest = seenHash !== null && seenHash === document.content?.hash
    const stale = hasSeenLatest ? null : objectionToVersion(context, document.version)
    if (stale) return reject(stale)
  }
  await now(tx, advisoryLock(tx, fileLock(hash)))
  await keep()
  if (isSame) return accept({ result: documentOf(document), events: [] })
  const version = (document.content?.version ?? 0) + 1
  const added = { documentId: document.id, version, hash, size, mediaType, fileName, recordedAt: context.now }
  return accept({
    result: documentOf({ ...document, content: added, version: document.version + 1 }),
    writes: [insertDocumentVersion(tx, added), updateDocument(tx, document, {})],
    events: [
      {
        type: 'document.versionAdded',
        resource: 'document',
        id: document.id,
        authority: document.authority,
        version: document.version + 1,
        after: { version, hash, mediaType, size },
      },
    ],
  })
}

/**
 * Refuses what has not seen the document as it is, before a hundred megabytes are taken in; but whoever has seen the
 * version before may be sending again what made it this one.
 */
export async function mayAddVersion(
  tx: ReadTx,
  actor: Actor,
  id: string,
  seen: Context['ifMatch'],
  seenHash: string | null,
): Promise<Outcome<null, Rejection>> {
  const found = await readOwnDocument(tx, actor, id)
  if (!found.ok) return found
  const { version, content } = found.value
  if (seen === version - 1 || (content !== null && seenHash === content.hash)) return accept(null)
  const objection = objectionToVersion({ ifMatch: seen }, version)
  return objection === null ? accept(null) : reject(objection)
}
