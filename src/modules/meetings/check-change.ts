import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { objectionsToOpening, rollAt } from '../../domain/attendance.ts'
import { replay } from '../../domain/lawfulness.ts'
import { attestersAt, chairAt, objectionsToOfficer } from '../../domain/officer.ts'
import type { Paragraph } from '../../domain/paragraph.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectKept, selectParagraphs } from '../deliberation/store.ts'
import { selectAttendance, type AttendanceRow } from './store/attendance.ts'
import type { ItemRow } from './store/items.ts'
import { selectAttesters, type MeetingRow } from './store/meetings.ts'

/**
 * Once a live meeting has begun, its attendance, chairs and attesters can be changed only so that everything recorded in
 * it stays lawful: they serve, it was quorate, and whoever moved, voted or reserved himself was entitled to.
 */
export async function objectionToChange(
  tx: WriteTx, meeting: MeetingRow, items: readonly ItemRow[], rows: readonly AttendanceRow[],
): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes' || meeting.state === 'planned' || meeting.chairId === null) return null
  const chosenIds = await selectAttesters(tx, meeting.id)
  const [objection] = [
    ...objectionsToOpening({
      bodyKind: meeting.body.kind, seats: meeting.body.seats, attesterCount: meeting.body.settings.attesterCount,
      roll: rollAt(rows, 1), chairId: chairAt(meeting, 1) ?? meeting.chairId, attesterIds: attestersAt(meeting, chosenIds, 1),
    }),
    ...objectionsToOfficers(meeting, chosenIds, items, rows),
  ]
  if (objection) return objection
  const ids = items.map(({ id }) => id)
  return hangingIn(await selectParagraphs(tx, meeting, items, rows, await selectKept(tx, ids)))
}

/** What kind of matter an item is, and how it was treated before, can change only so that what was done live stays lawful. */
export async function objectionToNature(tx: WriteTx, meeting: MeetingRow, item: ItemRow): Promise<Rejection | null> {
  if (meeting.recordedAs === 'minutes') return null
  const [kept, attendance] = await inOrder(tx, [() => selectKept(tx, [item.id]), () => selectAttendance(tx, meeting.id)])
  return hangingIn(await selectParagraphs(tx, meeting, [item], attendance, kept))
}

/** The acts that would not have been lawful. */
function hangingIn(paragraphs: readonly { readonly paragraph: Paragraph }[]): Rejection | null {
  const findings = paragraphs.flatMap(({ paragraph }) => replay(paragraph))
  return findings.length === 0 ? null : { code: 'acts-depend', acts: [...new Set(findings.map(({ actId }) => actId))] }
}

/** Against those who preside or attest at some of the items. */
function objectionsToOfficers(
  meeting: MeetingRow, chosenIds: readonly string[], items: readonly ItemRow[], attendance: readonly AttendanceRow[],
): readonly Rejection[] {
  const positions = items.filter(({ withdrawnReason }) => withdrawnReason === null).map(({ position }) => position)
  return meeting.officers.flatMap((officer) => objectionsToOfficer(officer, { ...meeting, chosenIds, attendance }, positions))
}
