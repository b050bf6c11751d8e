import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import * as examples from '../examples.ts'
import { listPersons, readPerson } from '../read-organisation.ts'
import { registerPerson } from '../register-person.ts'
import * as schemas from '../schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** The persons of the municipality. */
export function personRoutes(app: FastifyInstance, deps: AppDeps): void {
  allPersonRoutes(app, deps)
  onePersonRoute(app, deps)
}

/** A new person, and the list of those there are. */
function allPersonRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/persons',
    operationId: 'registerPerson',
    tag,
    summary: 'Lägg upp en person',
    description:
      'För in en förtroendevald, anställd eller annan som protokoll kan nämna. Nekas om externalId redan är använt. / Enters someone whom minutes may name: elected, employed or other. Refused where externalId is used already.',
    permits: 'person:keep',
    ofMunicipality: true,
    problems: [],
    body: schemas.personBody,
    answer: schemas.personResource,
    status: 201,
    collection: '/persons',
    examples: { body: examples.personBody, answer: examples.person },
    conflicts: { person_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) } },
    run: (tx, context, { body }) => registerPerson(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/persons',
    operationId: 'listPersons',
    tag,
    summary: 'Lista personer',
    description:
      'Alla personer i kommunens register; namnen på dem med skyddad identitet visas inte. / Every person of the municipality’s register; names of protected identities are not shown.',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: [],
    query: schemas.personQuery,
    item: schemas.personResource,
    examples: { query: { externalId: 'troman-4711' }, answer: examples.person },
    key: byKey,
    run: (tx, _actor, { query }, paging) => listPersons(tx, query.externalId, paging),
  })
}

/** One person as he or she is. */
function onePersonRoute(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/persons/:id',
    operationId: 'readPerson',
    tag,
    summary: 'Läs en person',
    description:
      'En person som den står i registret; namnet visas inte där identiteten är skyddad. / A person as the register has it; the name is not shown where the identity is protected.',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.personResource,
    examples: { answer: examples.person },
    run: (tx, _actor, { params }) => readPerson(tx, params.id),
  })
}
