import { inOrder, type ReadTx } from '../../db/transaction.ts'
import { found, notFound, type Actor } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import { isRegisteredLate } from '../../domain/register/document.ts'
import { correctionOf, type Paging } from './read-cases.ts'
import { selectCase } from './store/cases.ts'
import { selectAnnexes, selectCorrections, selectDocumentVersion, type AnnexRow } from './store/contents.ts'
import {
  selectDocument,
  selectDocuments,
  selectDocumentsOfCase,
  selectOwnDocument,
  selectSeenDocuments,
  type DocumentContent,
  type DocumentRow,
} from './store/documents.ts'
import { selectMovesFrom, type MoveRow } from './store/moves.ts'

export type DocumentView = ReturnType<typeof documentOf>
export type AnnexView = ReturnType<typeof annexOf>

export const documentOf = (row: Omit<DocumentRow, 'authority' | 'unit' | 'client'>) => ({
  id: row.id,
  authority: row.authorityId,
  case: row.caseId,
  diarienummer: row.diarienummer,
  sequence: row.sequence,
  direction: row.direction,
  kind: row.kind,
  title: row.title,
  counterpart: row.counterpart,
  unit: row.unitId,
  datedOn: row.datedOn,
  receivedOn: row.receivedOn,
  drawnUpOn: row.drawnUpOn,
  registeredOn: row.registeredOn,
  late: isRegisteredLate(row),
  content: row.content && contentOf(row.content),
  struckReason: row.struckReason,
  duplicateOf: row.duplicateOfId,
  externalId: row.externalId,
  version: row.version,
})

const contentOf = ({ documentId: _, recordedAt, ...rest }: DocumentContent) => ({
  ...rest,
  recordedAt: recordedAt.toISOString(),
})

export const annexOf = ({ number, annexId, annexVersion, hash }: AnnexRow) => ({
  number,
  document: annexId,
  version: annexVersion,
  hash,
})

export type DocumentQuery = {
  readonly case?: string | undefined
  readonly unassigned?: boolean | undefined
  readonly externalId?: string | undefined
}

/** The documents of the actor's authorities; those not yet in a case are the inbox. */
export async function listDocuments(tx: ReadTx, actor: Actor, query: DocumentQuery, { after, limit }: Paging) {
  const { case: caseId, ...filter } = query
  const rows = await selectDocuments(tx, { ...filter, caseId, authorities: actor.authorities }, after, limit)
  return rows.map(documentOf)
}

/**
 * The documents of a case, in the order they were registered in it. What has been moved to another case stands where it stood,
 * with the reason and where it is now, for those who see it there.
 */
export async function listDocumentsOfCase(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  const caseFile = await selectCase(tx, actor.authorities, id)
  if (caseFile === undefined) return notFound('case', id)
  const from = Number(after ?? 0)
  const [rows, moves] = await inOrder(tx, [
    () => selectDocumentsOfCase(tx, id, from, limit),
    () => selectMovesFrom(tx, id, from, limit),
  ])
  const moved = new Map(
    (
      await selectSeenDocuments(
        tx,
        actor.authorities,
        moves.map(({ documentId }) => documentId),
      )
    ).map((row) => [row.id, row]),
  )
  const entries = [
    ...rows.map((row) => ({ ...documentOf(row), moved: null })),
    ...moves.flatMap((move) => {
      const row = moved.get(move.documentId)
      return row === undefined ? [] : [movedEntry(row, { ...move, diarienummer: caseFile.diarienummer })]
    }),
  ]
  return accept(entries.sort((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0)).slice(0, limit))
}

/** A document as it stands in a case that it was moved from: its number there, and where it is now. */
const movedEntry = (
  row: DocumentRow,
  { caseId, sequence, diarienummer, reason, recordedAt }: MoveRow & { readonly diarienummer: string },
) => ({
  ...documentOf(row),
  case: caseId,
  sequence,
  diarienummer,
  moved: {
    at: recordedAt.toISOString(),
    reason,
    to: { case: row.caseId, diarienummer: row.diarienummer, sequence: row.sequence },
  },
})

/** One document; refused where there is none of that id that the actor may see. */
export async function readDocument(tx: ReadTx, actor: Actor, id: string) {
  const row = await selectDocument(tx, actor.authorities, id)
  return found(row && documentOf(row), 'document', id)
}

/** The same where it is to be changed: only what is the actor's own. */
export async function readOwnDocument(tx: ReadTx, actor: Actor, id: string) {
  const row = await selectOwnDocument(tx, actor.authorities, id)
  return found(row && documentOf(row), 'document', id)
}

/** What has been corrected in a document, with both values and the reason (OSL 4:1 st. 2). */
export async function listDocumentCorrections(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  if ((await selectDocument(tx, actor.authorities, id)) === undefined) return notFound('document', id)
  return accept((await selectCorrections(tx, { documentId: id }, after, limit)).map(correctionOf))
}

/** The annexes of a document by their numbers. */
export async function listAnnexes(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  if ((await selectDocument(tx, actor.authorities, id)) === undefined) return notFound('document', id)
  return accept((await selectAnnexes(tx, id, Number(after ?? 0), limit)).map(annexOf))
}

/** One version of a document's content, the latest unless another is asked for; refused where there is none. */
export async function readContent(tx: ReadTx, actor: Actor, id: string, version: number | undefined) {
  if ((await selectDocument(tx, actor.authorities, id)) === undefined) return notFound('document', id)
  const content = await selectDocumentVersion(tx, id, version ?? 'latest')
  if (content === undefined) {
    return notFound('documentVersion', `${version ?? 'latest'}`)
  }
  return accept(content)
}
