import accepts from '@fastify/accepts'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { AppDeps } from './http/deps.ts'
import { identifyActors, requireActor } from './http/plugins/authenticate.ts'
import { shutDownGracefully } from './http/plugins/ending.ts'
import { answerErrors, answerFrameworkError } from './http/plugins/errors.ts'
import { readJson } from './http/plugins/json.ts'
import { answerMethods } from './http/plugins/methods.ts'
import { describeApi } from './http/plugins/openapi.ts'
import { guardHeaders } from './http/plugins/safe-headers.ts'
import { traceRequests } from './http/plugins/trace.ts'
import { answerUnreadable } from './http/plugins/unreadable.ts'
import { validatorCompiler } from './http/validator.ts'
// The schemas stand in the description in the order of these imports.
import { aboutRoutes, healthRoutes, startRoutes } from './modules/about/routes.ts'
import { assignmentRoutes } from './modules/assignments/routes.ts'
import { auditRoutes } from './modules/audit/routes.ts'
import { organisationRoutes } from './modules/bodies/routes.ts'
import { secrecyRoutes } from './modules/secrecy/routes.ts'
import { appointmentRoutes } from './modules/bodies/routes/appointments.ts'
import { decisionRoutes, publicDecisionRoutes } from './modules/decisions/routes.ts'
import { deliberationRoutes } from './modules/deliberation/routes.ts'
import { dispatchRoutes } from './modules/dispatch/routes.ts'
import { meetingRoutes } from './modules/meetings/routes.ts'
import { agendaRoutes } from './modules/agenda/routes.ts'
import { attendanceRoutes, sittingRoutes } from './modules/sittings/routes.ts'
import { minutesRoutes } from './modules/minutes/routes.ts'
import { attestingRoutes, composingRoutes } from './modules/attestation/routes.ts'
import { noticeRoutes, publicNoticeRoutes } from './modules/notices/routes.ts'
import { registerRoutes } from './modules/register/routes.ts'

/** Open to anyone: what the API is, the notice board, published decisions. */
const openRoutes = [aboutRoutes, publicNoticeRoutes, publicDecisionRoutes]
/** For those who hold a token, in the order that the description tells them. */
const officialRoutes = [
  organisationRoutes,
  secrecyRoutes,
  appointmentRoutes,
  registerRoutes,
  meetingRoutes,
  sittingRoutes,
  agendaRoutes,
  attendanceRoutes,
  deliberationRoutes,
  composingRoutes,
  minutesRoutes,
  attestingRoutes,
  decisionRoutes,
  noticeRoutes,
  dispatchRoutes,
  assignmentRoutes,
  auditRoutes,
]

/** The application: the one explicit list of plugins and modules. Refuses a route that does not say who may use it. */
export async function buildApp(
  deps: AppDeps,
  options: { log: FastifyBaseLogger; trustProxy: boolean },
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    bodyLimit: 1_048_576,
    // Long enough for 100 MiB over a slow line.
    requestTimeout: 300_000,
    // Answered as everything else is, by shutDownGracefully.
    return503OnClosing: false,
    // Answered by answerMethods.
    exposeHeadRoutes: false,
    frameworkErrors: answerFrameworkError as never,
    clientErrorHandler: answerUnreadable,
  })
  app.setValidatorCompiler(validatorCompiler as never)
  app.setSerializerCompiler(() => JSON.stringify)
  readJson(app)
  traceRequests(app)
  answerErrors(app)
  answerMethods(app)
  guardHeaders(app)
  shutDownGracefully(app)
  await app.register(accepts)
  await describeApi(app, deps.publicUrl)
  refuseUndeclaredRoutes(app)
  identifyActors(app, deps)
  await startRoutes(app)
  await healthRoutes(app, deps)
  await app.register(
    async (api) => {
      await api.register(async function anyone(scope) {
        for (const routes of openRoutes) await routes(scope, deps)
      })
      await api.register(async function officials(scope) {
        requireActor(scope)
        for (const routes of officialRoutes) await routes(scope, deps)
      })
    },
    { prefix: '/api/v1' },
  )
  await app.ready()
  return app
}

/** Stops the start at a route without operationId, permits or problems. */
export function refuseUndeclaredRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.permits === undefined || config.operationId === undefined || config.problems === undefined) {
      throw new Error(`${String(method)} ${url} does not declare operationId, permits and problems`)
    }
  })
}
