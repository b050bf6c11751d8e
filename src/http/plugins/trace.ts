import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const form = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** Carries W3C trace context through and writes one log line a request: its route and outcome, never its contents. */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest('traceparent', '')
  app.addHook('onRequest', async (request, reply) => {
    const given = request.headers.traceparent
    request.traceparent = typeof given === 'string' && form.test(given) ? given : newTraceparent()
    void reply.header('traceparent', request.traceparent)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      traceparent: request.traceparent,
    }, 'request')
  })
}

const newTraceparent = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`

declare module 'fastify' {
  interface FastifyRequest {
    traceparent: string
  }
}
