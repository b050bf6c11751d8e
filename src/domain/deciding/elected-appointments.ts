import { appointmentOverlaps, type Appointment, type AppointmentRejection } from '../organisation/appointment.ts'
import { isHeldByOne } from '../organisation/office.ts'
import { accept, reject, type Outcome } from '../outcome.ts'
import type { Placed } from './acts/acts.ts'
import type { Election } from './acts/decided.ts'
import { inOrderOfService } from './substitution.ts'

export type AppointmentIn = Appointment & { readonly bodyId: string }
/** An appointment that an election makes. */
export type ElectedAppointment = AppointmentIn & { readonly electionId: string }

export type ElectedRejection = { readonly code: 'no-seat-free'; readonly body: string; readonly seats: number }

/**
 * The appointments that elections make, of those who are in the register: a member gets the lowest seat that is free for
 * the whole term, a substitute the place after the last. Refused where the office is held already (KL 4:1).
 */
export function appointmentsBy(
  elections: readonly Placed<Election>[],
  seatsOf: ReadonlyMap<string, number>,
  standing: readonly AppointmentIn[],
  day: string,
): Outcome<readonly ElectedAppointment[], AppointmentRejection | ElectedRejection> {
  const made: ElectedAppointment[] = []
  for (const election of elections) {
    const inOrder = election.office.role === 'substitute' ? inOrderOfService(election) : election.elected
    for (const { personId, party } of inOrder) {
      if (personId === null) continue
      const appointed = appointmentOf(election, { personId, party }, [...standing, ...made], seatsOf, day)
      if (!appointed.ok) return appointed
      made.push(appointed.value)
    }
  }
  return accept(made)
}

function appointmentOf(
  { id, office: { body, role }, term }: Placed<Election>,
  who: Pick<Appointment, 'personId' | 'party'>,
  others: readonly AppointmentIn[],
  seatsOf: ReadonlyMap<string, number>,
  day: string,
): Outcome<ElectedAppointment, AppointmentRejection | ElectedRejection> {
  const { to } = term
  const from = term.from ?? day
  if (to !== null && to < from) return reject({ code: 'period-backwards', from, to })
  const rivals = others.filter(
    (other) =>
      other.bodyId === body.bodyId &&
      other.role === role &&
      (to === null || other.from <= to) &&
      (other.to === null || from <= other.to),
  )
  const taken = isHeldByOne(role) ? rivals.length > 0 : rivals.some(({ personId }) => personId === who.personId)
  if (taken) return reject(appointmentOverlaps({ role, seat: null }))
  const bare = { electionId: id, bodyId: body.bodyId, ...who, role, seat: null, substituteOrder: null, from, to }
  if (role === 'substitute') return accept({ ...bare, substituteOrder: placeAfter(rivals) })
  if (role !== 'member') return accept(bare)
  const seats = seatsOf.get(body.bodyId) ?? 0
  const seat = lowestFree(rivals, seats)
  return seat === null ? reject({ code: 'no-seat-free', body: body.name, seats }) : accept({ ...bare, seat })
}

const placeAfter = (rivals: readonly Appointment[]) =>
  Math.max(0, ...rivals.map(({ substituteOrder }) => substituteOrder ?? 0)) + 1

function lowestFree(rivals: readonly Appointment[], seats: number): number | null {
  const taken = new Set(rivals.map(({ seat }) => seat))
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.has(seat)) ?? null
}
