import { connect, type AddressInfo } from 'node:net'
import { refused } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { t } from '../support/suite.ts'
import { isCommand, nothingAtFault, requestOf, startWithOperations } from './operations.ts'

const { on, operations } = await startWithOperations(t)
const unknown = '01900000-0000-7000-8000-00000000dead'
const trace = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

t.test('every operation refuses a query parameter that it does not know', async (t) => {
  nothingAtFault(
    t,
    operations
      // The first page alone, to which anyone may have linked with more.
      .filter(({ operationId }) => operationId !== 'readStart')
      .filter(({ schema }) => schema.querystring?.safeParse({ finnsinte: '1' }).success !== false)
      .map(({ operationId }) => operationId),
  )
  refused(t, await on.as('registrar').get('/authorities?finnsinte=1'), 400, 'invalid-request')
  refused(t, await on.as('registrar').get(`/cases/${unknown}?finnsinte=1`), 400, 'invalid-request')
  refused(t, await on.stranger.get('/api-info?finnsinte=1'), 400, 'invalid-request')
})

t.test('every answer has nosniff, and what is not public is not to be stored', async (t) => {
  const faults: string[] = []
  for (const operation of operations) {
    const { method, url } = requestOf(operation, { params: new Proxy({}, { get: () => unknown }) })
    const authorization = on.tokenOf('clerk')
    const { headers, statusCode } = await on.app.inject({ method, url, headers: { authorization } })
    if (headers['x-content-type-options'] !== 'nosniff') faults.push(`${operation.operationId}: sniffed`)
    const kept = String(headers['cache-control'])
    if (operation.permits !== 'anyone' && kept !== 'private, no-store')
      faults.push(`${operation.operationId}: ${statusCode} ${kept}`)
    const encoded = await on.app.inject({
      method,
      url,
      headers: { authorization, 'content-encoding': 'br' },
      payload: 'x',
    })
    if (isCommand(operation) && encoded.statusCode !== 415)
      faults.push(`${operation.operationId}: ${encoded.statusCode} for Content-Encoding`)
  }
  t.comment(`every answer: ${operations.length} operations`)
  nothingAtFault(t, faults)
  const person = await given.person(on)
  t.match((await on.as('registrar').get(`/persons/${person.id}`)).headers, { 'cache-control': 'private, no-store' })
  t.notMatch(
    String((await on.stranger.get('/decisions')).headers['cache-control']),
    /private/,
    'what is public may be stored',
  )
})

t.test('a page has a Content-Security-Policy', async (t) => {
  const docs = await on.app.inject('/docs/static/index.html')
  t.match(docs.headers['content-security-policy'], /default-src/)
})

/** What a server answers to raw bytes, until it closes the connection. */
async function answerTo(bytes: string): Promise<string> {
  const { port } = on.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

t.test('invalid HTTP and malformed URLs are problems with a traceparent', async (t) => {
  await on.app.listen({ port: 0, host: '127.0.0.1' })
  for (const [bytes, status, code] of [
    ['detta är inte HTTP\r\n\r\n', 400, 'malformed-request'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ] as const) {
    const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n')
    t.match(head, `HTTP/1.1 ${status} `)
    t.match(head, /content-type: application\/problem\+json/)
    t.match(/traceparent: (\S+)/.exec(head)?.[1], trace)
    t.match(JSON.parse(body), { type: `urn:radslag:problem:${code}`, status, title: String, detail: String })
  }
  const malformed = await on.as('registrar').get('/decisions/%F0%28%8C%28')
  refused(t, malformed, 400, 'malformed-address')
  t.match(malformed.headers.traceparent, trace)
  refused(t, await on.as('registrar').get('/cases?diarienummer=%C5'), 400, 'malformed-address')
})
