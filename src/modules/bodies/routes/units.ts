import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import * as examples from '../examples.ts'
import { openUnit } from '../open-unit.ts'
import { listUnits } from '../read-organisation.ts'
import * as schemas from '../schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** The staff of an authority, by its units. */
export function unitRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/units',
    operationId: 'openUnit',
    tag,
    summary: 'Lägg upp en förvaltning eller enhet',
    description:
      'Lägger upp en förvaltning eller enhet hos en myndighet, som kan lämna förslag och handlingar. Nekas om namnet är upptaget eller myndigheten okänd. / Enters a unit of an authority, which can make proposals and documents. Refused where the name is taken or the authority unknown.',
    permits: 'unit:keep',
    problems: ['unknown-reference'],
    body: schemas.unitBody,
    answer: schemas.unitResource,
    status: 201,
    examples: { body: examples.unitBody, answer: examples.unit },
    conflicts: { unit_name: { code: 'code-taken', facts: ({ name }) => ({ taken: name }) } },
    run: (tx, context, { body }) => openUnit(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/units',
    operationId: 'listUnits',
    tag,
    summary: 'Lista förvaltningar och enheter',
    description: 'Förvaltningarna och enheterna hos dina myndigheter. / The staff of your authorities, by units.',
    permits: 'organisation:read',
    problems: [],
    query: schemas.listQuery,
    item: schemas.unitResource,
    examples: { answer: examples.unit },
    key: byKey,
    run: (tx, actor, _input, paging) => listUnits(tx, actor, paging),
  })
}
