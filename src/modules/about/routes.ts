import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { routeOf, type Examples } from '../../http/contract.ts'
import type { AppDeps } from '../../http/deps.ts'
import { apiReleased, apiVersion } from '../../http/plugins/openapi-description.ts'
import { ProblemError, requestProblem } from '../../http/problem.ts'
import * as schemas from './schemas.ts'

/** What the API is, under the base path. */
export async function aboutRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const info = {
    apiName: 'radslag',
    apiVersion,
    apiReleased,
    apiDocumentation: `${deps.publicUrl ?? 'https://radslag.example.se'}/docs`,
    apiStatus: 'alpha',
  }
  ownRoute(app, {
    url: '/api-info',
    operationId: 'readApiInfo',
    summary: 'Om API:et',
    description:
      'Talar om vilken version som svarar och var den beskrivs. / Tells which version answers and where it is described.',
    answer: schemas.apiInfoResource,
    examples: { answer: info },
    tell: () => info,
  })
  ownRoute(app, {
    url: '/openapi.json',
    operationId: 'readDescription',
    summary: 'API:ets beskrivning, OpenAPI 3.1',
    hide: true,
    tell: () => app.swagger(),
  })
}

/** Whether the process lives, and whether it can do its work; outside the base path. */
export async function healthRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  const health = { answer: schemas.healthResource, hide: true }
  ownRoute(app, {
    ...health,
    url: '/health/live',
    operationId: 'readLiveness',
    summary: 'Lever processen?',
    tell: () => ({ status: 'live' }),
  })
  ownRoute(app, {
    ...health,
    url: '/health/ready',
    operationId: 'readReadiness',
    summary: 'Kan tjänsten arbeta?',
    tell: async () => {
      const [database, issuer] = await Promise.all([deps.database.answers(), deps.issuerAnswers()])
      const silent = [...(database ? [] : ['Databasen']), ...(issuer ? [] : ['Inloggningstjänsten'])]
      if (silent.length === 0) return { status: 'ready' }
      throw new ProblemError({
        ...requestProblem('not-ready', `${silent.join(' och ')} svarar inte.`),
        checks: { database, issuer },
      })
    },
  })
}

type Own = {
  readonly url: string
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly answer?: z.ZodType
  readonly examples?: Examples
  /** Whether the description leaves it out. */
  readonly hide?: boolean
  readonly tell: () => unknown
}

/** What the service tells of itself, to anyone: it must do so also where there is no database to ask. */
function ownRoute(app: FastifyInstance, { hide = false, tell, examples = {}, ...own }: Own): void {
  const { schema, ...route } = routeOf({
    ...own,
    method: 'GET',
    tag: 'about',
    permits: 'anyone',
    ofMunicipality: true,
    problems: [],
    examples,
  })
  app.route({ ...route, schema: { ...schema, ...(hide && { hide }) }, handler: async () => tell() })
}
