import { once } from 'node:events'
import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/** So long after it has begun to end, a server keeps the connections of those who may just be asking, to answer them. */
const farewellMs = 1_000

/**
 * Lets a server end without cutting anyone off: nobody new is let in, what is under way is done, and who asks once more
 * on an open connection is told. To close it outright would cut those that are idle, on which a request may be on its way.
 */
export function endGently(app: FastifyInstance): void {
  let isEnding = false
  app.addHook('onRequest', (_request, _reply, done) => {
    done(
      isEnding
        ? new ProblemError(
            requestProblem(
              'not-ready',
              'Tjänsten startas om. Försök igen om en stund, med samma Idempotency-Key om begäran hade en.',
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
    await Promise.race([once(app.server, 'close'), wait(farewellMs, undefined, { ref: false })])
  })
}
