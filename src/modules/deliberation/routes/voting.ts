import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { castBallot } from '../cast-ballot.ts'
import * as examples from '../examples.ts'
import { recordAct } from '../record-act.ts'
import * as schemas from '../schemas.ts'
import { always } from './act-route.ts'

const tag = 'deliberation'

/** A round of voting, from its ballots to its end. */
export function votingRoutes(app: FastifyInstance, deps: AppDeps): void {
  ballotRoutes(app, deps)
  closingRoutes(app, deps)
}

/** Each who is on the roll has one ballot. */
function ballotRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/votes/:id/ballots',
    operationId: 'castBallot',
    tag,
    summary: 'Avge en röst',
    permits: 'ballot:cast',
    problems: [
      'not-found',
      'minutes-attested',
      'meeting-not-open',
      'vote-closed',
      'not-on-roll',
      'already-voted',
      'ballots-not-named',
      'must-take-part',
      'declared-not-participating',
    ],
    params: schemas.byId,
    body: schemas.ballotBody,
    answer: schemas.ballotResource,
    status: 201,
    examples: { body: examples.ballot, answer: examples.ballotCast },
    conflicts: ({ person }) => ({ ballot_one_each: { code: 'already-voted', person, statute: 'KL 4:24' } }),
    run: (tx, context, { params, body }) => castBallot(tx, context, params.id, body),
  })
}

/** The round ends, with the casting vote where the sides are equal. */
function closingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/votes/:actId/closing',
    operationId: 'closeVote',
    tag,
    summary: 'Avsluta en omröstning',
    permits: 'deliberation:record',
    params: schemas.actId,
    body: schemas.voteClosingBody,
    answer: schemas.actResource,
    status: 201,
    problems: [
      ...always,
      'unknown-act',
      'vote-closed',
      'ballots-missing',
      'chair-must-vote',
      'casting-vote-not-by-chair',
      'casting-vote-contradicts-ballot',
      'no-tie',
      'tie-by-lot',
      'totals-differ',
      'outcome-differs',
    ],
    examples: { body: examples.voteClosing, answer: examples.acts.voteClosing },
    run: (tx, context, { params, body }) =>
      recordAct(tx, context, params.id, { kind: 'voteClosing', vote: params.actId, ...body }),
  })
}
