import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { authorityRoutes } from './routes/authorities.ts'
import { bodyRoutes } from './routes/bodies.ts'
import { personRoutes } from './routes/persons.ts'
import { unitRoutes } from './routes/units.ts'

/** Authorities, units, bodies and persons. */
export async function organisationRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  authorityRoutes(app, deps)
  unitRoutes(app, deps)
  bodyRoutes(app, deps)
  personRoutes(app, deps)
}
