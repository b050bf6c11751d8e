import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { notingRoutes } from './routes/attendance.ts'
import { holdingRoutes } from './routes/holding.ts'
import { officerRoutes } from './routes/officers.ts'

/** Meetings as they are held. */
export async function sittingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  holdingRoutes(app, deps)
}

/** Who attends them, presides and attests. */
export async function attendanceRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  notingRoutes(app, deps)
  officerRoutes(app, deps)
}
