import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { routeOf, type Examples } from '../../http/contract.ts'
import type { AppDeps } from '../../http/deps.ts'
import { apiReleased, apiVersion } from '../../http/plugins/openapi-description.ts'
import { ProblemError, requestProblem } from '../../http/problem.ts'
import { startPage } from '../../render/start-page.ts'
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
    description: 'Beskrivningen som ett program läser. / The description that a program reads.',
    hide: true,
    tell: () => app.swagger(),
  })
}

const places = [
  { href: '/docs', told: 'API:et, operation för operation' },
  { href: '/api/v1/openapi.json', told: 'API:ets beskrivning (OpenAPI 3.1)' },
  { href: '/api/v1/decisions', told: 'Publicerade beslut' },
  { href: '/api/v1/notices', told: 'Anslagstavlan' },
  { href: '/api/v1/api-info', told: 'Vilken version som svarar' },
]

/** What this is and where to go, for whoever comes to the bare address: a page, or JSON for who asks for it. */
export async function startRoutes(app: FastifyInstance): Promise<void> {
  const { schema, ...route } = routeOf({
    method: 'GET',
    url: '/',
    operationId: 'readStart',
    tag: 'about',
    summary: 'Vad det här är, och vart man går',
    description: 'En sida med länkar, eller detsamma som JSON. / A page of links, or the same as JSON.',
    permits: 'anyone',
    ofMunicipality: true,
    problems: [],
    query: schemas.anyQuery,
    examples: {},
  })
  app.route({
    ...route,
    schema: { ...schema, hide: true },
    handler: async (request, reply) => {
      void reply.header('vary', 'accept')
      if (request.accepts().type(['text/html', 'application/json']) === 'application/json')
        return { name: 'Rådslag', places }
      return reply.type('text/html; charset=utf-8').send(startPage(places))
    },
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
    description: 'Svarar så länge processen lever. / Answers as long as the process lives.',
    tell: () => ({ status: 'live' }),
  })
  ownRoute(app, {
    ...health,
    url: '/health/ready',
    operationId: 'readReadiness',
    summary: 'Kan tjänsten arbeta?',
    description:
      'Nekas när databasen eller inloggningstjänsten inte svarar. / Refused where the database or the issuer does not answer.',
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
  readonly description: string
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
