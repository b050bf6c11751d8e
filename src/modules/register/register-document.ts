import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { objectionToAct } from '../../domain/register/case-file.ts'
import {
  objectionsToEntry,
  type DocumentDirection,
  type DocumentKind,
  objectionToStatedAuthority,
} from '../../domain/register/document.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectAuthority, selectUnit } from '../bodies/store.ts'
import { documentOf, type DocumentView } from './read-documents.ts'
import { selectCaseLocked } from './store/cases.ts'
import { insertDocument, selectNextSequence } from './store/documents.ts'

export type DocumentInput = {
  /** Whose register; needed where there is no case to say it. */
  readonly authority?: string | undefined
  readonly case?: string | undefined
  readonly direction: DocumentDirection
  readonly kind: DocumentKind
  readonly title: string
  readonly counterpart?: string | null | undefined
  readonly unit?: string | null | undefined
  readonly datedOn?: string | null | undefined
  readonly receivedOn?: string | null | undefined
  readonly drawnUpOn?: string | null | undefined
  readonly registeredOn?: string | undefined
  readonly externalId?: string | undefined
}

/**
 * Registers a document, in a case or in the inbox; in a case it gets the next number there (OSL 5:1-2). Refused: one
 * without its day or with a day to come, an unknown authority, case or unit, another authority's register, a voided case. Late is stated,
 * not refused: a late entry is better than none.
 */
export async function registerDocument(
  tx: WriteTx,
  context: Context,
  input: DocumentInput,
): UseCaseOutcome<DocumentView> {
  const { direction, kind, title, counterpart = null, unit: unitId = null, externalId = null } = input
  const { datedOn = null, receivedOn = null, drawnUpOn = null } = input
  if (unitId !== null && (await selectUnit(tx, context.actor.authorities, unitId)) === undefined) {
    return reject({ code: 'unknown-reference', resource: 'unit', id: unitId, pointer: '/unit' })
  }
  const place =
    input.case === undefined
      ? await placeInAuthority(tx, context, input.authority ?? '')
      : await placeInCase(tx, context, input.case, input.authority)
  if (!place.ok) return place
  // Asked when the case is locked: whoever waited past midnight registers on the new day.
  const today = dayOf(context.now)
  const { registeredOn = today } = input
  const days = { datedOn, receivedOn, drawnUpOn, registeredOn }
  const [objection] = objectionsToEntry({ direction, ...days }, today)
  if (objection) return reject(objection)
  const { diarienummer, authority, ...placed } = place.value
  const { caseId, sequence } = placed
  const row = {
    id: context.newId(),
    ...placed,
    direction,
    kind,
    title,
    counterpart,
    unitId,
    ...days,
    client: externalId && context.actor.client,
    externalId,
  }
  return accept({
    result: documentOf({ ...row, diarienummer, content: null, struckReason: null, duplicateOfId: null, version: 1 }),
    writes: [insertDocument({ ...row, recordedAt: context.now })],
    events: [
      {
        type: 'document.registered',
        resource: 'document',
        id: row.id,
        authority,
        version: 1,
        after: { case: caseId, sequence, direction, kind, ...days },
      },
    ],
  })
}

type Place = {
  readonly authority: string
  readonly authorityId: string
  readonly caseId: string | null
  readonly sequence: number | null
  readonly diarienummer: string | null
}

async function placeInAuthority(tx: WriteTx, { actor }: Context, id: string): Promise<Outcome<Place, Rejection>> {
  const authority = await selectAuthority(tx, actor.authorities, id)
  if (authority === undefined) {
    return reject({ code: 'unknown-reference', resource: 'authority', id, pointer: '/authority' })
  }
  return accept({
    authority: authority.code,
    authorityId: authority.id,
    caseId: null,
    sequence: null,
    diarienummer: null,
  })
}

async function placeInCase(
  tx: WriteTx,
  { actor }: Context,
  id: string,
  authority: string | undefined,
): Promise<Outcome<Place, Rejection>> {
  // The number is read when the case is locked, so that it is taken once.
  const [row, sequence] = await inOrder(tx, [
    () => selectCaseLocked(tx, actor.authorities, id),
    () => selectNextSequence(tx, id),
  ])
  if (row === undefined) return reject({ code: 'unknown-reference', resource: 'case', id, pointer: '/case' })
  const elsewhere = objectionToStatedAuthority(authority, row.authorityId)
  if (elsewhere) return reject(elsewhere)
  const objection = objectionToAct(row)
  if (objection) return reject(objection)
  return accept({
    authority: row.authority,
    authorityId: row.authorityId,
    caseId: row.id,
    sequence,
    diarienummer: row.diarienummer,
  })
}
