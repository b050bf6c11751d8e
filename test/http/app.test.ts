import { PassThrough } from 'node:stream'
import fastify from 'fastify'
import { pino } from 'pino'
import { refuseUndeclaredRoutes } from '../../src/app.ts'
import { actions, permissions, roles } from '../../src/domain/access.ts'
import { problemOf } from '../../src/http/problem.ts'
import { errorWithoutMessage } from '../../src/log.ts'
import { startApp, type Caller } from '../support/app.ts'
import { refused, wrongFields } from '../support/expect.ts'
import { given } from '../support/given.ts'
import { t } from '../support/suite.ts'

const on = await startApp(t)
const registrar = on.as('registrar')

t.test('a route that does not say who may use it refuses to boot', async (t) => {
  const app = fastify()
  refuseUndeclaredRoutes(app)
  t.throws(() => app.get('/open-to-whom', async () => 'x'), /does not declare operationId, permits and problems/)
})

t.test('a traceparent is carried through and returned; without one there is a new one', async (t) => {
  const given = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  t.equal((await on.stranger.get('/api-info', { traceparent: given })).headers.traceparent, given)
  for (const broken of ['', 'x', `${given}x`, '00-00000000000000000000000000000000-00f067aa0ba902b7-01']) {
    const { traceparent = '' } = (await on.stranger.get('/api-info', { traceparent: broken })).headers
    t.match(traceparent, /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
  }
})

t.test('the log has one line a request, and neither names, contents nor tokens', async (t) => {
  const before = on.logged().length
  const token = on.tokenOf('admin')
  await on.app.inject({
    method: 'GET',
    url: '/api/v1/persons?externalId=Hemliga-Personen',
    headers: { authorization: token },
  })
  await on.as('admin').post('/persons', { name: 'Hemliga Personen' })
  const lines = on
    .logged()
    .slice(before)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  t.equal(lines.length, 2)
  t.match(lines[0], { method: 'GET', route: '/api/v1/persons', status: 200, ms: Number, traceparent: String })
  t.notMatch(on.logged().slice(before), /Hemliga|test\.\d+\.token/)
})

t.test('an error of the database is logged by its place, never with the values of the statement', async (t) => {
  const failing = await on.database
    .execute(`insert into person (id, name) values ('x', 'Planterat Namn')`)
    .catch((error: unknown) => error)
  const written = JSON.stringify(errorWithoutMessage(failing))
  t.notMatch(written, /Planterat|insert/)
  t.match(written, /frames/)
  const wrapped = new Error('Failed query: Planterat Namn', { cause: failing })
  t.notMatch(JSON.stringify(errorWithoutMessage(wrapped)), /Planterat/)
  const stream = new PassThrough()
  const log = pino({ serializers: { err: errorWithoutMessage } }, stream)
  log.error({ err: wrapped }, 'request failed')
  t.notMatch(String(stream.read()), /Planterat/)
})

t.test('who may not do it is told in words what it is, and who may', async (t) => {
  const told = async (by: Caller, url: string, body?: object) => (await by.post(url, body)).body.detail
  t.equal(
    await told(registrar, '/bodies/01900000-0000-7000-8000-00000000dead/appointments', {}),
    'Du får inte registrera, avsluta eller ta tillbaka förtroendeuppdrag. Det får den som har rollen nämndsekreterare eller administratör hos den myndighet det gäller. Be administratören om rollen.',
  )
  t.match(
    await told(
      on.as('admin', { authorities: ['KS'] }),
      '/persons/01900000-0000-7000-8000-00000000dead/protection-lifting',
      {},
    ),
    'Du får inte häva skyddet av en identitet. Det får den som har rollen administratör för alla myndigheter.',
  )
  for (const action of actions) {
    const { detail } = problemOf({ code: 'not-permitted', action })
    const advice = permissions[action].every((role) => role === 'member')
      ? /Det gör den förtroendevalda själv\. Be den som det gäller att logga in och göra det\.$/
      : /Det får den som har rollen .+\. Be administratören om rollen\.$/
    t.match(detail, /^Du får inte [a-zåäö]/)
    t.match(detail, advice)
    t.notMatch(detail, /rollen [^.]*förtroendevald (hos|eller)/, 'no one is elected by an administrator')
    t.notMatch(detail, new RegExp(`[a-z]:[a-z]|\\b(${roles.join('|')})\\b`), 'no word of the machine')
  }
})

t.test('the bare address tells what this is and where to go, each of which is there', async (t) => {
  const page = await on.app.inject({ method: 'GET', url: '/', headers: { accept: 'text/html,*/*;q=0.8' } })
  t.equal(page.statusCode, 200)
  t.match(page.headers, { 'content-type': 'text/html; charset=utf-8', vary: 'accept' })
  t.match(page.payload, /<html lang="sv">/)
  t.equal((await on.app.inject({ method: 'GET', url: '/?utm_source=x' })).statusCode, 200, 'from a link with more')
  const told = await on.app.inject({ method: 'GET', url: '/', headers: { accept: 'application/json' } })
  const { places } = told.json() as { places: { href: string }[] }
  t.ok(places.length > 0)
  for (const { href } of places) {
    t.ok(page.payload.includes(`href="${href}"`), href)
    t.equal((await on.app.inject({ method: 'GET', url: href })).statusCode < 400, true, href)
  }
})

t.test('every error is a problem: addresses, bodies, types, tokens', async (t) => {
  const body = { series: 'KS', title: 'x' }
  refused(t, await registrar.get('/decisions/ks/2021-06-16/%F0%28%8C%28'), 400, 'malformed-address')
  refused(t, await registrar.get('/nowhere'), 404, 'no-such-route')
  refused(t, await on.stranger.del('/cases'), 405, 'method-not-allowed')
  refused(t, await registrar.post('/cases', '{half', { 'content-type': 'application/json' }), 400, 'malformed-body')
  refused(t, await registrar.post('/cases', '<case/>', { 'content-type': 'text/xml' }), 415, 'unsupported-media-type')
  refused(t, await registrar.post('/cases', { series: 'KS', title: 'å'.repeat(600_000) }), 413, 'body-too-large')
  refused(
    t,
    await registrar.post('/cases', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, {
      'content-type': 'application/json',
    }),
    400,
    'invalid-request',
  )
  refused(
    t,
    await registrar.post('/cases', '{"series":"KS","title":"x","__proto__":{"a":1}}', {
      'content-type': 'application/json',
    }),
    400,
    'malformed-body',
  )
  const latin = Buffer.from('{"series":"KS","title":"Åsa"}', 'latin1')
  for (const type of ['application/json', 'application/json; charset=iso-8859-1'])
    refused(t, await registrar.post('/cases', latin, { 'content-type': type }), 400, 'malformed-body')
  refused(t, await on.stranger.post('/cases', body), 401, 'unauthenticated')
  refused(t, await on.stranger.post('/cases', body, { authorization: 'Bearer a.b.c' }), 401, 'unauthenticated')
  refused(t, await on.stranger.post('/cases', body, { authorization: 'Basic eDp5' }), 401, 'unauthenticated')
  t.equal((await on.stranger.post('/cases', body)).headers['www-authenticate'], 'Bearer')
})

t.test('a wrong field is named by its JSON pointer, in Swedish, an unknown one where it stands', async (t) => {
  const answer = await registrar.post('/cases', { title: '', year: 'i år', 'ok/~': 1 })
  t.same(wrongFields(answer).sort(), ['/ok~1~0', '/series', '/title', '/year'])
  for (const { message } of answer.body.errors) t.match(message, /^[A-ZÅÄÖ].*\.$/)
})

t.test('an ETag that is still good answers 304, and a repeated key the first answer', async (t) => {
  const series = await given.series(on)
  const key = { 'idempotency-key': 'samma-nyckel' }
  const first = await registrar.post('/cases', { series: series.code, title: 'Ett' }, key)
  const again = await registrar.post('/cases', { series: series.code, title: 'Ett' }, key)
  t.same([again.status, again.body, again.headers.location], [201, first.body, first.headers.location])
  refused(t, await registrar.post('/cases', { series: series.code, title: 'Två' }, key), 422, 'idempotency-key-reused')
  refused(
    t,
    await registrar.post('/cases', { series: series.code, title: 'Ett' }, { 'idempotency-key': 'två ord' }),
    400,
    'invalid-request',
  )
  const { etag } = (await registrar.get(`/cases/${first.body.id}`)).headers
  t.equal((await registrar.get(`/cases/${first.body.id}`, { 'if-none-match': String(etag) })).status, 304)
})

t.test('a name that becomes protected leaves also the answers that were kept', async (t) => {
  const admin = on.as('admin')
  const key = { 'idempotency-key': 'skyddas' }
  const { body: person } = await admin.post('/persons', { name: 'Den Som Skyddas' }, key)
  await admin.patch(`/persons/${person.id}`, { protectedIdentity: true }, { 'if-match': '*' })
  const again = await admin.post('/persons', { name: 'Den Som Skyddas' }, key)
  t.match(again.body, { id: person.id, name: null })
})

t.test('readiness tells the truth when the database is gone; liveness stays', async (t) => {
  const { app, database } = await startApp(t)
  t.equal((await app.inject('/health/ready')).statusCode, 200)
  await database.close()
  t.equal((await app.inject('/health/ready')).statusCode, 503)
  t.equal((await app.inject('/health/live')).statusCode, 200)
})
