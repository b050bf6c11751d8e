import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { agendaRoutes } from './routes/agenda.ts'
import { attendanceRoutes } from './routes/attendance.ts'
import { holdingRoutes } from './routes/holding.ts'
import { officerRoutes } from './routes/officers.ts'
import { planningRoutes } from './routes/planning.ts'

/** Meetings, their agenda and their attendance. */
export async function meetingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  planningRoutes(app, deps)
  holdingRoutes(app, deps)
  agendaRoutes(app, deps)
  attendanceRoutes(app, deps)
  officerRoutes(app, deps)
}
