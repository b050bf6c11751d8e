import { attestationDeadline } from '../../domain/following/notice.ts'
import { lastDayOf } from '../../domain/meeting/meeting-time.ts'
import { mayShowHash, readHead, readRecord } from '../../domain/recording/frozen.ts'
import type { MinutesHead } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import { withoutNames, withoutNamesInRecord, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import { seal } from '../../seal.ts'
import type { MinutesRow, Raised, SignerRow } from './store.ts'

export type MinutesView = ReturnType<typeof minutesOf>

/** Minutes with who has signed and who has not; the head is as it is sealed. */
export const minutesOf = (row: MinutesRow, signers: readonly SignerRow[]) => {
  const { head, headHash } = shownHead(row)
  return {
    id: row.id,
    meeting: row.meetingId,
    kind: row.kind,
    head,
    headHash,
    attestBy: attestationDeadline(endOf(head)),
    signers: signers.map(({ personId, name, role, signedAt }) => ({
      person: personId,
      name,
      role,
      signedAt: signedAt?.toISOString() ?? null,
    })),
    composedAt: row.recordedAt.toISOString(),
    attestedOn: row.attestedOn,
    attestedAt: row.attestedAt?.toISOString() ?? null,
    supersededAt: row.supersededAt?.toISOString() ?? null,
    version: row.version,
  }
}

/** The day on which the meeting ended, as the head tells of it. */
const endOf = ({ meetingDate, openedAt, closedAt, adjournments }: MinutesHead) =>
  lastDayOf(meetingDate, [openedAt, closedAt, ...adjournments.flatMap(({ from, to }) => [from, to])])

/**
 * The head as it may be seen. Of older forms, without a salt, a hash is shown only of bytes that are shown, the head's own and
 * those of its paragraphs: a guess at what is hidden could be held against it.
 */
function shownHead({ head, headHash, hidden, naming }: MinutesRow): {
  readonly head: MinutesHead
  readonly headHash: string | null
} {
  const frozen = readHead(head)
  if (hidden.length === 0) return { head: frozen, headHash }
  const altered = new Set(naming.filter((row) => !tellsItsHash(row, hidden)).map(({ contentHash }) => contentHash))
  const { value } = withoutNames(frozen, hidden)
  const paragraphs = value.paragraphs.map((one) => (altered.has(one.hash ?? '') ? { ...one, hash: null } : one))
  const shown = { ...value, paragraphs }
  return { head: shown, headHash: mayShowHash(frozen) || seal(shown).hash === headHash ? headHash : null }
}

const tellsItsHash = (row: MinutesRow['naming'][number], hidden: readonly ProtectedPerson[]) =>
  mayShowHash(readRecord(row.record)) || seal(recordShown(row, hidden)).hash === row.contentHash

/**
 * A paragraph of minutes as it may be seen. Hidden are those who stand in the record itself, or raised its item: a name in
 * it may be a namesake's otherwise.
 */
export const recordShown = (
  { record, raisers }: Raised & { readonly record: string },
  hidden: readonly ProtectedPerson[],
): DecisionRecord =>
  withoutNamesInRecord(
    readRecord(record),
    hidden.filter(({ id }) => record.includes(id) || raisers.includes(id)),
  ).value
