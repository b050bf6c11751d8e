import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import * as examples from '../examples.ts'
import { listRelatedCases } from '../read-cases.ts'
import { relateCase, unrelateCase } from '../relate-case.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'
const byKey = ({ id }: { id: string }) => id
const ofCase = { tag, params: schemas.byId, answer: schemas.caseResource } as const

/** Cases that belong together. */
export function relationRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    ...ofCase,
    method: 'POST',
    url: '/cases/:id/related-cases',
    operationId: 'relateCase',
    summary: 'Koppla ihop två ärenden',
    description:
      'Kopplar ihop två ärenden som hör ihop, att se, från båda hållen; sagt en gång till ändrar det inget. Nekas om något av dem är okänt eller makulerat, eller är samma ärende. / Relates two cases that belong together, seen from both; said again it changes nothing. Refused where one of them is unknown or voided, or they are the same.',
    permits: 'case:open',
    problems: ['not-found', 'unknown-reference', 'case-related-to-itself', 'case-voided'],
    body: schemas.relateCaseBody,
    status: 201,
    examples: { body: examples.relation, answer: examples.relatedCase },
    run: (tx, context, { params, body }) => relateCase(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/cases/:id/related-cases',
    operationId: 'listRelatedCases',
    tag,
    summary: 'Lista ärenden som hör ihop med ett ärende',
    description:
      'De ärenden som har kopplats till ärendet, från något av hållen. Nekas om ärendet inte är synligt för dina myndigheter. / The cases that have been related to a case, from either side. Refused where your authorities do not see it.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.listQuery,
    item: schemas.caseResource,
    examples: { answer: examples.relatedCase },
    key: byKey,
    run: (tx, actor, { params }, paging) => listRelatedCases(tx, actor, params.id, paging),
  })
  commandRoute(app, deps, {
    method: 'DELETE',
    url: '/cases/:id/related-cases/:otherId',
    operationId: 'unrelateCase',
    tag,
    summary: 'Ta bort kopplingen mellan två ärenden',
    description:
      'Tar bort kopplingen mellan två ärenden; det som har hänt står i loggen. Nekas om de inte är kopplade, eller om ärendet har ändrats sedan du läste det. / Takes back that two cases belong together; what has been is in the trail. Refused where they are not related, or the case has changed since you read it.',
    permits: 'case:open',
    problems: ['not-found', 'precondition-required', 'stale', 'case-voided'],
    params: schemas.relatedParams,
    examples: {},
    run: (tx, context, { params }) => unrelateCase(tx, context, params.id, params.otherId),
  })
}
