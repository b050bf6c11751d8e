import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { castBallot } from '../cast-ballot.ts'
import * as examples from '../examples.ts'
import * as schemas from '../schemas.ts'

/** What may stand against a ballot. */
export const ballotProblems = [
  'vote-closed',
  'not-on-roll',
  'ballot-off-roll',
  'already-voted',
  'ballots-not-named',
  'must-take-part',
  'declared-not-participating',
] as const

/** Each who is on the roll has one ballot. */
export function ballotRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/votes/:id/ballots',
    operationId: 'castBallot',
    tag: 'deliberation',
    summary: 'Avge en röst',
    description:
      'En röst i en öppen omröstning, av den som står i röstlängden eller av sekreteraren för den; var och en har en (KL 4:22, 4:24). / A ballot in an open round, by one on the roll or by the clerk for him or her; each has one.',
    permits: 'ballot:cast',
    problems: ['not-found', 'minutes-attested', 'meeting-not-open', ...ballotProblems],
    params: schemas.byId,
    body: schemas.ballotBody,
    answer: schemas.ballotResource,
    status: 201,
    examples: { body: examples.ballot, answer: examples.ballotCast },
    conflicts: {
      ballot_one_each: { code: 'already-voted', facts: ({ person }) => ({ person, statute: 'KL 4:24' }) },
    },
    run: (tx, context, { params, body }) => castBallot(tx, context, params.id, body),
  })
}
