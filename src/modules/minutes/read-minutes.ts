import type { ReadTx } from '../../db/transaction.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { accept, type Outcome } from '../../domain/outcome.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectMeeting } from '../meetings/store.ts'
import { selectMinutes, selectMinutesOfMeeting, selectRecords, selectSigners } from './store.ts'
import { minutesOf, recordShown, type MinutesView } from './views.ts'

/** Minutes whole: the head and the record of every paragraph, as an attester reads them. */
export type WholeMinutes = MinutesView & { readonly records: readonly DecisionRecord[] }

/** The minutes of one id, whole, for those who see the meeting. */
export async function readMinutes(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<WholeMinutes, Rejection>> {
  const minutes = await selectMinutes(tx, actor.authorities, id)
  if (minutes === undefined) return notFound('minutes', id)
  const records = await selectRecords(tx, id)
  const view = minutesOf(minutes, await selectSigners(tx, [id]))
  return accept({ ...view, records: records.map((row) => recordShown(row, minutes.hidden)) })
}

/** Every composition of a meeting's minutes, the superseded among them. */
export async function listMinutes(
  tx: ReadTx,
  actor: Actor,
  meetingId: string,
): Promise<Outcome<{ items: MinutesView[] }, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  const rows = await selectMinutesOfMeeting(tx, meetingId)
  const signers = await selectSigners(
    tx,
    rows.map(({ id }) => id),
  )
  return accept({
    items: rows.map((row) =>
      minutesOf(
        row,
        signers.filter(({ minutesId }) => minutesId === row.id),
      ),
    ),
  })
}
