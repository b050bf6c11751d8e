import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import * as examples from './examples.ts'
import { listAuditEntries } from './read-audit.ts'
import * as schemas from './schemas.ts'

/** The trail. */
export async function auditRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  listRoute(app, deps, {
    url: '/audit-entries',
    operationId: 'listAuditEntries',
    tag: 'audit',
    summary: 'Läs loggen, senaste först',
    description:
      'Loggen: vad som har gjorts hos dina myndigheter. Namn på den som har skyddad identitet visas inte, och poster kan inte ändras. / The trail: what has been done in your authorities. Names of protected identities are not shown, and entries cannot be changed.',
    permits: 'audit:read',
    problems: [],
    query: schemas.auditQuery,
    item: schemas.auditResource,
    examples: { query: { resource: 'case' }, answer: examples.entry },
    run: (tx, actor, { query: { resource, resourceId } }, { after, limit }) =>
      listAuditEntries(tx, actor, { resource, resourceId }, after, limit),
  })
}
