import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import * as examples from '../examples.ts'
import { recordAct } from '../record-act.ts'
import * as schemas from '../schemas.ts'
import { always } from './act-route.ts'

const tag = 'deliberation'

/** What is recorded of an act that stands: a ruling on a recusal, a filed reservation, a ballot that should have been another. */
export function followingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/recusals/:actId/ruling',
    operationId: 'ruleOnRecusal',
    tag,
    summary: 'Avgöra en omtvistad jävsfråga',
    permits: 'deliberation:record',
    problems: [...always, 'already-recorded', 'item-decided', 'vote-open', 'unknown-act', 'recusal-after-vote'],
    params: schemas.actId,
    body: schemas.recusalRulingBody,
    answer: schemas.actResource,
    status: 201,
    examples: { body: examples.recusalRuling, answer: examples.acts.recusalRuling },
    run: (tx, context, { params, body }) =>
      recordAct(tx, context, params.id, { kind: 'recusalRuling', recusal: params.actId, ...body }),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/reservations/:actId/filing',
    operationId: 'fileReservation',
    tag,
    summary: 'Anteckna att en skriftlig reservation kommit in, eller inte',
    permits: 'deliberation:record',
    problems: [...always, 'already-recorded', 'unknown-act', 'day-not-come', 'day-before-other'],
    params: schemas.actId,
    body: schemas.reservationFilingBody,
    answer: schemas.actResource,
    status: 201,
    examples: { body: examples.reservationFiling, answer: examples.acts.reservationFiling },
    run: (tx, context, { params, body }) =>
      recordAct(tx, context, params.id, { kind: 'reservationFiling', reservation: params.actId, ...body }),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/votes/:actId/corrections',
    operationId: 'correctVote',
    tag,
    summary: 'Anteckna att någon rätteligen skulle ha röstat annorlunda',
    permits: 'deliberation:record',
    problems: [...always, 'already-recorded', 'unknown-act', 'vote-open', 'not-on-roll', 'ballots-not-named'],
    params: schemas.actId,
    body: schemas.voteCorrectionBody,
    answer: schemas.actResource,
    status: 201,
    examples: { body: examples.voteCorrection, answer: examples.acts.voteCorrection },
    run: (tx, context, { params, body }) =>
      recordAct(tx, context, params.id, { kind: 'voteCorrection', vote: params.actId, ...body }),
  })
}
