import type { ReadTx } from '../../db/transaction.ts'
import { objectionToAbsence } from '../../domain/attending/appointed.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectParticipants } from '../bodies/store.ts'
import type { AttendanceRow, MeetingRow } from '../meetings/store.ts'

/** A person as he or she is pointed at in a request. */
export type Pointed = { readonly id: string; readonly pointer: string }

/** Against whom is chosen at a meeting without being noted as attending it; whoever is not of the register either leads nowhere. */
export async function objectionToAbsent(
  tx: ReadTx,
  meeting: MeetingRow,
  attendance: readonly AttendanceRow[],
  chosen: readonly Pointed[],
): Promise<Rejection | null> {
  const absent = chosen.find(({ id }) => !attendance.some(({ person }) => person.personId === id))
  if (absent === undefined) return null
  const known = await selectParticipants(tx, [absent.id], meeting.bodyId, meeting.heldOn)
  const person = known.get(absent.id)
  return person === undefined
    ? { code: 'unknown-reference', resource: 'person', ...absent }
    : objectionToAbsence(person, absent.pointer, attendance)
}
