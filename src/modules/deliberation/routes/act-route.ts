import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { ActKind } from '../../../domain/deciding/acts/acts.ts'
import type { RejectionCode } from '../../../domain/rejection.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import * as examples from '../examples.ts'
import { listActs } from '../read-paragraph.ts'
import { recordAct } from '../record-act.ts'
import * as schemas from '../schemas.ts'
import type { ActInput } from '../state-act.ts'

const tag = 'deliberation'

/** What may stand against any act. */
export const always: readonly RejectionCode[] = [
  'not-found',
  'item-withdrawn',
  'minutes-attested',
  'meeting-not-open',
  'unknown-reference',
  'outside-meeting',
  'time-not-come',
  'chair-recused',
]

/** The route of one kind of act: where it is recorded and listed, and what its body means. */
export type ActRoute<Body extends z.ZodType> = {
  readonly path: string
  readonly kind: ActKind
  readonly operationId: string
  readonly list: string
  readonly summary: string
  readonly problems: readonly RejectionCode[]
  readonly body: Body
  readonly example: unknown
  readonly input: (body: z.output<Body>) => ActInput
}

/** POST records an act of one kind under an item; GET lists them, those taken back among them. */
export function actRoutes<Body extends z.ZodType>(app: FastifyInstance, deps: AppDeps, route: ActRoute<Body>): void {
  const { path, kind, operationId, list, summary, problems, body, example, input } = route
  const answer = examples.acts[kind]
  commandRoute(app, deps, {
    method: 'POST',
    url: `/items/:id/${path}`,
    operationId,
    tag,
    summary,
    permits: 'deliberation:record',
    problems: [...always, ...problems],
    params: schemas.byId,
    body,
    answer: schemas.actResource,
    status: 201,
    examples: { body: example, answer },
    run: (tx, context, { params, body: stated }) => recordAct(tx, context, params.id, input(stated)),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: `/items/:id/${path}`,
    operationId: list,
    tag,
    summary: `${summary}: lista`,
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.actList,
    examples: { answer: { items: [answer] } },
    run: (tx, actor, { params }) => listActs(tx, actor, params.id, kind),
  })
}

/** Keeps the body's type tied to its schema. */
export const acting = <Body extends z.ZodType>(route: ActRoute<Body>) => route as unknown as ActRoute<z.ZodType>
