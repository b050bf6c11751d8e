import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventsOf } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { t } from '../support/suite.ts'
import { arrangements, makeWorld } from './arrangements/index.ts'
import {
  forAll,
  isCommand,
  nothingAtFault,
  requestOf,
  startWithOperations,
  tokenFor,
  type Operation,
  type Request,
} from './operations.ts'
import { sampled } from './sample.ts'

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const queries = operations.filter((operation) => !isCommand(operation))
const unknown = '01900000-0000-7000-8000-00000000dead'
const asked = (operation: Operation) => requestOf(operation, { params: new Proxy({}, { get: () => unknown }) })

/** Routes of the library that shows the description. */
const pages = ['/docs', '/docs/', '/docs/json', '/docs/yaml', '/docs/static/index.html', '/docs/static/swagger-ui.css']
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'] as const

/** Headers that differ between two answers to the same request. */
const ofItself = ['date', 'traceparent', 'connection', 'keep-alive']
/** The headers of an answer; without Content-Length where it is not sent. */
const headersOf = (headers: object) =>
  Object.fromEntries(
    Object.entries({ 'content-length': '0', ...headers })
      .filter(([name]) => !ofItself.includes(name))
      .sort(),
  )

/** How the answer to HEAD differs from that to GET, if it does. */
async function difference({ url, headers }: Pick<Request, 'url' | 'headers'>): Promise<string[]> {
  const [get, head] = [
    await on.app.inject({ method: 'GET', url, headers }),
    await on.app.inject({ method: 'HEAD', url, headers }),
  ]
  const [shown, told] = [get, head].map(({ statusCode, headers }) => JSON.stringify([statusCode, headersOf(headers)]))
  return [
    ...(shown === told ? [] : [`${url}: GET ${shown}, HEAD ${told}`]),
    ...(head.rawPayload.length === 0 ? [] : [`${url}: HEAD has content`]),
  ]
}

t.test('HEAD is answered as GET, without the content: refused, unknown, and as it stands', async (t) => {
  const token = on.tokenOf(['admin', 'registrar', 'clerk'])
  const { drawn, how } = sampled(queries)
  const refused = await forAll(drawn, 6, async (operation) => {
    const { url } = asked(operation)
    const ways: Record<string, string>[] = [
      {},
      { authorization: token },
      { authorization: token, accept: 'image/png' },
      { authorization: 'Bearer a.b.c' },
    ]
    return Promise.all(ways.map((headers) => difference({ url, headers })))
  })
  nothingAtFault(t, refused.flat(2))
  nothingAtFault(t, (await forAll(pages, 1, (url) => difference({ url, headers: {} }))).flat())
  const world = await makeWorld(on)
  // All are arranged before any is sent: what is arranged for one may be listed by another.
  const arranged = await forAll(drawn, 6, async (operation) => {
    const asked = (await arrangements[operation.operationId]?.arrange(world)) ?? {}
    const { url, headers } = requestOf(operation, asked)
    return { url, all: { ...headers, authorization: tokenFor(operation, asked, world) } }
  })
  const found = await forAll(arranged, 6, async ({ url, all }) => {
    const held = (await on.app.inject({ method: 'GET', url, headers: all })).headers.etag
    return [
      ...(await difference({ url, headers: all })),
      ...(held === undefined ? [] : await difference({ url, headers: { ...all, 'if-none-match': String(held) } })),
    ]
  })
  t.comment(`HEAD: ${drawn.length} operations (${how})`)
  nothingAtFault(t, found.flat())
})

t.test('a reading that is audited is audited for HEAD as well', async (t) => {
  const { id } = await given.person(on)
  await on.as('admin').patch(`/persons/${id}`, { protectedIdentity: true }, { 'if-match': '*' })
  const before = await eventsOf(on, id)
  const authorization = on.tokenOf('admin')
  const { statusCode } = await on.app.inject({
    method: 'HEAD',
    url: `/api/v1/persons/${id}/protected-name`,
    headers: { authorization },
  })
  t.equal(statusCode, 200)
  t.strictSame(await eventsOf(on, id), [...before, 'person.nameRead'])
})

/** Whether a route matches a path: a parameter is any one segment. */
function answers({ url }: Operation, path: string): boolean {
  const [form, segments] = [url.split('/'), path.split('/')]
  return (
    form.length === segments.length && form.every((part, place) => part.startsWith(':') || part === segments[place])
  )
}

const allowedAt = (path: string): readonly string[] => {
  const own = operations.filter((operation) => answers(operation, path)).map(({ method }) => method)
  return [...new Set([...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].sort()
}

t.test('another method of a known path is answered 405 with Allow, without authentication', async (t) => {
  const all = [...new Set(operations.map((operation) => asked(operation).url))]
  const { drawn: paths, how } = sampled(all)
  const everywhere = [
    ...paths.map((path) => [path, allowedAt(path)] as const),
    ...pages.map((path) => [path, ['GET', 'HEAD', 'OPTIONS']] as const),
  ]
  const faults = await forAll(everywhere, 6, async ([path, allowed]) => {
    const told = await Promise.all(
      methods
        .filter((method) => !allowed.includes(method))
        .map(async (method) => {
          // The body could not be parsed either: the method is what is wrong.
          const answer = await on.app.inject({
            method: method as 'PUT',
            url: path,
            headers: { 'content-type': 'text/xml', authorization: 'Bearer a.b.c' },
            ...(method !== 'HEAD' && { payload: '<x/>' }),
          })
          const problem = method === 'HEAD' ? '' : String(answer.json().type).split(':').at(-1)
          return `${answer.statusCode} ${problem} ${answer.headers.allow}` ===
            `405 ${method === 'HEAD' ? '' : 'method-not-allowed'} ${allowed.join(', ')}`
            ? []
            : [`${method} ${path}: ${answer.statusCode} ${problem}, Allow ${answer.headers.allow}`]
        }),
    )
    const {
      statusCode,
      headers: { allow },
    } = await on.app.inject({ method: 'OPTIONS', url: path })
    return [
      ...told.flat(),
      ...(statusCode === 204 && allow === allowed.join(', ') ? [] : [`OPTIONS ${path}: ${statusCode}, Allow ${allow}`]),
    ]
  })
  t.comment(`methods: ${everywhere.length} paths (${how})`)
  nothingAtFault(t, faults.flat())
  t.ok(all.length > 90, `${all.length} paths`)
})

t.test('an unknown path is 404, whatever the method', async (t) => {
  for (const path of ['/nowhere', '/api/v1', '/api/v1/', `/api/v1/cases/${unknown}/finns-inte`, '/docs/finns-inte']) {
    for (const method of [...methods, 'OPTIONS'] as const) {
      const {
        statusCode,
        headers: { allow },
      } = await on.app.inject({ method: method as 'GET', url: path })
      t.match([statusCode, allow], [404, undefined], `${method} ${path}`)
    }
  }
  for (const method of [...methods, 'OPTIONS'] as const) {
    const { statusCode } = await on.app.inject({ method: method as 'GET', url: '/api/v1/cases/%C5?x=1' })
    t.equal(statusCode, 400, `${method} an address that cannot be read`)
  }
})

t.test('a query string or fragment is not part of the path', async (t) => {
  await on.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = on.app.server.address() as AddressInfo
  for (const path of ['/nowhere#%', '*#%', '/api/v1/cases?x=%#%C5']) {
    for (const method of [...methods, 'OPTIONS'] as const) {
      const asked = request({ host: '127.0.0.1', port, path, method, agent: false }).end()
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      answer.resume()
      t.ok(Number(answer.statusCode) < 500, `${method} ${path}: ${answer.statusCode}`)
    }
  }
})
