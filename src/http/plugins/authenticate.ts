import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../domain/access.ts'
import type { AppDeps } from '../deps.ts'
import { ProblemError, requestProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for the public. */
    actor: Actor | null
  }
}

/** Finds the actor of every request; a token that is given must hold, also where none is needed. */
export function identifyActors(app: FastifyInstance, deps: AppDeps): void {
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const token = bearerOf(request)
    if (token === null) return
    request.actor = await deps.verifyToken(token)
    if (request.actor === null) {
      throw new ProblemError(requestProblem('unauthenticated', 'Token gäller inte eller har gått ut. Hämta en ny.'))
    }
  })
}

/** Lets no one without a token into the scope. */
export function requireActor(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request) => {
    if (request.actor === null) {
      throw new ProblemError(requestProblem('unauthenticated', 'Ange en giltig bearer-token i Authorization.'))
    }
  })
}

function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization
  if (header === undefined) return null
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)
  if (match === null) throw new ProblemError(requestProblem('unauthenticated', 'Authorization ska vara Bearer och en token.'))
  return match[1] ?? null
}
