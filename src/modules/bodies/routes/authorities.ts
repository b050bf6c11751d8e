import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import * as examples from '../examples.ts'
import { openAuthority } from '../open-authority.ts'
import { listAuthorities } from '../read-organisation.ts'
import * as schemas from '../schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** The authorities of the municipality. */
export function authorityRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/authorities',
    operationId: 'openAuthority',
    tag,
    summary: 'Lägg upp en myndighet',
    description:
      'Lägger upp en myndighet, med sitt diarium och sin sekretessgräns (TF 2:4–5, OSL 8:1). Nekas om koden är upptagen, eller inte är en av tokens authorities. / Enters an authority, with its register and its secrecy boundary (TF 2:4–5, OSL 8:1). Refused where the code is taken, or not among the authorities of the token.',
    permits: 'organisation:manage',
    problems: [],
    body: schemas.openAuthorityBody,
    answer: schemas.authorityResource,
    status: 201,
    examples: { body: examples.authorityBody, answer: examples.authority },
    conflicts: { authority_code_unique: { code: 'code-taken', facts: ({ code }) => ({ taken: code }) } },
    run: (tx, context, { body }) => openAuthority(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/authorities',
    operationId: 'listAuthorities',
    tag,
    summary: 'Lista myndigheter',
    description: 'Alla myndigheter i kommunen. / Every authority of the municipality.',
    permits: 'organisation:read',
    ofMunicipality: true,
    problems: [],
    query: schemas.listQuery,
    item: schemas.authorityResource,
    examples: { answer: examples.authority },
    key: byKey,
    run: (tx, _actor, _input, paging) => listAuthorities(tx, paging),
  })
}
