import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import * as examples from '../examples.ts'
import { handOverCase } from '../hand-over-case.ts'
import { listHandovers } from '../read-handovers.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'

/** Cases handed over from one authority to another (OSL 8:1). */
export function handoverRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/cases/:id/handovers',
    operationId: 'handOverCase',
    tag,
    summary: 'Lämna över ett ärende till en annan myndighet',
    description:
      'Lämnar över ett ärende till en annan myndighet, till exempel fullmäktige, som då får läsa ärendet och handlingarna i det och hänvisa till dem, men ändrar inget i dem. Nekas för ett makulerat ärende, till den egna myndigheten och två gånger. / Hands a case over to another authority, such as the assembly, which then may read the case and the documents in it and refer to them, but changes nothing in them (OSL 8:1). Refused of a voided case, to the owner itself, and twice.',
    permits: 'case:open',
    problems: ['not-found', 'unknown-reference', 'case-voided', 'handover-to-owner', 'already-recorded'],
    params: schemas.byId,
    body: schemas.handOverCaseBody,
    answer: schemas.handoverResource,
    status: 201,
    examples: { body: examples.handoverBody, answer: examples.handover },
    run: (tx, context, { params, body }) => handOverCase(tx, context, params.id, body),
  })
  listRoute(app, deps, {
    url: '/handovers',
    operationId: 'listHandovers',
    tag,
    summary: 'Lista överlämnade ärenden, lämnade och mottagna',
    description:
      'De ärenden som dina myndigheter har lämnat över, och de som har lämnats över till dem. / The cases that your authorities have handed over, and those handed over to them.',
    permits: 'register:read',
    problems: [],
    query: schemas.listQuery,
    item: schemas.handoverResource,
    examples: { answer: examples.handover },
    run: (tx, actor, _input, paging) => listHandovers(tx, actor, paging),
  })
}
