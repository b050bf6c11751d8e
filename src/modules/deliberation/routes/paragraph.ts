import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import * as examples from '../examples.ts'
import { recordParagraph } from '../record-paragraph.ts'
import * as schemas from '../schemas.ts'
import type { ParagraphInput } from '../state-act.ts'
import { always } from './act-route.ts'
import { allActs } from './acts.ts'

const tag = 'deliberation'

/** A whole paragraph at once, which is refused for whatever its acts are refused for. */
export function paragraphRoutes(app: FastifyInstance, deps: AppDeps): void {
  const problems = new Set([
    ...always,
    'precondition-required',
    'stale',
    'vote-closed',
    'not-on-roll',
    'already-voted',
    'ballots-missing',
    'chair-must-vote',
    'casting-vote-not-by-chair',
    'casting-vote-contradicts-ballot',
    'no-tie',
    'tie-by-lot',
    'totals-differ',
    'outcome-differs',
    'ballots-not-named',
    'must-take-part',
    'declared-not-participating',
    'day-not-come',
    'day-before-other',
    ...allActs.flatMap((route) => route.problems),
  ] as const)
  commandRoute(app, deps, {
    method: 'PUT',
    url: '/items/:id/record',
    operationId: 'recordParagraph',
    tag,
    summary: 'Registrera en hel paragraf på en gång',
    permits: 'deliberation:record',
    problems: [...problems],
    params: schemas.byId,
    body: schemas.paragraphBody,
    answer: schemas.paragraphResource,
    examples: { body: examples.paragraph, answer: examples.recordedParagraph },
    run: (tx, context, { params, body }) => recordParagraph(tx, context, params.id, paragraphOf(body)),
  })
}

const paragraphOf = ({ motions, ...rest }: z.output<typeof schemas.paragraphBody>): ParagraphInput => ({
  ...rest,
  ...(motions && { motions: motions.map(({ kind, ...motion }) => ({ ...motion, motionKind: kind })) }),
})
