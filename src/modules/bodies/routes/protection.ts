import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { commandRoute } from '../../../http/command-route.ts'
import * as examples from '../examples.ts'
import { liftProtection } from '../lift-protection.ts'
import { listDisclosures } from '../read-disclosures.ts'
import { readProtectedName } from '../read-protected-name.ts'
import * as schemas from '../schemas.ts'

const tag = 'bodies'
const byKey = ({ id }: { id: string }) => id

/** What those may see who must know whom a protected identity belongs to, and where the name has gone. */
export function protectionRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'GET',
    url: '/persons/:id/protected-name',
    operationId: 'readProtectedName',
    tag,
    summary: 'Läs vad en person med skyddad identitet heter',
    description: 'För den vars arbete kräver det. Att namnet lästes, och av vem, står i loggen innan svaret lämnas.',
    permits: 'identity:read',
    ofMunicipality: true,
    problems: ['not-found', 'identity-not-protected'],
    params: schemas.byId,
    answer: schemas.protectedNameResource,
    examples: { answer: examples.protectedName },
    run: (tx, context, { params }) => readProtectedName(tx, context, params.id),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/persons/:id/protection-lifting',
    operationId: 'liftProtection',
    tag,
    summary: 'Häv skyddet av en identitet, med skäl',
    permits: 'identity:lift',
    problems: ['not-found', 'identity-not-protected'],
    params: schemas.byId,
    body: schemas.liftingBody,
    answer: schemas.personResource,
    examples: { body: examples.lifting, answer: { ...examples.person, version: 3 } },
    isAlone: () => true,
    run: (tx, context, { params, body }) => liftProtection(tx, context, params.id, body.reason),
  })
  listRoute(app, deps, {
    url: '/persons/:id/disclosures',
    operationId: 'listDisclosures',
    tag,
    summary: 'Lista vart en persons namn redan har lämnats ut',
    permits: 'identity:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.listQuery,
    item: schemas.disclosureResource,
    examples: { answer: examples.disclosure },
    key: byKey,
    run: (tx, actor, { params }, paging) => listDisclosures(tx, actor, params.id, paging),
  })
}
