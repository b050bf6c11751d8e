import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { appointmentOverlaps } from '../../../domain/organisation/appointment.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { appointPerson } from '../appoint-person.ts'
import { endAppointment } from '../end-appointment.ts'
import * as examples from '../examples.ts'
import { listAppointments } from '../read-organisation.ts'
import { byId } from '../../../http/wire.ts'
import * as schemas from '../schemas/appointments.ts'
import { undoAppointment } from '../undo-appointment.ts'

const tag = 'bodies'
const overlaps = {
  code: 'appointment-overlaps',
  facts: ({ role, seat = null }: z.output<typeof schemas.appointmentBody>) => appointmentOverlaps({ role, seat }),
} as const
const byKey = ({ id }: { id: string }) => id

/** Appointments: made, listed, ended, and undone before their first day. */
export async function appointmentRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  holdingRoutes(app, deps)
  endingRoutes(app, deps)
}

/** Who is appointed to what. */
function holdingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/bodies/:id/appointments',
    operationId: 'appointPerson',
    tag,
    summary: 'Registrera ett förtroendeuppdrag',
    permits: 'appointment:keep',
    params: byId,
    body: schemas.appointmentBody,
    answer: schemas.appointmentResource,
    status: 201,
    problems: ['not-found', 'unknown-reference', 'seat-out-of-range', 'period-backwards'],
    examples: { body: examples.appointmentBody, answer: examples.appointment },
    conflicts: {
      appointment_no_overlap: overlaps,
      appointment_one_of_each: overlaps,
      appointment_person_once: overlaps,
    },
    run: (tx, context, { params, body }) => appointPerson(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/bodies/:id/appointments',
    operationId: 'listAppointments',
    tag,
    summary: 'Lista ett organs uppdrag, alla eller en viss dag',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: [],
    params: byId,
    query: schemas.appointmentQuery,
    item: schemas.appointmentResource,
    examples: { query: { on: '2021-06-16' }, answer: examples.appointment },
    key: byKey,
    run: (tx, _actor, { params, query }, paging) => listAppointments(tx, params.id, query.on, paging),
  })
}

/** An appointment that ends, or is undone before it begins. */
function endingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/appointments/:id',
    operationId: 'endAppointment',
    tag,
    summary: 'Avsluta ett förtroendeuppdrag',
    permits: 'appointment:keep',
    problems: [
      'not-found',
      'precondition-required',
      'stale',
      'period-backwards',
      'appointment-overlaps',
      'appointment-undone',
      'noted-as-serving',
    ],
    params: byId,
    body: schemas.endAppointmentBody,
    answer: schemas.appointmentResource,
    examples: { body: { to: '2021-09-30' }, answer: examples.endedAppointment },
    run: (tx, context, { params, body }) => endAppointment(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/appointments/:id/undoing',
    operationId: 'undoAppointment',
    tag,
    summary: 'Ändra ett val innan uppdraget börjar, med skäl',
    description:
      'Uppdraget gäller då inte och lämnar ingen dag på platsen, men kan läsas med skälet. Från och med första dagen avslutas det i stället.',
    permits: 'appointment:keep',
    problems: ['not-found', 'appointment-begun', 'appointment-undone'],
    params: byId,
    body: schemas.undoingBody,
    answer: schemas.appointmentResource,
    examples: { body: examples.undoing, answer: examples.undoneAppointment },
    run: (tx, context, { params, body }) => undoAppointment(tx, context, params.id, body.reason),
  })
}
