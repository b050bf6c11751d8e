import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { definitions } from '../acts/index.ts'
import { paragraphBody } from '../acts/paragraph.ts'
import * as examples from '../examples.ts'
import { recordParagraph } from '../record-paragraph.ts'
import * as schemas from '../schemas.ts'
import { always } from './acts.ts'
import { ballotProblems } from './ballots.ts'

/** A whole paragraph at once, which is refused for whatever its acts and ballots are refused for. */
export function paragraphRoutes(app: FastifyInstance, deps: AppDeps): void {
  const ofActs = definitions.flatMap(({ problems }) => problems)
  commandRoute(app, deps, {
    method: 'PUT',
    url: '/items/:id/record',
    operationId: 'recordParagraph',
    tag: 'deliberation',
    summary: 'Registrera en hel paragraf på en gång',
    description:
      'Paragrafen i stället för det som var antecknat, allt eller inget, under samma regler som steg för steg. / The paragraph in place of what was recorded, all or nothing, under the same rules as act by act.',
    permits: 'deliberation:record',
    problems: [
      ...new Set([...always, 'precondition-required' as const, 'stale' as const, ...ballotProblems, ...ofActs]),
    ],
    params: schemas.byId,
    body: paragraphBody,
    answer: schemas.paragraphResource,
    examples: { body: examples.paragraph, answer: examples.recordedParagraph },
    run: (tx, context, { params, body }) => recordParagraph(tx, context, params.id, body),
  })
}
