import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/** The Content-Security-Policy of our own pages: inline styles, and nothing else. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Refuses requests that would be decoded to something else than was sent, and sets the cache and security headers of
 * every answer.
 */
export function guardHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { 'content-encoding': encoding = 'identity' } = request.headers
    if (!['GET', 'HEAD'].includes(request.method) && encoding.toLowerCase() !== 'identity') {
      throw new ProblemError(requestProblem('unsupported-media-type', 'Skicka innehållet okomprimerat.'))
    }
    if (!isUtf8(request.url.slice(request.url.indexOf('?') + 1))) {
      throw new ProblemError(
        requestProblem(
          'malformed-address',
          'Adressens frågedel går inte att läsa. Kontrollera procentkodningen (UTF-8).',
        ),
      )
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    void reply.header('x-content-type-options', 'nosniff')
    const isPublic = request.routeOptions.config.permits === 'anyone' && request.actor === null
    if (!isPublic && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'private, no-store')
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
    if (isPage && !reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', pagePolicy)
    return payload
  })
}

/** Whether percent-encoded bytes are UTF-8: others would be taken literally, %C5 and all. */
function isUtf8(written: string): boolean {
  try {
    decodeURIComponent(written)
    return true
  } catch {
    return false
  }
}
