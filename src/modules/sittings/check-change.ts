import type { WriteTx } from '../../db/transaction.ts'
import { objectionsToOpening, rollAt } from '../../domain/attending/attendance.ts'
import { attestersAt, chairAt, objectionsToOfficers } from '../../domain/attending/officer.ts'
import { attendedAgenda, objectionToSettled } from '../../domain/attending/settled.ts'
import { objectionToHanging, replay } from '../../domain/deciding/lawfulness.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectDecidedItems, selectKept, selectParagraphs } from '../deliberation/store.ts'
import { selectAttesters, type AttendanceRow, type ItemRow, type MeetingRow } from '../meetings/store.ts'

/**
 * Once a live meeting has begun, its attendance, chairs and attesters can be changed only so that everything recorded in
 * it stays lawful: they serve, it was quorate, and whoever moved, voted or reserved himself was entitled to. Who took part
 * in what is decided changes only with a reason, as a correction.
 */
export async function objectionToChange(
  tx: WriteTx,
  { meeting, items, rows }: Attended,
  before: Pick<Attended, 'meeting' | 'rows'>,
  reason: string | undefined,
): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes' || meeting.state === 'planned' || meeting.chairId === null) return null
  const chosenIds = await selectAttesters(tx, meeting.id)
  const [objection] = [
    ...objectionsToOpening({
      bodyKind: meeting.body.kind,
      seats: meeting.body.seats,
      attesterCount: meeting.body.settings.attesterCount,
      roll: rollAt(rows, 1),
      chairId: chairAt(meeting, 1) ?? meeting.chairId,
      attesterIds: attestersAt(meeting, chosenIds, 1),
    }),
    ...objectionsToOfficers({ ...meeting, chosenIds, attendance: rows }, items),
  ]
  if (objection) return objection
  const ids = items.map(({ id }) => id)
  const paragraphs = await selectParagraphs(tx, meeting, items, rows, await selectKept(tx, ids))
  const hanging = objectionToHanging(paragraphs.flatMap(({ paragraph }) => replay(paragraph)))
  if (hanging) return hanging
  const decided = await selectDecidedItems(tx, meeting.id)
  return objectionToSettled(
    [...decided],
    attendedAgenda(before.meeting, items, before.rows),
    attendedAgenda(meeting, items, rows),
    reason,
  )
}

/** Who attends a meeting, at its items, and who presides over them. */
export type Attended = {
  readonly meeting: MeetingRow
  readonly items: readonly ItemRow[]
  readonly rows: readonly AttendanceRow[]
}
