import { addDays } from './calendar.ts'
import { rolledForward } from './deadline.ts'

export const documentDirections = ['incoming', 'outgoing', 'drawnUp'] as const
/** Received by the authority, sent by it, or drawn up in it (TF 2:9-10). */
export type DocumentDirection = (typeof documentDirections)[number]

export const documentKinds = [
  'staffReport', 'consultationReply', 'specialStatement', 'report', 'proposal', 'reservation', 'protocolNote',
  'letter', 'decisionExtract', 'minutes', 'other',
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

/** What stands against an entry of the register: without its day it is never made (OSL 5:2 p. 1 and st. 2). */
export function objectionToEntry(document: Days): DocumentRejection | null {
  if (registerDay(document) !== null) return null
  const field = document.direction === 'incoming' ? 'receivedOn' : 'drawnUpOn'
  return { code: 'register-day-missing', direction: document.direction, field, statute: 'OSL 5:2' }
}

/**
 * Whether the document was registered more than a business day after it came in or was drawn up (OSL 5:1). The day it
 * is dated says nothing: a report is drawn up when it leaves the house or the case is closed (TF 2:10).
 */
export function isRegisteredLate(document: Days & { readonly registeredOn: string }): boolean {
  const day = document.direction === 'incoming' ? document.receivedOn : document.drawnUpOn
  return day !== null && document.registeredOn > rolledForward(addDays(day, 1))
}
