import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { RejectionCode } from '../../../domain/rejection.ts'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { stated, type ActDefinition, type Listing } from '../acts/act.ts'
import { exampleOf } from '../acts/example.ts'
import { definitions, recordedAs } from '../acts/index.ts'
import { listActs } from '../read-paragraph.ts'
import { recordAct } from '../record-act.ts'
import * as schemas from '../schemas.ts'

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

/** The operations of each kind of act: one records it, and one lists those that are recorded. */
export function actRoutes(app: FastifyInstance, deps: AppDeps): void {
  for (const definition of definitions) {
    recordingRoute(app, deps, definition)
    if (definition.list !== undefined) listRoute(app, deps, definition, definition.list)
  }
}

/** POST records an act under an item, or under the act that it follows on. */
function recordingRoute(app: FastifyInstance, deps: AppDeps, definition: ActDefinition): void {
  const { kind, path, follows, operationId, summary, description, problems, body, example } = definition
  commandRoute(app, deps, {
    method: 'POST',
    url: `/items/:id/${path}`,
    operationId,
    tag,
    summary,
    description,
    permits: 'deliberation:record',
    problems: [...always, ...problems],
    params: (follows === undefined ? schemas.byId : schemas.actId) as z.ZodType<{ id: string; actId?: string }>,
    body,
    answer: recordedAs[kind],
    status: 201,
    examples: { body: example.body, answer: exampleOf(definition) },
    run: (tx, context, { params, body: said }) => {
      const followed = follows === undefined ? {} : { [follows]: params.actId }
      return recordAct(tx, context, params.id, stated(definition, { ...(said as object), ...followed }))
    },
  })
}

/** GET lists those of the kind, those taken back among them. */
function listRoute(app: FastifyInstance, deps: AppDeps, definition: ActDefinition, list: Listing): void {
  const { kind, path } = definition
  const [swedish, english] = definition.description.split(' / ')
  queryRoute(app, deps, {
    method: 'GET',
    url: `/items/:id/${path}`,
    tag,
    ...list,
    description: `Alla under paragrafen i ordning, även de som tagits tillbaka. ${swedish} / All under the paragraph in order, those taken back among them. ${english}`,
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.listOf(recordedAs[kind]),
    examples: { answer: { items: [exampleOf(definition)] } },
    run: (tx, actor, { params }) => listActs(tx, actor, params.id, kind),
  })
}
