import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { actRoutes } from './routes/act-route.ts'
import { allActs } from './routes/acts.ts'
import { followingRoutes } from './routes/following.ts'
import { paragraphRoutes } from './routes/paragraph.ts'
import { findingRoutes, standingRoutes } from './routes/standing.ts'
import { stepRoutes } from './routes/steps.ts'
import { votingRoutes } from './routes/voting.ts'

/** What happens under a paragraph, step by step or the whole at once. */
export async function deliberationRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  for (const route of allActs) actRoutes(app, deps, route)
  stepRoutes(app, deps)
  followingRoutes(app, deps)
  votingRoutes(app, deps)
  paragraphRoutes(app, deps)
  standingRoutes(app, deps)
  findingRoutes(app, deps)
}
