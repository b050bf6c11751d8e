import { addDays, type CivilDate } from '../calendar.ts'
import { objectionsToFacts, objectionsToOrder, type DayRejection } from '../days.ts'
import { rolledForward } from '../deadline.ts'
import { objectionToAct, type ActedOn, type CaseFileRejection } from './case-file.ts'

export const documentDirections = ['incoming', 'outgoing', 'drawnUp'] as const
/** Received by the authority, sent by it, or drawn up in it (TF 2:9-10). */
export type DocumentDirection = (typeof documentDirections)[number]

export const documentKinds = [
  'staffReport',
  'consultationReply',
  'specialStatement',
  'report',
  'proposal',
  'reservation',
  'protocolNote',
  'letter',
  'decisionExtract',
  'minutes',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export type DocumentRejection =
  | {
      readonly code: 'register-day-missing'
      readonly direction: DocumentDirection
      readonly field: 'receivedOn' | 'drawnUpOn'
      readonly statute: 'OSL 5:2'
    }
  | { readonly code: 'document-in-case'; readonly diarienummer: string }
  | { readonly code: 'document-of-other-authority'; readonly pointer: string; readonly statute: 'OSL 8:1' }
  | { readonly code: 'annex-of-itself' }
  | { readonly code: 'document-unplaced' }
  | { readonly code: 'document-struck' }
  | { readonly code: 'document-not-struck' }
  | { readonly code: 'duplicate-of-itself' }

type Days = {
  readonly direction: DocumentDirection
  readonly receivedOn: string | null
  readonly drawnUpOn: string | null
  readonly datedOn: string | null
}

/** The day an entry of the register needs (OSL 5:2 p. 1): when the document came, was sent or was drawn up. */
export function registerDay(document: Days): string | null {
  if (document.direction === 'incoming') return document.receivedOn
  return document.drawnUpOn ?? document.datedOn
}

/**
 * Against an entry of the register: without its day it is never made (OSL 5:2 p. 1 and st. 2), and its days are facts. What
 * came is registered when it has come (OSL 5:1); what is drawn up here may be in the register before it is (TF 2:10), and a
 * document may be dated as its writer likes.
 */
export function objectionsToEntry(
  document: Days & { readonly registeredOn: CivilDate },
  today: CivilDate,
): readonly (DocumentRejection | DayRejection)[] {
  const { direction, receivedOn, drawnUpOn, registeredOn } = document
  const field = direction === 'incoming' ? 'receivedOn' : 'drawnUpOn'
  return [
    ...(registerDay(document) === null
      ? [{ code: 'register-day-missing', direction, field, statute: 'OSL 5:2' } as const]
      : []),
    ...objectionsToFacts({ receivedOn, drawnUpOn, registeredOn }, today),
    ...objectionsToOrder({ registeredOn }, { receivedOn }),
  ]
}

/**
 * Whether the document was registered more than a business day after it came in or was drawn up (OSL 5:1). The day it
 * is dated says nothing: a report is drawn up when it leaves the house or the case is closed (TF 2:10).
 */
export function isRegisteredLate(document: Days & { readonly registeredOn: string }): boolean {
  const day = document.direction === 'incoming' ? document.receivedOn : document.drawnUpOn
  return day !== null && document.registeredOn > rolledForward(addDays(day, 1))
}

/** An entry of the register as it is corrected: in which case it stands, and whether it has been struck as entered twice. */
export type Entry = {
  readonly id: string
  readonly authorityId: string
  readonly caseId: string | null
  readonly struckReason: string | null
}

/** Against an act on an entry that has been struck: it only says that the document was entered twice (OSL 5:1-2). */
export const objectionToUse = ({ struckReason }: Pick<Entry, 'struckReason'>): DocumentRejection | null =>
  struckReason === null ? null : { code: 'document-struck' }

/** Against putting a document in a case: one with its number in another, or of another register (OSL 5:2, 8:1). */
export function objectionToPlacing(
  entry: Omit<Entry, 'id'> & { readonly diarienummer: string | null },
  to: Omit<ActedOn, 'id'> & { readonly authorityId: string },
): DocumentRejection | CaseFileRejection | null {
  if (entry.caseId !== null) return { code: 'document-in-case', diarienummer: entry.diarienummer ?? '' }
  if (entry.authorityId !== to.authorityId)
    return { code: 'document-of-other-authority', pointer: '/case', statute: 'OSL 8:1' }
  return objectionToUse(entry) ?? objectionToAct(to)
}

/** Against a document said to be of another authority than the case it is put in, which has its register (OSL 8:1). */
export const objectionToStatedAuthority = (
  stated: string | undefined,
  authorityId: string,
): DocumentRejection | null =>
  stated === undefined || stated.toLowerCase() === authorityId
    ? null
    : { code: 'document-of-other-authority', pointer: '/authority', statute: 'OSL 8:1' }

/** Against numbering a document as annex of another: what has been struck, and a document and itself. */
export function objectionToAnnexing(
  document: Pick<Entry, 'id' | 'struckReason'>,
  annex: Pick<Entry, 'id' | 'struckReason'>,
): DocumentRejection | null {
  return (
    objectionToUse(document) ?? objectionToUse(annex) ?? (annex.id === document.id ? { code: 'annex-of-itself' } : null)
  )
}

/** Against taking back that an entry was struck: it was not (OSL 5:1-2). */
export const objectionToUnstriking = ({ struckReason }: Pick<Entry, 'struckReason'>): DocumentRejection | null =>
  struckReason === null ? { code: 'document-not-struck' } : null

/** Against moving a document that was put in the wrong case to the case where it belongs, in the register of the same authority (OSL 5:1-2, 8:1). */
export function objectionsToMove(
  entry: Entry,
  to: { readonly id: string; readonly authorityId: string },
): readonly (DocumentRejection | CaseFileRejection)[] {
  const struck = objectionToUse(entry)
  return [
    ...(struck === null ? [] : [struck]),
    ...(entry.caseId === null ? [{ code: 'document-unplaced' } as const] : []),
    ...(entry.caseId === to.id ? [{ code: 'nothing-to-correct' } as const] : []),
    ...(entry.authorityId === to.authorityId
      ? []
      : [{ code: 'document-of-other-authority', pointer: '/case', statute: 'OSL 8:1' } as const]),
  ]
}

/** Against striking an entry as one made twice: another of the same register stands in its stead, and is not struck itself (OSL 5:1-2). */
export function objectionsToStriking(entry: Entry, standing: Entry): readonly DocumentRejection[] {
  const struck = objectionToUse(entry) ?? objectionToUse(standing)
  return [
    ...(entry.id === standing.id ? [{ code: 'duplicate-of-itself' } as const] : []),
    ...(struck === null ? [] : [struck]),
    ...(entry.authorityId === standing.authorityId
      ? []
      : [{ code: 'document-of-other-authority', pointer: '/duplicateOf', statute: 'OSL 8:1' } as const]),
  ]
}
