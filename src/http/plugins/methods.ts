import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/**
 * Answers the methods of a path that no route declares: HEAD as GET without the content, OPTIONS with Allow, and any
 * other with 405 (RFC 9110 9.3.2, 9.3.7, 15.5.6). Before authentication: the methods of a path stand in the
 * description, which is open to all.
 */
export function answerMethods(app: FastifyInstance): void {
  const known = new Map<string, { readonly form: RegExp; readonly methods: Set<string> }>()
  const allowedAt = (path: string) =>
    [
      ...new Set([...known.values()].filter(({ form }) => form.test(path)).flatMap(({ methods }) => [...methods])),
    ].sort()
  app.addHook('onRoute', function ({ method, prefix, routePath, path: _whole, ...route }) {
    // The root of a plugin also matches with a trailing slash.
    for (const url of routePath === '' ? ['', '/'] : [routePath]) {
      const { form, methods } = known.get(prefix + url) ?? { form: formOf(prefix + url), methods: new Set(['OPTIONS']) }
      for (const one of [method].flat()) methods.add(one)
      known.set(prefix + url, { form, methods })
      // Not fastify's own HEAD routes, which send Content-Length: 0 with a 304.
      if (method === 'GET') this.route({ ...route, method: 'HEAD', url })
    }
  })
  // Synchronous: both hooks run at every request.
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done()
    // Cut off as by the router: the query string is not decoded, and need not be decodable.
    const allowed = allowedAt(decodeURI(request.url.split(/[?#]/)[0] ?? ''))
    if (allowed.length === 0 || (request.method !== 'OPTIONS' && allowed.includes(request.method))) return done()
    void reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return void reply.code(204).send()
    const takes = `Adressen tar emot ${allowed.join(', ')}, inte ${request.method}.`
    done(new ProblemError(requestProblem('method-not-allowed', takes)))
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.method !== 'HEAD' || typeof payload !== 'string') return done(null, payload)
    void reply.header('content-length', Buffer.byteLength(payload))
    done(null, null)
  })
}

/** The paths that a route matches: a parameter is one segment, a star is the rest. */
function formOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment === '*') return '.*'
    return segment.startsWith(':') ? '[^/]*' : segment.replace(/[^\w-]/g, '\\$&')
  })
  return new RegExp(`^${segments.join('/')}$`)
}
