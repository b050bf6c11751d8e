import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { objectionsToAppointment, type AppointmentRole } from '../../domain/organisation/appointment.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { insertAppointment } from './store/appointments.ts'
import { lockBody } from './store/organisation.ts'
import { selectPerson } from './store/persons.ts'
import { appointmentOf, type AppointmentView } from './views.ts'

export type AppointmentInput = {
  readonly person: string
  readonly role: AppointmentRole
  readonly seat?: number | null | undefined
  readonly substituteOrder?: number | null | undefined
  readonly party?: string | null | undefined
  readonly from: string
  readonly to?: string | null | undefined
}

/** Appoints a person to a role in a body for a period, one after the other. Two on one seat at a time are refused by the database. */
export async function appointPerson(
  tx: WriteTx,
  context: Context,
  bodyId: string,
  input: AppointmentInput,
): UseCaseOutcome<AppointmentView> {
  const body = await lockBody(tx, context.actor.authorities, bodyId)
  if (body === undefined) return notFound('body', bodyId)
  if ((await selectPerson(tx, input.person)) === undefined) {
    return reject({ code: 'unknown-reference', resource: 'person', id: input.person, pointer: '/person' })
  }
  const { person: personId, role, seat = null, substituteOrder = null, party = null, from, to = null } = input
  const appointment = { id: context.newId(), bodyId, personId, role, seat, substituteOrder, party, from, to }
  const [objection] = objectionsToAppointment(appointment, body.seats)
  if (objection) return reject(objection)
  const { id, ...after } = appointment
  return accept({
    result: appointmentOf({ ...appointment, undoneAt: null, undoneReason: null, version: 1 }),
    writes: [insertAppointment(tx, appointment)],
    events: [{ type: 'person.appointed', resource: 'appointment', id, authority: body.authority, version: 1, after }],
  })
}
