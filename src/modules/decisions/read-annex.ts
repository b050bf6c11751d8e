import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectDocumentVersion } from '../register/store.ts'
import { viewOf } from './read-decision.ts'
import { selectDecision } from './store/decisions.ts'

export type AnnexContent = {
  readonly title: string
  readonly hash: string
  readonly mediaType: string
  readonly size: number
}

/**
 * The content of an annex, in the version that the record pins: for anyone where the paragraph is published in full.
 * Refuses an annex that what the reader may see does not list.
 */
export async function readAnnex(
  tx: ReadTx,
  actor: Actor,
  id: string,
  annexId: string,
): Promise<Outcome<AnnexContent, Rejection>> {
  const row = await selectDecision(tx, { id })
  const view = row === undefined ? null : viewOf(row, actor)
  const { annexes = [] } = view === null ? {} : readRecord(view.recordBytes)
  const annex = annexes.find((one) => one.id === annexId)
  const content = annex && (await selectDocumentVersion(tx, annex.document, annex.version))
  if (annex === undefined || content === undefined) return notFound('annex', annexId)
  return accept({ title: annex.title, hash: annex.hash, mediaType: content.mediaType, size: content.size })
}
