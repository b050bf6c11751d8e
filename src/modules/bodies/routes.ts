import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { phraseSetNames } from '../../render/phrases/sets.ts'
import { appointPerson } from './appoint-person.ts'
import { changeBody } from './change-body.ts'
import { changePerson } from './change-person.ts'
import { endAppointment } from './end-appointment.ts'
import * as examples from './examples.ts'
import { openAuthority } from './open-authority.ts'
import { openBody } from './open-body.ts'
import { openUnit } from './open-unit.ts'
import {
  listAppointments, listAuthorities, listBodies, listPersons, listUnits, readBody, readPerson,
} from './read-organisation.ts'
import { liftProtection } from './lift-protection.ts'
import { listDisclosures } from './read-disclosures.ts'
import { readProtectedName } from './read-protected-name.ts'
import { registerPerson } from './register-person.ts'
import * as schemas from './schemas.ts'
import { undoAppointment } from './undo-appointment.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** Authorities, units, bodies, persons and appointments. */
export async function bodyRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  organisationRoutes(app, deps)
  personRoutes(app, deps)
  appointmentRoutes(app, deps)
}

function organisationRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/authorities', operationId: 'openAuthority', tag, summary: 'Lägg upp en myndighet',
    permits: 'organisation:manage', problems: ['code-taken'], body: schemas.openAuthorityBody, answer: schemas.authorityResource,
    status: 201, examples: { body: examples.authorityBody, answer: examples.authority },
    conflicts: ({ code }) => ({ authority_code_unique: { code: 'code-taken', taken: code } }),
    run: (tx, context, { body }) => openAuthority(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/authorities', operationId: 'listAuthorities', tag, summary: 'Lista myndigheter', permits: 'organisation:read', ofMunicipality: true, problems: [],
    query: schemas.listQuery, item: schemas.authorityResource, examples: { answer: examples.authority }, key: byKey,
    run: (tx, _actor, _input, paging) => listAuthorities(tx, paging),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/units', operationId: 'openUnit', tag, summary: 'Lägg upp en förvaltning eller enhet',
    permits: 'unit:keep', problems: ['unknown-reference', 'code-taken'], body: schemas.unitBody, answer: schemas.unitResource,
    status: 201, examples: { body: examples.unitBody, answer: examples.unit },
    conflicts: ({ name }) => ({ unit_name: { code: 'code-taken', taken: name } }),
    run: (tx, context, { body }) => openUnit(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/units', operationId: 'listUnits', tag, summary: 'Lista förvaltningar och enheter', permits: 'organisation:read', problems: [],
    query: schemas.listQuery, item: schemas.unitResource, examples: { answer: examples.unit }, key: byKey,
    run: (tx, actor, _input, paging) => listUnits(tx, actor, paging),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/bodies', operationId: 'openBody', tag, summary: 'Lägg upp ett organ',
    permits: 'organisation:manage', problems: ['unknown-reference', 'code-taken', 'unknown-phrase-set'], body: schemas.openBodyBody,
    answer: schemas.bodyResource, status: 201, collection: '/bodies', examples: { body: examples.bodyBody, answer: examples.body },
    conflicts: ({ code }) => ({ body_code_unique: { code: 'code-taken', taken: code } }),
    run: (tx, context, { body }) => openBody(tx, context, body, phraseSetNames),
  })
  listRoute(app, deps, {
    url: '/bodies', operationId: 'listBodies', tag, summary: 'Lista organ', permits: 'organisation:read', ofMunicipality: true, problems: [],
    query: schemas.bodyQuery, item: schemas.bodyResource, examples: { query: { code: 'KS' }, answer: examples.body }, key: byKey,
    run: (tx, _actor, { query }, paging) => listBodies(tx, query.code, paging),
  })
  queryRoute(app, deps, {
    method: 'GET', url: '/bodies/:id', operationId: 'readBody', tag, summary: 'Läs ett organ', permits: 'organisation:read', ofMunicipality: true,
    problems: ['not-found'], params: schemas.byId, answer: schemas.bodyResource, examples: { answer: examples.body },
    run: (tx, _actor, { params }) => readBody(tx, params.id),
  })
  commandRoute(app, deps, {
    method: 'PATCH', url: '/bodies/:id', operationId: 'changeBody', tag, summary: 'Ändra ett organs namn, platser eller inställningar',
    permits: 'organisation:manage', params: schemas.byId,
    problems: ['not-found', 'precondition-required', 'stale', 'seat-occupied', 'meeting-under-way', 'unknown-phrase-set'],
    body: schemas.changeBodyBody, answer: schemas.bodyResource, examples: { body: examples.bodyChanges, answer: examples.changedBody },
    run: (tx, context, { params, body }) => changeBody(tx, context, params.id, body, phraseSetNames),
  })
}

function personRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/persons', operationId: 'registerPerson', tag, summary: 'Lägg upp en person',
    permits: 'person:keep', ofMunicipality: true, problems: ['external-id-taken'], body: schemas.personBody, answer: schemas.personResource,
    status: 201, collection: '/persons', examples: { body: examples.personBody, answer: examples.person },
    conflicts: ({ externalId = '' }) => ({ person_external: { code: 'external-id-taken', externalId } }),
    run: (tx, context, { body }) => registerPerson(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/persons', operationId: 'listPersons', tag, summary: 'Lista personer', permits: 'organisation:read', ofMunicipality: true, problems: [],
    query: schemas.personQuery, item: schemas.personResource, examples: { query: { externalId: 'troman-4711' }, answer: examples.person },
    key: byKey, run: (tx, _actor, { query }, paging) => listPersons(tx, query.externalId, paging),
  })
  queryRoute(app, deps, {
    method: 'GET', url: '/persons/:id', operationId: 'readPerson', tag, summary: 'Läs en person', permits: 'organisation:read', ofMunicipality: true,
    problems: ['not-found'], params: schemas.byId, answer: schemas.personResource, examples: { answer: examples.person },
    run: (tx, _actor, { params }) => readPerson(tx, params.id),
  })
  commandRoute(app, deps, {
    method: 'PATCH', url: '/persons/:id', operationId: 'changePerson', tag, summary: 'Ändra en person, eller skydda identiteten',
    permits: 'person:keep', ofMunicipality: true, problems: ['not-found', 'precondition-required', 'stale', 'protection-stands'], params: schemas.byId,
    body: schemas.changePersonBody, answer: schemas.personResource,
    examples: { body: examples.personChanges, answer: examples.protectedPerson },
    isAlone: (body) => body.protectedIdentity === true,
    run: (tx, context, { params, body }) => changePerson(tx, context, params.id, body),
  })
  protectionRoutes(app, deps)
}

/** What those may see who must know whom a protected identity belongs to, and where the name has gone. */
function protectionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'GET', url: '/persons/:id/protected-name', operationId: 'readProtectedName', tag, summary: 'Läs vad en person med skyddad identitet heter',
    description: 'För den vars arbete kräver det. Att namnet lästes, och av vem, står i loggen innan svaret lämnas.',
    permits: 'identity:read', ofMunicipality: true, problems: ['not-found', 'identity-not-protected'], params: schemas.byId, answer: schemas.protectedNameResource,
    examples: { answer: examples.protectedName }, run: (tx, context, { params }) => readProtectedName(tx, context, params.id),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/persons/:id/protection-lifting', operationId: 'liftProtection', tag, summary: 'Häv skyddet av en identitet, med skäl',
    permits: 'identity:lift', problems: ['not-found', 'identity-not-protected'], params: schemas.byId, body: schemas.liftingBody,
    answer: schemas.personResource, examples: { body: examples.lifting, answer: { ...examples.person, version: 3 } },
    isAlone: () => true,
    run: (tx, context, { params, body }) => liftProtection(tx, context, params.id, body.reason),
  })
  listRoute(app, deps, {
    url: '/persons/:id/disclosures', operationId: 'listDisclosures', tag, summary: 'Lista vart en persons namn redan har lämnats ut',
    permits: 'identity:read', problems: ['not-found'], params: schemas.byId, query: schemas.listQuery, item: schemas.disclosureResource,
    examples: { answer: examples.disclosure }, key: byKey, run: (tx, actor, { params }, paging) => listDisclosures(tx, actor, params.id, paging),
  })
}

function appointmentRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/bodies/:id/appointments', operationId: 'appointPerson', tag, summary: 'Registrera ett förtroendeuppdrag',
    permits: 'appointment:keep', params: schemas.byId, body: schemas.appointmentBody, answer: schemas.appointmentResource, status: 201,
    problems: ['not-found', 'unknown-reference', 'seat-out-of-range', 'period-backwards', 'appointment-overlaps'],
    examples: { body: examples.appointmentBody, answer: examples.appointment },
    conflicts: ({ role, seat = null }) => {
      const overlaps = { code: 'appointment-overlaps', role, seat } as const
      return { appointment_no_overlap: overlaps, appointment_one_of_each: overlaps, appointment_person_once: overlaps }
    },
    run: (tx, context, { params, body }) => appointPerson(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/bodies/:id/appointments', operationId: 'listAppointments', tag, summary: 'Lista ett organs uppdrag, alla eller en viss dag',
    permits: 'organisation:read', ofMunicipality: true, problems: [], params: schemas.byId, query: schemas.appointmentQuery,
    item: schemas.appointmentResource, examples: { query: { on: '2021-06-16' }, answer: examples.appointment }, key: byKey,
    run: (tx, _actor, { params, query }, paging) => listAppointments(tx, params.id, query.on, paging),
  })
  commandRoute(app, deps, {
    method: 'PATCH', url: '/appointments/:id', operationId: 'endAppointment', tag, summary: 'Avsluta ett förtroendeuppdrag',
    permits: 'appointment:keep', problems: ['not-found', 'precondition-required', 'stale', 'period-backwards', 'appointment-overlaps', 'appointment-undone', 'noted-as-serving'],
    params: schemas.byId, body: schemas.endAppointmentBody, answer: schemas.appointmentResource,
    examples: { body: { to: '2021-09-30' }, answer: examples.endedAppointment },
    run: (tx, context, { params, body }) => endAppointment(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/appointments/:id/undoing', operationId: 'undoAppointment', tag, summary: 'Ändra ett val innan uppdraget börjar, med skäl',
    description: 'Uppdraget gäller då inte och lämnar ingen dag på platsen, men kan läsas med skälet. Från och med första dagen avslutas det i stället.',
    permits: 'appointment:keep', problems: ['not-found', 'appointment-begun', 'appointment-undone'], params: schemas.byId, body: schemas.undoingBody,
    answer: schemas.appointmentResource, examples: { body: examples.undoing, answer: examples.undoneAppointment },
    run: (tx, context, { params, body }) => undoAppointment(tx, context, params.id, body.reason),
  })
}
