import type { ReadTx } from '../../db/transaction.ts'
import { may, type Actor } from '../../domain/access.ts'
import { attestationDeadline } from '../../domain/notice.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { MinutesHead } from '../../domain/minutes.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { withoutNames } from '../../domain/secrecy.ts'
import { selectMeeting } from '../meetings/store/meetings.ts'
import { selectMinutes, selectMinutesOfMeeting, selectRecords, selectSigners, type MinutesRow, type SignerRow } from './store.ts'

export type MinutesView = ReturnType<typeof minutesOf>

/** Minutes with who has signed and who has not; the head is as it is sealed. */
export const minutesOf = (row: MinutesRow, signers: readonly SignerRow[]) => {
  const { value: head } = withoutNames(JSON.parse(row.head) as MinutesHead, row.protectedIds)
  return {
    id: row.id,
    meeting: row.meetingId,
    kind: row.kind,
    head,
    headHash: row.headHash,
    attestBy: attestationDeadline(head.meetingDate),
    signers: signers.map(({ personId, name, role, signedAt }) => ({ person: personId, name, role, signedAt: signedAt?.toISOString() ?? null })),
    composedAt: row.recordedAt.toISOString(),
    attestedOn: row.attestedOn,
    attestedAt: row.attestedAt?.toISOString() ?? null,
    supersededAt: row.supersededAt?.toISOString() ?? null,
    version: row.version,
  }
}

/** Minutes whole: the head and the record of every paragraph, as an attester reads them. */
export type WholeMinutes = MinutesView & { readonly records: readonly DecisionRecord[] }

/** The minutes of one id, whole, for those who see the meeting. */
export async function readMinutes(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<WholeMinutes, Rejection>> {
  const minutes = await selectMinutes(tx, id)
  const meeting = minutes && await selectMeeting(tx, minutes.meetingId)
  if (minutes === undefined || meeting === undefined || !may(actor, 'meeting:read', { authority: meeting.body.authority })) {
    return reject({ code: 'not-found', resource: 'minutes', id })
  }
  const records = await selectRecords(tx, id)
  const view = minutesOf(minutes, await selectSigners(tx, [id]))
  return accept({ ...view, records: records.map(({ record, protectedIds }) => withoutNames(JSON.parse(record) as DecisionRecord, protectedIds ?? []).value) })
}

/** Every composition of a meeting's minutes, the superseded among them. */
export async function listMinutes(tx: ReadTx, actor: Actor, meetingId: string): Promise<Outcome<{ items: MinutesView[] }, Rejection>> {
  const meeting = await selectMeeting(tx, meetingId)
  if (meeting === undefined || !may(actor, 'meeting:read', { authority: meeting.body.authority })) {
    return reject({ code: 'not-found', resource: 'meeting', id: meetingId })
  }
  const rows = await selectMinutesOfMeeting(tx, meetingId)
  const signers = await selectSigners(tx, rows.map(({ id }) => id))
  return accept({ items: rows.map((row) => minutesOf(row, signers.filter(({ minutesId }) => minutesId === row.id))) })
}
