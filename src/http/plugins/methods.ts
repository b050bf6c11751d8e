import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/**
 * Answers what a path is asked in another way than its routes: HEAD as GET but for the content, OPTIONS with what the
 * path takes, and any other method with 405 (RFC 9110 9.3.2, 9.3.7, 15.5.6). Before anyone has said who they are: what
 * an address takes stands in the description, which is open to all.
 */
export function answerMethods(app: FastifyInstance): void {
  const known = new Map<string, { readonly form: RegExp; readonly methods: Set<string> }>()
  const allowedAt = (path: string) =>
    [
      ...new Set([...known.values()].filter(({ form }) => form.test(path)).flatMap(({ methods }) => [...methods])),
    ].sort()
  app.addHook('onRoute', function ({ method, prefix, routePath, path: _whole, ...route }) {
    // The root of a plugin answers with a slash after it as well.
    for (const url of routePath === '' ? ['', '/'] : [routePath]) {
      const { form, methods } = known.get(prefix + url) ?? { form: formOf(prefix + url), methods: new Set(['OPTIONS']) }
      for (const one of [method].flat()) methods.add(one)
      known.set(prefix + url, { form, methods })
      // Not as fastify does it, which says of a 304 that what stands is empty.
      if (method === 'GET') this.route({ ...route, method: 'HEAD', url })
    }
  })
  // Without promises: both are asked at every request.
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done()
    // As the router cuts it: what stands after is not decoded, and need not be decodable.
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

/** The paths that a route answers: a parameter is one segment, a star is the rest. */
function formOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment === '*') return '.*'
    return segment.startsWith(':') ? '[^/]*' : segment.replace(/[^\w-]/g, '\\$&')
  })
  return new RegExp(`^${segments.join('/')}$`)
}
