import type { Appointment } from '../organisation/appointment.ts'
import type { Named } from '../participant.ts'
import type { Attendance, AttendanceCapacity } from './attendance.ts'

export type AppointedRejection =
  | {
      readonly code: 'not-appointed'
      readonly person: string
      readonly capacity: AttendanceCapacity
      readonly statute: 'KL 4:1'
    }
  | { readonly code: 'seat-not-vacant'; readonly seat: number }
  | { readonly code: 'already-excused'; readonly person: string }
  | { readonly code: 'not-attending'; readonly person: Named; readonly pointer: string }

/** The appointments to a body that run on the day of its meeting. */
export type OfTheDay = readonly Pick<Appointment, 'personId' | 'role' | 'seat'>[]

type Service = Pick<Attendance, 'person' | 'capacity' | 'seat'>
type Person = Named & { readonly personId: string }

/** Whoever serves is appointed to it, and so is the member replaced; to a vacant seat nobody is appointed (KL 4:1). */
export function objectionToService(
  row: Service & Pick<Attendance, 'replaces'>,
  appointments: OfTheDay,
): AppointedRejection | null {
  const { person, capacity, seat, replaces } = row
  if (!isAppointedTo(row, appointments)) return notAppointed(person, capacity)
  if (replaces === null || seat === null) return null
  if ('person' in replaces)
    return isAppointed(replaces.person, 'member', appointments) ? null : notAppointed(replaces.person, 'member')
  const isHeld = appointments.some((one) => one.role === 'member' && one.seat === seat)
  return isHeld ? { code: 'seat-not-vacant', seat } : null
}

/** Against choosing someone who is not noted as attending, at this place of the request. */
export const objectionToAbsence = (
  { personId, name }: Named,
  pointer: string,
  attendance: readonly Pick<Attendance, 'person'>[],
): AppointedRejection | null =>
  attendance.some(({ person }) => person.personId === personId)
    ? null
    : { code: 'not-attending', person: { personId, name }, pointer }

/** Those noted before are appointed still: the meeting may have been moved, or an appointment ended (KL 4:1). */
export function objectionToAppointed(rows: readonly Service[], appointments: OfTheDay): AppointedRejection | null {
  const stranger = rows.find((row) => !isAppointedTo(row, appointments))
  return stranger === undefined ? null : notAppointed(stranger.person, stranger.capacity)
}

/** Whoever is excused is a member or a substitute, and whoever is called instead a substitute (KL 4:1). */
export function objectionToExcused(
  excused: Person,
  called: Person | null,
  appointments: OfTheDay,
): AppointedRejection | null {
  const isExpected = isAppointed(excused, 'member', appointments) || isAppointed(excused, 'substitute', appointments)
  if (!isExpected) return notAppointed(excused, 'member')
  return called === null || isAppointed(called, 'substitute', appointments) ? null : notAppointed(called, 'substitute')
}

/** That someone is excused from the same meeting already: each is excused once. */
export const alreadyExcused = (person: string) =>
  ({ code: 'already-excused', person }) as const satisfies AppointedRejection

/** Whether one who serves, as a member or on a seat, is appointed to it; others need not be. */
const isAppointedTo = ({ person, capacity, seat }: Service, appointments: OfTheDay): boolean => {
  const serves = capacity === 'member' || (capacity === 'substitute' && seat !== null)
  return !serves || isAppointed(person, capacity, appointments)
}

const isAppointed = ({ personId }: Person, as: string, appointments: OfTheDay) =>
  appointments.some((one) => one.personId === personId && one.role === as)

const notAppointed = ({ name }: Person, capacity: AttendanceCapacity): AppointedRejection => ({
  code: 'not-appointed',
  person: name ?? '–',
  capacity,
  statute: 'KL 4:1',
})
