import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { addDispatch } from './add-dispatch.ts'
import * as examples from './examples.ts'
import { listDispatches, readDispatch } from './read-dispatches.ts'
import { releaseDispatches } from './release-dispatches.ts'
import * as schemas from './schemas.ts'

const tag = 'dispatch'

/** Dispatches: what awaits release, what is released and what is delivered. */
export async function dispatchRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  readingRoutes(app, deps)
  releaseRoutes(app, deps)
}

function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/dispatches',
    operationId: 'listDispatches',
    tag,
    summary: 'Lista expedieringar',
    description:
      'Till vilka dina myndigheters beslut skickas eller har skickats, äldst först. / To whom decisions of your authorities are or have been sent, oldest first.',
    permits: 'dispatch:read',
    problems: [],
    query: schemas.dispatchQuery,
    item: schemas.dispatchResource,
    examples: { query: { state: 'awaitingRelease' }, answer: examples.awaiting },
    run: (tx, actor, { query: { decision, state, recipientBody } }, { after, limit }) =>
      listDispatches(tx, actor, { decision, state, recipientBody }, after, limit),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/dispatches/:id',
    operationId: 'readDispatch',
    tag,
    summary: 'Läs en expediering',
    description:
      'En expediering: mottagaren och hur långt expedieringen har kommit. Nekas om beslutet inte hör till någon av dina myndigheter. / A dispatch: the recipient, and how far it has come. Refused where the decision is none of your authorities’.',
    permits: 'dispatch:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.dispatchResource,
    examples: { answer: examples.released },
    run: (tx, actor, { params }) => readDispatch(tx, actor, params.id),
  })
}

/** What is sent: a recipient that was forgotten, and the release of them all. */
function releaseRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/dispatches',
    operationId: 'addDispatch',
    tag,
    summary: 'Lägg till en mottagare av ett justerat beslut',
    description:
      'Lägger till en mottagare som glömdes i protokollet, som inte ändras efter justeringen. Expedieringen väntar sedan på att frisläppas som de andra. Nekas om mottagaren redan ska få beslutet. / Adds a recipient who was forgotten in the minutes, which do not change once attested. The dispatch then awaits release as the others do. Refused where that recipient is to have the decision already.',
    permits: 'dispatch:release',
    problems: ['unknown-reference', 'already-a-recipient'],
    body: schemas.additionBody,
    answer: schemas.dispatchResource,
    status: 201,
    collection: '/dispatches',
    examples: { body: examples.addition, answer: examples.added },
    run: (tx, context, { body }) => addDispatch(tx, context, body),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/dispatches/release',
    operationId: 'releaseDispatches',
    tag,
    summary: 'Frisläpp ett besluts expedieringar',
    description:
      'Frisläpper ett besluts expedieringar. Grupper blir en expediering för var och en av de nämnder som inte redan får beslutet, och det som inte kunde levereras görs om. ' +
      'Leveransen sätts i gång när begäran har bekräftats. Nekas om inget väntar eller har misslyckats. / ' +
      'Releases the dispatches of a decision. A group becomes one dispatch for each of the boards that do not have the decision already, and what could not be delivered goes anew. ' +
      'Delivery begins when the request has been confirmed. Refused where nothing waits and nothing has failed.',
    permits: 'dispatch:release',
    problems: ['not-found', 'dispatch-step-refused'],
    body: schemas.releaseBody,
    answer: schemas.dispatchList,
    examples: { body: examples.release, answer: { items: [examples.released] } },
    run: (tx, context, { body }) => releaseDispatches(tx, context, body.decision),
  })
}
