import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { phraseSetNames } from '../../../render/phrases/sets.ts'
import { changeBody } from '../change-body.ts'
import * as examples from '../examples.ts'
import { openBody } from '../open-body.ts'
import { listBodies, readBody } from '../read-organisation.ts'
import * as schemas from '../schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** The bodies that meet and decide, and their settings. */
export function bodyRoutes(app: FastifyInstance, deps: AppDeps): void {
  allBodyRoutes(app, deps)
  oneBodyRoutes(app, deps)
}

/** A new body, and the list of those there are. */
function allBodyRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/bodies',
    operationId: 'openBody',
    tag,
    summary: 'Lägg upp ett organ',
    description:
      'Lägger upp ett organ hos en myndighet; det får sina regler av inställningarna, med förval. Nekas om koden är upptagen, eller myndigheten eller frassamlingen okänd. / Enters a body of an authority; it gets its rules by its settings, with defaults. Refused where the code is taken, or the authority or the phrase set unknown.',
    permits: 'organisation:manage',
    problems: ['unknown-reference', 'unknown-phrase-set'],
    body: schemas.openBodyBody,
    answer: schemas.bodyResource,
    status: 201,
    collection: '/bodies',
    examples: { body: examples.bodyBody, answer: examples.body },
    conflicts: { body_code_unique: { code: 'code-taken', facts: ({ code }) => ({ taken: code }) } },
    run: (tx, context, { body }) => openBody(tx, context, body, phraseSetNames),
  })
  listRoute(app, deps, {
    url: '/bodies',
    operationId: 'listBodies',
    tag,
    summary: 'Lista organ',
    description:
      'Alla organ i kommunen, eller det med en viss kod. / Every body of the municipality, or the one of a certain code.',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: [],
    query: schemas.bodyQuery,
    item: schemas.bodyResource,
    examples: { query: { code: 'KS' }, answer: examples.body },
    key: byKey,
    run: (tx, _actor, { query }, paging) => listBodies(tx, query.code, paging),
  })
}

/** One body as it is, and as it becomes. */
function oneBodyRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/bodies/:id',
    operationId: 'readBody',
    tag,
    summary: 'Läs ett organ',
    description: 'Ett organ med alla sina inställningar. / A body with all of its settings.',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.bodyResource,
    examples: { answer: examples.body },
    run: (tx, _actor, { params }) => readBody(tx, params.id),
  })
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/bodies/:id',
    operationId: 'changeBody',
    tag,
    summary: 'Ändra ett organs namn, platser eller inställningar',
    description:
      'Ändrar ett organ, i det som anges. Nekas om organet har ändrats sedan du läste det, om en plats som försvinner är besatt, och för annat än namn och skrivsätt medan ett sammanträde pågår. / Changes a body, in what is stated. Refused where the body has changed since you read it, a seat that goes is held, and of all but names and wording while a meeting goes on.',
    permits: 'organisation:manage',
    params: schemas.byId,
    problems: [
      'not-found',
      'precondition-required',
      'stale',
      'seat-occupied',
      'meeting-under-way',
      'unknown-phrase-set',
    ],
    body: schemas.changeBodyBody,
    answer: schemas.bodyResource,
    examples: { body: examples.bodyChanges, answer: examples.changedBody },
    run: (tx, context, { params, body }) => changeBody(tx, context, params.id, body, phraseSetNames),
  })
}
