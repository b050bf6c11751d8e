import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may, type Actor } from '../../domain/access.ts'
import type { AppDeps } from '../deps.ts'
import { problemOf, ProblemError, requestProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The authenticated actor; null for the public. */
    actor: Actor | null
  }
}

/** Authenticates every request; a token that is sent must be valid, also where none is needed. */
export function identifyActors(app: FastifyInstance, deps: AppDeps): void {
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const token = bearerOf(request)
    if (token === null) return
    const actor = await deps.verifyToken(token)
    if (actor === 'issuer-away') {
      throw new ProblemError(
        requestProblem(
          'not-ready',
          'Inloggningstjänsten svarar inte just nu, så ingen inloggning kan prövas. Försök igen om en stund.',
        ),
      )
    }
    request.actor = actor
    if (actor === null) {
      throw new ProblemError(
        requestProblem('unauthenticated', 'Inloggningen gäller inte eller har gått ut. Logga in på nytt.'),
      )
    }
  })
}

/**
 * Requires of every request in the scope a token whose roles permit the operation, before a byte of the body is read.
 */
export function requireActor(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request) => {
    if (request.actor === null) {
      throw new ProblemError(requestProblem('unauthenticated', 'Inloggningen saknas. Logga in och skicka med den.'))
    }
    const { permits = 'anyone' } = request.routeOptions.config
    if (permits !== 'anyone' && !may(request.actor, permits))
      throw new ProblemError(problemOf({ code: 'not-permitted', action: permits }))
  })
}

function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  if (header === undefined) return null
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)
  if (match === null)
    throw new ProblemError(requestProblem('unauthenticated', 'Inloggningen har fel form. Logga in på nytt.'))
  return match[1] ?? null
}
