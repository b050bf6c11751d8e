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
    description:
      'Registrerar att någon har ett uppdrag i ett organ för en period (KL 4:1). Nekas om platsen eller uppdraget redan är besatt någon dag, platsen inte finns eller perioden går baklänges. / Registers that someone holds an office in a body for a term (KL 4:1). Refused where the seat or office is held on some day already, there is no such seat or the term runs backwards.',
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
    description:
      'Förtroendeuppdragen i ett organ, också de som är avslutade eller där valet ändrades. / The appointments in a body, also those that have ended or where the choice was changed.',
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
    description:
      'Avslutar ett förtroendeuppdrag med en sista dag (KL 4:6). Nekas för en dag före den första, in på nästa uppdrag på platsen, och före ett sammanträde där personen har tjänstgjort. / Ends an appointment by a last day (KL 4:6). Refused of a day before the first, into the next term of that seat, and before a meeting at which the person has served.',
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
      'Ändrar ett val innan uppdraget börjar. Det gäller då inte och lämnar ingen dag på platsen, men kan läsas med skälet. Från och med första dagen avslutas det i stället. / Undoes a choice before the term begins. The appointment then does not stand and leaves the seat free, but can be read with the reason. From its first day on it is ended instead.',
    permits: 'appointment:keep',
    problems: ['not-found', 'appointment-begun', 'appointment-undone'],
    params: byId,
    body: schemas.undoingBody,
    answer: schemas.appointmentResource,
    examples: { body: examples.undoing, answer: examples.undoneAppointment },
    run: (tx, context, { params, body }) => undoAppointment(tx, context, params.id, body.reason),
  })
}
