import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import * as examples from '../examples.ts'
import { listActs } from '../read-paragraph.ts'
import { recordAct } from '../record-act.ts'
import * as schemas from '../schemas.ts'
import { takeBackAct } from '../take-back-act.ts'
import { always } from './act-route.ts'

const tag = 'deliberation'

/** What is recorded under a paragraph, and the step that is taken back. */
export function stepRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id/acts',
    operationId: 'listActs',
    tag,
    summary: 'Lista allt som är antecknat under paragrafen',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.actList,
    examples: { answer: { items: [examples.acts.motion] } },
    run: (tx, actor, { params }) => listActs(tx, actor, params.id, undefined),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/acts/:actId/taking-back',
    operationId: 'takeBackAct',
    tag,
    summary: 'Ta tillbaka ett steg som registrerats av misstag',
    permits: 'deliberation:record',
    problems: ['not-found', 'item-withdrawn', 'minutes-attested', 'meeting-not-open', 'acts-depend'],
    params: schemas.actId,
    body: schemas.reasonBody,
    examples: { body: examples.reason },
    run: (tx, context, { params, body }) =>
      takeBackAct(tx, context, { itemId: params.id, actId: params.actId, reason: body.reason }),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/motions/:actId/withdrawal',
    operationId: 'withdrawMotion',
    tag,
    summary: 'Registrera att ett yrkande återtas',
    permits: 'deliberation:record',
    problems: [...always, 'item-decided', 'vote-open', 'unknown-act'],
    params: schemas.actId,
    body: schemas.emptyBody,
    answer: schemas.actResource,
    status: 201,
    examples: { body: {}, answer: examples.acts.motionWithdrawal },
    run: (tx, context, { params, body }) =>
      recordAct(tx, context, params.id, { kind: 'motionWithdrawal', motion: params.actId, ...body }),
  })
}
