import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import { correction, documentAnnex, documentVersion } from '../tables.ts'
import type { DocumentContent } from './documents.ts'

/** One version of a document's content, or the latest. */
export async function selectDocumentVersion(
  tx: ReadTx,
  documentId: string,
  version: number | 'latest',
): Promise<DocumentContent | undefined> {
  const [found] = await tx
    .select()
    .from(documentVersion)
    .where(
      and(
        eq(documentVersion.documentId, documentId),
        version === 'latest' ? undefined : eq(documentVersion.version, version),
      ),
    )
    .orderBy(desc(documentVersion.version))
    .limit(1)
  return found
}

/** Whether some version of a document has the bytes of a hash. */
export async function isHashKept(tx: ReadTx, hash: string): Promise<boolean> {
  return (
    (
      await tx
        .select({ id: documentVersion.documentId })
        .from(documentVersion)
        .where(eq(documentVersion.hash, hash))
        .limit(1)
    ).length > 0
  )
}

export const insertDocumentVersion = (tx: WriteTx, row: DocumentContent): Write =>
  write(tx.insert(documentVersion).values(row))

export type AnnexRow = typeof documentAnnex.$inferSelect

export const insertAnnex = (tx: WriteTx, row: AnnexRow): Write => write(tx.insert(documentAnnex).values(row))

export async function selectAnnexes(tx: ReadTx, documentId: string, after: number, limit: number): Promise<AnnexRow[]> {
  return tx
    .select()
    .from(documentAnnex)
    .where(and(eq(documentAnnex.documentId, documentId), gt(documentAnnex.number, after)))
    .orderBy(asc(documentAnnex.number))
    .limit(limit)
}

export type CorrectionRow = typeof correction.$inferSelect

export const insertCorrection = (tx: WriteTx, row: CorrectionRow): Write => write(tx.insert(correction).values(row))

/** What has been corrected in a case or in a document, in the order it was done. */
export async function selectCorrections(
  tx: ReadTx,
  of: { readonly caseId: string } | { readonly documentId: string },
  after: string | null,
  limit: number,
): Promise<CorrectionRow[]> {
  return tx
    .select()
    .from(correction)
    .where(
      and(
        'caseId' in of ? eq(correction.caseId, of.caseId) : eq(correction.documentId, of.documentId),
        after === null ? undefined : gt(correction.id, after),
      ),
    )
    .orderBy(asc(correction.id))
    .limit(limit)
}
