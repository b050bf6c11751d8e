import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { actRoutes } from './routes/acts.ts'
import { ballotRoutes } from './routes/ballots.ts'
import { paragraphRoutes } from './routes/paragraph.ts'
import { findingRoutes, standingRoutes } from './routes/standing.ts'
import { stepRoutes } from './routes/steps.ts'

/** What happens under a paragraph, step by step or the whole at once. */
export async function deliberationRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  actRoutes(app, deps)
  stepRoutes(app, deps)
  ballotRoutes(app, deps)
  paragraphRoutes(app, deps)
  standingRoutes(app, deps)
  findingRoutes(app, deps)
}
