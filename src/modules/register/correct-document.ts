import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { corrections } from '../../domain/register/case-file.ts'
import {
  objectionsToEntry,
  objectionToUse,
  type DocumentDirection,
  type DocumentKind,
} from '../../domain/register/document.ts'
import { selectUnit } from '../bodies/store.ts'
import { correctionOf, type CorrectionView } from './read-cases.ts'
import { insertCorrection } from './store/contents.ts'
import { selectDocumentLocked, updateDocument } from './store/documents.ts'

export type DocumentCorrections = {
  readonly direction?: DocumentDirection | undefined
  readonly kind?: DocumentKind | undefined
  readonly title?: string | undefined
  readonly counterpart?: string | null | undefined
  readonly unit?: string | null | undefined
  readonly datedOn?: string | null | undefined
  readonly receivedOn?: string | null | undefined
  readonly drawnUpOn?: string | null | undefined
  readonly registeredOn?: string | undefined
}

/**
 * Corrects what the register says of a document and keeps what stood there before, and why (OSL 4:1 st. 2). Refused: a
 * document the actor may not see, an unknown unit, nothing changed, an entry that loses its day (OSL 5:2 st. 2), a day to come, one that is struck.
 */
export async function correctDocument(
  tx: WriteTx,
  context: Context,
  id: string,
  { reason, ...input }: DocumentCorrections & { readonly reason: string },
): UseCaseOutcome<CorrectionView> {
  const row = await selectDocumentLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('document', id)
  const struck = objectionToUse(row)
  if (struck) return reject(struck)
  const { id: _id, unitId, direction, kind, title, counterpart, datedOn, receivedOn, drawnUpOn, registeredOn } = row
  const before = { direction, kind, title, counterpart, unit: unitId, datedOn, receivedOn, drawnUpOn, registeredOn }
  const changes = corrections(before, input)
  if (!changes.ok) return changes
  if (input.unit != null && (await selectUnit(tx, context.actor.authorities, input.unit)) === undefined) {
    return reject({ code: 'unknown-reference', resource: 'unit', id: input.unit, pointer: '/unit' })
  }
  const { unit, ...after } = { ...before, ...input }
  const [objection] = objectionsToEntry(after, dayOf(context.now))
  if (objection) return reject(objection)
  const correction = {
    id: context.newId(),
    caseId: null,
    documentId: row.id,
    changes: changes.value,
    reason,
    by: context.actor.subject,
    recordedAt: context.now,
  }
  // The values may hold names; the correction keeps them, the trail says which fields.
  const fields = changes.value.map(({ field }) => field)
  return accept({
    result: correctionOf(correction),
    writes: [updateDocument(tx, row, { ...after, unitId: unit }), insertCorrection(tx, correction)],
    events: [
      {
        type: 'document.corrected',
        resource: 'document',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        reason,
        after: { correction: correction.id, fields },
      },
    ],
  })
}
