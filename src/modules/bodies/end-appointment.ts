import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import {
  appointmentOverlaps,
  objectionsToEnding,
  objectionToServedAfter,
} from '../../domain/organisation/appointment.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { isTaken, lockAppointment, updateAppointmentEnd } from './store/appointments.ts'
import { lockBody } from './store/organisation.ts'
import { selectServedAfter } from './store/service.ts'
import { appointmentOf, type AppointmentView } from './views.ts'

/**
 * Sets the last day of an appointment (KL 4:6: an elected person may be relieved). Refuses one past the beginning of the
 * next, and one before a live meeting at which he or she has served.
 */
export async function endAppointment(
  tx: WriteTx,
  context: Context,
  id: string,
  input: { to: string },
): UseCaseOutcome<AppointmentView> {
  const { authorities } = context.actor
  const appointment = await lockAppointment(tx, authorities, id)
  const body = appointment && (await lockBody(tx, authorities, appointment.bodyId))
  if (appointment === undefined || body === undefined) return notFound('appointment', id)
  const stale = objectionToVersion(context, appointment.version)
  if (stale) return reject(stale)
  const [objection] = objectionsToEnding({ from: appointment.from, isUndone: appointment.undoneAt !== null }, input.to)
  if (objection) return reject(objection)
  const served = objectionToServedAfter(await selectServedAfter(tx, appointment, input.to))
  if (served) return reject(served)
  if (await isTaken(tx, { ...appointment, to: input.to })) return reject(appointmentOverlaps(appointment))
  return accept({
    result: appointmentOf({ ...appointment, to: input.to, version: appointment.version + 1 }),
    writes: [updateAppointmentEnd(tx, id, appointment.version, input.to)],
    events: [
      {
        type: 'appointment.ended',
        resource: 'appointment',
        id,
        authority: body.authority,
        version: appointment.version + 1,
        before: { to: appointment.to },
        after: { to: input.to },
      },
    ],
  })
}
