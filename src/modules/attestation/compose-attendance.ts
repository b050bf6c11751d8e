import type { ReadTx } from '../../db/transaction.ts'
import { paragraphsCovered, type Replaced } from '../../domain/attending/attendance.ts'
import type { Participant } from '../../domain/participant.ts'
import type { MinutesHead } from '../../domain/recording/minutes.ts'
import { recordedPerson } from '../../domain/recording/recorded-person.ts'
import { selectParticipants } from '../bodies/store.ts'
import type { AttendanceRow, ExcuseRow, MeetingRow } from '../meetings/store.ts'

export type PersonsOfMeeting = ReadonlyMap<string, { readonly person: Participant; readonly fictional: boolean }>

/** Who attended, and whoever presided or attests without being noted as present, as minutes may have it; by id. */
export async function personsOfMeeting(
  tx: ReadTx,
  meeting: MeetingRow,
  attendance: readonly AttendanceRow[],
  attesterIds: readonly string[],
): Promise<PersonsOfMeeting> {
  const present = new Map(attendance.map(({ person, fictional }) => [person.personId, { person, fictional }]))
  const officers = [
    ...(meeting.chairId === null ? [] : [meeting.chairId]),
    ...attesterIds,
    ...meeting.officers.map(({ personId }) => personId),
  ]
  const unseen = await selectParticipants(
    tx,
    officers.filter((id) => !present.has(id)),
    meeting.bodyId,
    meeting.heldOn,
  )
  return new Map([...[...unseen].map(([id, person]) => [id, { person, fictional: false }] as const), ...present])
}

type Present = MinutesHead['attendance'][number]

/** The attendance as the head of the minutes states it, with the paragraphs that each row covers (KL 5:66). */
export function attendanceInHead(rows: readonly AttendanceRow[], numberAt: ReadonlyMap<number, number>): Present[] {
  return rows.map((row) => ({
    ...recordedPerson(row.person),
    capacity: row.capacity,
    seat: row.seat,
    paragraphs: paragraphsCovered(row, numberAt),
    ...(row.replaces !== null && { replaces: replacedInHead(row.replaces) }),
    ...(row.remote !== null && { remote: row.remote }),
  }))
}

/** Those who are excused and did not come after all; why is nobody's business. */
export function excusedInHead(
  excuses: readonly ExcuseRow[],
  rows: readonly AttendanceRow[],
): Pick<MinutesHead, 'excused'> {
  const attended = new Set(rows.map(({ person }) => person.personId))
  const away = excuses.filter(({ person }) => !attended.has(person.id))
  return away.length === 0
    ? {}
    : {
        excused: away.map(({ person, party }) => ({ ...person, ...(party !== null && { party }) })),
      }
}

function replacedInHead(replaces: Replaced): NonNullable<Present['replaces']> {
  if ('person' in replaces) return recordedPerson(replaces.person)
  return { vacant: true, ...(replaces.party !== null && { party: replaces.party }) }
}
