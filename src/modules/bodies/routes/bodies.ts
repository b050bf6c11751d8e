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
