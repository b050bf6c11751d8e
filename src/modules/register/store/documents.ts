import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { insertAll, write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import { within, seenWithin, type Bounds } from '../../bodies/store.ts'
import { authority, unit } from '../../bodies/tables.ts'
import { caseFile, document, documentMove, documentVersion } from '../tables.ts'

export type DocumentContent = typeof documentVersion.$inferSelect

export type DocumentRow = Omit<typeof document.$inferSelect, 'recordedAt'> & {
  /** Code of the authority whose register it stands in. */
  readonly authority: string
  /** Of the case it belongs to. */
  readonly diarienummer: string | null
  readonly unit: string | null
  /** The latest version of the content. */
  readonly content: DocumentContent | null
}

const latestVersion = sql`(select max(v.version) from ${documentVersion} v where v.document_id = ${document.id})`

const documents = (tx: ReadTx) =>
  tx
    .select({
      row: document,
      authority: authority.code,
      diarienummer: caseFile.diarienummer,
      unit: unit.name,
      content: documentVersion,
    })
    .from(document)
    .innerJoin(authority, eq(authority.id, document.authorityId))
    .leftJoin(caseFile, eq(caseFile.id, document.caseId))
    .leftJoin(unit, eq(unit.id, document.unitId))
    .leftJoin(
      documentVersion,
      and(eq(documentVersion.documentId, document.id), eq(documentVersion.version, latestVersion)),
    )

const asDocument = ({ row, ...rest }: Awaited<ReturnType<typeof documents>>[number]): DocumentRow => ({
  ...row,
  ...rest,
})

/** The document, of those authorities or of a case that was handed over to one of them. */
export async function selectDocument(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<DocumentRow | undefined> {
  return (await documents(tx).where(and(eq(document.id, id), seenWithin(authorities, document.caseId)))).map(
    asDocument,
  )[0]
}

/** The document of those authorities' own, which they may change. */
export async function selectOwnDocument(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<DocumentRow | undefined> {
  return (await documents(tx).where(and(eq(document.id, id), within(authorities)))).map(asDocument)[0]
}

/** The same, locked before it is read, so that what is read of it is the latest. */
export async function selectDocumentLocked(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
): Promise<DocumentRow | undefined> {
  // A lock taken in the reading query itself would come after its snapshot, and miss a version added meanwhile.
  await lockDocuments(tx, [id])
  return selectOwnDocument(tx, authorities, id)
}

/** Two of them, locked in one order whichever is asked of the other. */
export async function selectBothLocked(
  tx: WriteTx,
  authorities: Authorities,
  one: string,
  other: string,
): Promise<readonly [DocumentRow | undefined, DocumentRow | undefined]> {
  await lockDocuments(tx, [one, other])
  return [await selectOwnDocument(tx, authorities, one), await selectOwnDocument(tx, authorities, other)]
}

const lockDocuments = (tx: WriteTx, those: readonly string[]) =>
  tx
    .select({ id: document.id })
    .from(document)
    .where(inArray(document.id, [...those]))
    .orderBy(asc(document.id))
    .for('no key update')

/** A document as others point at it: what it is, and the version and hash of its latest content. */
export type DocumentWithVersion = Pick<
  DocumentRow,
  'id' | 'caseId' | 'kind' | 'title' | 'datedOn' | 'authority' | 'unit'
> & {
  readonly version: number | null
  readonly hash: string | null
}

/** The documents of these ids, of those authorities or of cases that were handed over to one of them. */
export async function selectSeenDocuments(
  tx: ReadTx,
  authorities: Bounds,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  return ids.length === 0
    ? []
    : (await documents(tx).where(and(inArray(document.id, [...ids]), seenWithin(authorities, document.caseId)))).map(
        asDocument,
      )
}

/** The same as others point at them. */
export async function selectDocumentsByIds(
  tx: ReadTx,
  authorities: Bounds,
  ids: readonly string[],
): Promise<DocumentWithVersion[]> {
  return (await selectSeenDocuments(tx, authorities, ids)).map(
    ({ id, caseId, kind, title, datedOn, authority: code, unit: unitName, content }) => ({
      id,
      caseId,
      kind,
      title,
      datedOn,
      authority: code,
      unit: unitName,
      version: content?.version ?? null,
      hash: content?.hash ?? null,
    }),
  )
}

export type DocumentFilter = {
  readonly authorities: Authorities
  readonly caseId?: string | undefined
  readonly unassigned?: boolean | undefined
  readonly externalId?: string | undefined
}

export async function selectDocuments(
  tx: ReadTx,
  filter: DocumentFilter,
  after: string | null,
  limit: number,
): Promise<DocumentRow[]> {
  const rows = await documents(tx)
    .where(
      and(
        within(filter.authorities),
        filter.caseId === undefined ? undefined : eq(document.caseId, filter.caseId),
        filter.unassigned === undefined ? undefined : (filter.unassigned ? isNull : isNotNull)(document.caseId),
        // What has been struck is no longer to be put in a case.
        filter.unassigned ? isNull(document.struckReason) : undefined,
        filter.externalId === undefined ? undefined : eq(document.externalId, filter.externalId),
        after === null ? undefined : gt(document.id, after),
      ),
    )
    .orderBy(asc(document.id))
    .limit(limit)
  return rows.map(asDocument)
}

/** The documents of a case in the order they were registered in it, from after a sequence number. */
export async function selectDocumentsOfCase(
  tx: ReadTx,
  caseId: string,
  after: number,
  limit: number,
): Promise<DocumentRow[]> {
  const rows = await documents(tx)
    .where(and(eq(document.caseId, caseId), gt(document.sequence, after)))
    .orderBy(asc(document.sequence))
    .limit(limit)
  return rows.map(asDocument)
}

const lastMoved = sql`coalesce((select max(moved.sequence) from ${documentMove} moved where moved.case_id = ${sql.placeholder('caseId')}), 0)`

const lastSequence = prepared('last_sequence', (tx: ReadTx) =>
  tx
    .select({ last: sql<number>`greatest(coalesce(max(${document.sequence}), 0), ${lastMoved})` })
    .from(document)
    .where(eq(document.caseId, sql.placeholder('caseId'))),
)

/** The next number within a case, which must be locked before this is asked; what was moved away keeps the one that it had. */
export async function selectNextSequence(tx: ReadTx, caseId: string): Promise<number> {
  const [row] = await lastSequence(tx, { caseId })
  return (row?.last ?? 0) + 1
}

/** Enters a document; in a case under the number that it was given there. */
export const insertDocument = (row: typeof document.$inferInsert): Write => insertAll(document, [row])

/** Puts a document in a case under the next number there. */
export const updateDocumentCase = (
  tx: WriteTx,
  { id, version }: DocumentRow,
  caseId: string,
  sequence: number,
): Write =>
  write(
    tx
      .update(document)
      .set({ caseId, sequence, version: version + 1 })
      .where(eq(document.id, id)),
  )

export type DocumentChanges = Partial<
  Pick<
    DocumentRow,
    | 'direction'
    | 'kind'
    | 'title'
    | 'counterpart'
    | 'unitId'
    | 'datedOn'
    | 'receivedOn'
    | 'drawnUpOn'
    | 'registeredOn'
    | 'struckReason'
    | 'duplicateOfId'
  >
>

export const updateDocument = (tx: WriteTx, { id, version }: DocumentRow, changes: DocumentChanges): Write =>
  write(
    tx
      .update(document)
      .set({ ...changes, version: version + 1 })
      .where(eq(document.id, id)),
  )
