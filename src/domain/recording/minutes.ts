import type { RemoteForm } from '../attending/attendance.ts'
import type { SignerRole } from '../attending/officer.ts'
import type { RecordedPerson } from './parts.ts'
import type { Frozen } from './record.ts'
import type { CivilDate } from '../calendar.ts'
import type { DeliberationRejection } from '../deciding/deliberation.ts'
import { phaseOf, type MeetingState, type RecordedAs } from '../meeting/meeting.ts'
import { accept, reject, type Outcome } from '../outcome.ts'

/** The head of the minutes: what the signers sign, with the hash of every paragraph it covers (KL 5:66-67, 5:69). */
export type MinutesHead = Frozen & {
  readonly body: { readonly code: string; readonly name: string }
  readonly meetingDate: string
  readonly meetingOrdinal: number
  readonly kind: MinutesKind
  readonly place: string | null
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly adjournments: readonly { readonly from: string; readonly to: string | null }[]
  /** What is played and not taken from a source, if anything; printed as a banner. */
  readonly fictional: string | null
  readonly attendance: readonly (RecordedPerson & {
    readonly capacity: string
    readonly seat: number | null
    readonly paragraphs: string | null
    readonly replaces?: RecordedPerson | { readonly vacant: true; readonly party?: string }
    readonly remote?: RemoteForm
  })[]
  /** Those who said that they would not come, or not stay. */
  readonly excused?: readonly RecordedPerson[]
  readonly signers: readonly (RecordedPerson & { readonly role: SignerRole; readonly paragraphs: readonly number[] })[]
  /** A hash is null only where the paragraph is shown otherwise than it was sealed. */
  readonly paragraphs: readonly { readonly paragraph: number; readonly title: string; readonly hash: string | null }[]
  readonly annexes: readonly { readonly title: string; readonly hash: string }[]
  readonly gaps: string | null
}

export const minutesKinds = ['ordinary', 'immediate'] as const
/** Of the whole meeting, or of single paragraphs attested at once at the meeting (omedelbar justering). */
export type MinutesKind = (typeof minutesKinds)[number]

export type MinutesRejection =
  | { readonly code: 'meeting-not-closed'; readonly statute: 'KL 5:69' }
  | { readonly code: 'minutes-attested'; readonly attestedAt: string }
  | { readonly code: 'minutes-superseded' }
  | { readonly code: 'minutes-not-attested' }
  | { readonly code: 'not-an-attester'; readonly statute: 'KL 5:69' }
  | { readonly code: 'already-attested'; readonly statute: 'KL 5:69' }
  | { readonly code: 'hash-differs'; readonly signed: string }
  | { readonly code: 'nothing-to-compose' }
  | { readonly code: 'signing-time-only-from-minutes' }
  | { readonly code: 'unknown-sentence'; readonly sentence: string; readonly sentences: readonly string[] }

/** Against minutes of a meeting that is not over, but for single paragraphs (KL 5:69), and against those of nothing. */
export function objectionToComposing(
  kind: MinutesKind,
  state: MeetingState,
  paragraphs: number,
): MinutesRejection | null {
  if (kind === 'ordinary' && state !== 'closed') return { code: 'meeting-not-closed', statute: 'KL 5:69' }
  return paragraphs === 0 ? { code: 'nothing-to-compose' } : null
}

/** Against minutes of single paragraphs before the meeting has begun, or where it never will: they are attested at it (KL 5:69). */
export const objectionToImmediate = (
  state: MeetingState,
): Extract<DeliberationRejection, { code: 'meeting-not-open' }> | null =>
  state === 'planned' || state === 'cancelled' ? { code: 'meeting-not-open', phase: phaseOf(state) } : null

/** Against writing a sentence of a record otherwise which is none of its sentences. */
export function objectionToOverrides(
  overrides: readonly { readonly sentence: string }[],
  sentences: readonly string[],
): MinutesRejection | null {
  const unknown = overrides.find(({ sentence }) => !sentences.includes(sentence))
  return unknown === undefined ? null : { code: 'unknown-sentence', sentence: unknown.sentence, sentences }
}

/** The day on which minutes were attested; refused where they are not: the attestation is announced (KL 8:12). */
export function dayOfAttestation(attestedOn: CivilDate | null): Outcome<CivilDate, MinutesRejection> {
  return attestedOn === null ? reject({ code: 'minutes-not-attested' }) : accept(attestedOn)
}

/** What signing needs to know of the minutes and of those who are to sign them. */
export type Signing = {
  readonly headHash: string
  readonly attestedAt: string | null
  readonly supersededAt: string | null
  readonly signers: readonly { readonly personId: string; readonly signedAt: string | null }[]
}

/** What is attested no longer changes (KL 5:69). */
export const objectionToAttested = (
  attestedAt: Date | null,
): Extract<MinutesRejection, { code: 'minutes-attested' }> | null =>
  attestedAt === null ? null : { code: 'minutes-attested', attestedAt: attestedAt.toISOString() }

/** One of the chair and the chosen attesters signs, once, the very bytes that he or she has read (KL 5:69). */
export function objectionsToAttestation(
  signing: Signing,
  personId: string | null,
  signedHash: string,
): readonly MinutesRejection[] {
  if (signing.supersededAt !== null) return [{ code: 'minutes-superseded' }]
  const signer = signing.signers.find((one) => one.personId === personId)
  if (signer === undefined) return [{ code: 'not-an-attester', statute: 'KL 5:69' }]
  if (signer.signedAt !== null) return [{ code: 'already-attested', statute: 'KL 5:69' }]
  if (signing.attestedAt !== null) return [{ code: 'minutes-attested', attestedAt: signing.attestedAt }]
  return signedHash === signing.headHash ? [] : [{ code: 'hash-differs', signed: signedHash }]
}

/** Against stating when minutes were signed: only minutes on paper were signed before now; others are signed as it is done. */
export const objectionsToStatedSigning = (
  signedAt: string | undefined,
  recordedAs: RecordedAs,
): readonly MinutesRejection[] =>
  signedAt === undefined || recordedAs === 'minutes' ? [] : [{ code: 'signing-time-only-from-minutes' }]

/** Whether this signature is the last one wanted. */
export function completesAttestation(signing: Signing, personId: string): boolean {
  return signing.signers.every((signer) => signer.signedAt !== null || signer.personId === personId)
}
