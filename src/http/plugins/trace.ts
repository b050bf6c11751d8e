import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'

const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/**
 * Propagates the W3C trace context and writes one log line for each request: its route and outcome, never its contents.
 */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest('traceparent', '')
  app.addHook('onRequest', async (request, reply) => {
    request.traceparent = traceparentIn(request.headers)
    void reply.header('traceparent', request.traceparent)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        traceparent: request.traceparent,
      },
      'request',
    )
  })
}

/** The trace that a request belongs to, or a new one. */
export const traceparentIn = ({ traceparent: given }: IncomingHttpHeaders): string =>
  typeof given === 'string' && form.test(given) ? given : newTraceparent()

/** From UUIDs, whose random bits are drawn by the hundred: a system call for each request costs too much. */
export const newTraceparent = () => `00-${hexOf(randomUUID())}-${hexOf(randomUUID()).slice(16)}-00`
const hexOf = (uuid: string) => uuid.replaceAll('-', '')

declare module 'fastify' {
  interface FastifyRequest {
    traceparent: string
  }
}
