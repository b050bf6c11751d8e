import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../http/deps.ts'
import { apiReleased, apiVersion } from '../../http/plugins/openapi-description.ts'
import { ProblemError, requestProblem } from '../../http/problem.ts'
import { routeOf } from '../../http/route.ts'
import * as schemas from './schemas.ts'

const common = { method: 'GET', tag: 'about', permits: 'anyone', ofMunicipality: true, problems: [] } as const

/** What the API is, under the base path. */
export async function aboutRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const info = {
    apiName: 'radslag', apiVersion, apiReleased, apiDocumentation: `${deps.publicUrl ?? 'https://radslag.example.se'}/docs`, apiStatus: 'alpha',
  }
  app.route({
    ...routeOf({ ...common, url: '/api-info', operationId: 'readApiInfo', summary: 'Om API:et', answer: schemas.apiInfoResource, examples: { answer: info } }, 200, false),
    handler: async () => info,
  })
  const itself = routeOf({ ...common, url: '/openapi.json', operationId: 'readDescription', summary: 'API:ets beskrivning, OpenAPI 3.1', examples: {} }, 200, false)
  app.route({
    ...itself,
    schema: { ...itself.schema, hide: true },
    handler: async () => app.swagger(),
  })
}

/** Whether the process lives, and whether it can do its work; outside the base path. */
export async function healthRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const hidden = { hide: true }
  const live = routeOf({ ...common, url: '/health/live', operationId: 'readLiveness', summary: 'Lever processen?', answer: schemas.healthResource, examples: {} }, 200, false)
  app.route({ ...live, schema: { ...live.schema, ...hidden }, handler: async () => ({ status: 'live' }) })
  const ready = routeOf({ ...common, url: '/health/ready', operationId: 'readReadiness', summary: 'Kan tjänsten arbeta?', answer: schemas.healthResource, examples: {} }, 200, false)
  app.route({
    ...ready,
    schema: { ...ready.schema, ...hidden },
    handler: async () => {
      const [database, issuer] = await Promise.all([deps.database.answers(), deps.issuerAnswers()])
      const silent = [...(database ? [] : ['Databasen']), ...(issuer ? [] : ['Inloggningstjänsten'])]
      if (silent.length === 0) return { status: 'ready' }
      throw new ProblemError({ ...requestProblem('not-ready', `${silent.join(' och ')} svarar inte.`), checks: { database, issuer } })
    },
  })
}
