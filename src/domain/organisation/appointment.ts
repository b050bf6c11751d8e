export const appointmentRoles = ['member', 'substitute', 'chair', 'firstViceChair', 'secondViceChair'] as const
export type AppointmentRole = (typeof appointmentRoles)[number]

/** Someone holds a role in a body for a period; the party is its value at that time (KL 4:1). */
export type Appointment = {
  readonly personId: string
  readonly role: AppointmentRole
  /** The seat a member holds, 1 to the number of seats; null for the other roles. */
  readonly seat: number | null
  /** The place of a substitute in the order of service; null for the other roles. */
  readonly substituteOrder: number | null
  readonly party: string | null
  readonly from: string
  /** The last day, or null while it runs. */
  readonly to: string | null
}

export type AppointmentRejection =
  | { readonly code: 'seat-out-of-range'; readonly seat: number | null; readonly seats: number }
  | { readonly code: 'seat-occupied'; readonly seat: number; readonly seats: number }
  | { readonly code: 'appointment-overlaps'; readonly seat: number | null; readonly role: AppointmentRole }
  | { readonly code: 'period-backwards'; readonly from: string; readonly to: string }
  | { readonly code: 'appointment-begun'; readonly from: string }
  | { readonly code: 'appointment-undone' }
  | { readonly code: 'noted-as-serving'; readonly heldOn: string; readonly statute: 'KL 5:66' }

/** What is wrong with an appointment in itself: a member needs a seat of the body, and the period must run forward. */
export function objectionsToAppointment(appointment: Appointment, seats: number): readonly AppointmentRejection[] {
  const { role, seat, from, to } = appointment
  const objections: AppointmentRejection[] = []
  const noSeat = objectionToSeat(seat, seats)
  if (role === 'member' ? noSeat !== null : seat !== null) objections.push({ code: 'seat-out-of-range', seat, seats })
  if (to !== null && to < from) objections.push({ code: 'period-backwards', from, to })
  return objections
}

/** Against a seat that is none of the body's. */
export const objectionToSeat = (
  seat: number | null,
  seats: number,
): Extract<AppointmentRejection, { code: 'seat-out-of-range' }> | null =>
  seat === null || seat < 1 || seat > seats ? { code: 'seat-out-of-range', seat, seats } : null

/** That a seat or an office is held already on some day of the term: by one at a time, and once (KL 4:1). */
export const appointmentOverlaps = ({ role, seat }: Pick<Appointment, 'role' | 'seat'>) =>
  ({ code: 'appointment-overlaps', role, seat }) as const satisfies AppointmentRejection

/** Against a last day of an appointment: one that comes before its first, or of a choice that was undone (KL 4:6). */
export function objectionsToEnding(
  { from, isUndone }: Pick<Appointment, 'from'> & { readonly isUndone: boolean },
  to: string,
): readonly AppointmentRejection[] {
  if (to < from) return [{ code: 'period-backwards', from, to }]
  return isUndone ? [{ code: 'appointment-undone' }] : []
}

/** Nor does it end before a meeting whose minutes tell that he or she served; null where there is none (KL 5:66). */
export const objectionToServedAfter = (heldOn: string | null): AppointmentRejection | null =>
  heldOn === null ? null : { code: 'noted-as-serving', heldOn, statute: 'KL 5:66' }

/** What is wrong with so many seats: fewer than the highest that is held, null where none is. */
export function objectionToSeats(highestHeld: number | null, seats: number): AppointmentRejection | null {
  return highestHeld !== null && highestHeld > seats ? { code: 'seat-occupied', seat: highestHeld, seats } : null
}

/**
 * A choice can be changed before the term begins, and never after (RÅ 2010 ref. 60): then the appointment is ended.
 * `today` is the day in Sweden.
 */
export function objectionsToUndoing(
  { from, isUndone }: Pick<Appointment, 'from'> & { readonly isUndone: boolean },
  today: string,
): readonly AppointmentRejection[] {
  if (isUndone) return [{ code: 'appointment-undone' }]
  return from <= today ? [{ code: 'appointment-begun', from }] : []
}

/** Whether the appointment runs on a day, both its first and last day included. */
export function runsOn(appointment: Pick<Appointment, 'from' | 'to'>, day: string): boolean {
  return appointment.from <= day && (appointment.to === null || day <= appointment.to)
}
