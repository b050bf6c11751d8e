import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { formRoute } from '../../http/form-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { minutesPage, minutesText } from '../../render/minutes.ts'
import * as examples from './examples.ts'
import { listMinutes, readMinutes } from './read-minutes.ts'
import * as schemas from './schemas.ts'

const tag = 'minutes'

/** Minutes as they are kept. */
export async function minutesRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/minutes',
    operationId: 'listMinutes',
    tag,
    summary: 'Lista ett sammanträdes protokoll',
    description:
      'Ett sammanträdes protokoll, de ersatta bland dem, med vilka som har undertecknat. Nekas om sammanträdet inte hör till någon av dina myndigheter. / The minutes of a meeting, those replaced among them, with who has signed. Refused where the meeting is none of your authorities’.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.minutesList,
    examples: { answer: { items: [examples.minutes] } },
    run: (tx, actor, { params }) => listMinutes(tx, actor, params.id),
  })
  readingRoute(app, deps)
}

/** Whole minutes, as JSON or as a person reads them before signing. */
function readingRoute(app: FastifyInstance, deps: AppDeps): void {
  formRoute(app, deps, {
    url: '/minutes/:id',
    operationId: 'readMinutes',
    tag,
    summary: 'Läs protokollet i sin helhet',
    permits: 'meeting:read',
    description:
      'Protokollet i sin helhet som application/json, text/plain eller text/html: det som justeraren läser och undertecknar. / The whole minutes as application/json, text/plain or text/html: what an attester reads and signs.',
    problems: ['not-found'],
    params: schemas.byId,
    answer: schemas.wholeMinutesResource,
    examples: { answer: examples.wholeMinutes, forms: examples.minutesForms },
    run: (tx, actor, { params }) => readMinutes(tx, actor, params.id),
    forms: {
      'application/json': (minutes) => JSON.stringify(schemas.wholeMinutesResource.parse(minutes)),
      'text/html': ({ head, headHash, records }) => minutesPage(head, headHash, records),
      'text/plain': ({ head, headHash, records }) => minutesText(head, headHash, records),
    },
  })
}
