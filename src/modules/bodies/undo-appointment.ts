import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToUndoing } from '../../domain/organisation/appointment.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { lockAppointment, undoAppointmentRow } from './store/appointments.ts'
import { lockBody } from './store/organisation.ts'
import { appointmentOf, type AppointmentView } from './views.ts'

/**
 * Undoes an appointment before its term begins, as a choice that was changed (RÅ 2010 ref. 60): it can still be read, with
 * the reason, and leaves its seat free. Refused from its first day on.
 */
export async function undoAppointment(
  tx: WriteTx,
  context: Context,
  id: string,
  reason: string,
): UseCaseOutcome<AppointmentView> {
  const { authorities } = context.actor
  const appointment = await lockAppointment(tx, authorities, id)
  const body = appointment && (await lockBody(tx, authorities, appointment.bodyId))
  if (appointment === undefined || body === undefined) return notFound('appointment', id)
  const today = dayOf(context.now)
  const [objection] = objectionsToUndoing({ from: appointment.from, isUndone: appointment.undoneAt !== null }, today)
  if (objection) return reject(objection)
  const undone = { ...appointment, undoneAt: context.now, undoneReason: reason, version: appointment.version + 1 }
  return accept({
    result: appointmentOf(undone),
    writes: [undoAppointmentRow(tx, undone)],
    events: [
      {
        type: 'appointment.undone',
        resource: 'appointment',
        id,
        authority: body.authority,
        version: undone.version,
        reason,
      },
    ],
  })
}
