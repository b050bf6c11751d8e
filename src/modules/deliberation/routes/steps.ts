import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { exampleOf } from '../acts/example.ts'
import { acts } from '../acts/index.ts'
import * as examples from '../examples.ts'
import { listActs } from '../read-paragraph.ts'
import * as schemas from '../schemas.ts'
import { takeBackAct } from '../take-back-act.ts'

const tag = 'deliberation'

/** What is recorded under a paragraph, and the step that is taken back. */
export function stepRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id/acts',
    operationId: 'listActs',
    tag,
    summary: 'Lista allt som är antecknat under paragrafen',
    description:
      'Alla steg i den ordning de antecknades, även de som tagits tillbaka. / Every act in the order it was recorded, those taken back among them.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.actList,
    examples: { answer: { items: [exampleOf(acts.motion)] } },
    run: (tx, actor, { params }) => listActs(tx, actor, params.id, undefined),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/acts/:actId/taking-back',
    operationId: 'takeBackAct',
    tag,
    summary: 'Ta tillbaka ett steg som registrerats av misstag',
    description:
      'Steget gäller inte längre men finns kvar med skälet; nekas där senare steg bygger på det. / The act no longer stands but is kept with the reason; refused where later acts depend on it.',
    permits: 'deliberation:record',
    problems: ['not-found', 'item-withdrawn', 'minutes-attested', 'meeting-not-open', 'acts-depend'],
    params: schemas.actId,
    body: schemas.reasonBody,
    examples: { body: examples.reason },
    run: (tx, context, { params, body }) =>
      takeBackAct(tx, context, { itemId: params.id, actId: params.actId, reason: body.reason }),
  })
}
