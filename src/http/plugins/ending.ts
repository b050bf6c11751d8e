import { once } from 'node:events'
import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/** After a shutdown has begun, open connections are kept so long, to answer requests that are already on their way. */
const keepAliveMs = 1_000

/**
 * Shuts the server down gracefully: it accepts no new connections, finishes the requests under way, and answers 503 to
 * further requests on keep-alive connections. Closing idle connections at once would break requests that are on their
 * way.
 */
export function shutDownGracefully(app: FastifyInstance): void {
  let isEnding = false
  app.addHook('onRequest', (_request, _reply, done) => {
    done(
      isEnding
        ? new ProblemError(
            requestProblem(
              'not-ready',
              'Tjänsten startas om. Försök igen om en stund, med samma idempotensnyckel om begäran hade en.',
            ),
          )
        : undefined,
    )
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isEnding) void reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('preClose', async () => {
    isEnding = true
    if (!app.server.listening) return
    Server.prototype.close.call(app.server)
    await Promise.race([once(app.server, 'close'), wait(keepAliveMs, undefined, { ref: false })])
  })
}
