import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { annexRoutes } from './routes/annexes.ts'
import { caseRoutes } from './routes/cases.ts'
import { contentRoutes } from './routes/content.ts'
import { documentRoutes } from './routes/documents.ts'
import { handoverRoutes } from './routes/handovers.ts'
import { relationRoutes } from './routes/relations.ts'
import { seriesRoutes } from './routes/series.ts'

/** Number series, cases and their handovers, documents, their content and annexes: the register of each authority (OSL 5:1-2). */
export async function registerRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  seriesRoutes(app, deps)
  caseRoutes(app, deps)
  relationRoutes(app, deps)
  handoverRoutes(app, deps)
  documentRoutes(app, deps)
  annexRoutes(app, deps)
  await contentRoutes(app, deps)
}
