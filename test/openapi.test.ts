import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { permissionsDocument } from '../src/http/permissions-document.ts'
import { problems } from '../src/http/problems.ts'
import { requestProblems } from '../src/http/problem.ts'
import { startApp } from './support/app.ts'
import { t } from './support/suite.ts'

type Media = { schema?: object; examples?: Record<string, { value: unknown }> }
type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  'x-problems'?: string[]
  requestBody?: { content: Record<string, Media> }
  parameters?: { name?: string; in?: string; schema?: object; example?: unknown; $ref?: string }[]
  responses: Record<string, { description: string; headers?: Record<string, object>; content?: Record<string, Media> }>
}

const committed = JSON.parse(await readFile(new URL('../openapi/openapi.json', import.meta.url), 'utf8'))

const operations = Object.entries(committed.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method,
      path,
      operation,
    })),
)

/** Everything a reader could copy, with the schema it must fit. */
const examples = operations.flatMap(({ name, operation }) => {
  const media: [string, Media][] = [
    ...Object.entries(operation.requestBody?.content ?? {}).map(([type, one]): [string, Media] => [
      `${name} request ${type}`,
      one,
    ]),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
      Object.entries(content ?? {}).map(([type, one]): [string, Media] => [`${name} ${status} ${type}`, one]),
    ),
  ]
  return media
})

t.test('the committed description is the one the application gives', async (t) => {
  const { stranger } = await startApp(t)
  const { body } = await stranger.get('/openapi.json')
  t.same(body, committed, 'run `npm run openapi` and commit')
})

t.test('the committed page of permissions is the one the table and the routes give', async (t) => {
  const written = await readFile(new URL('../openapi/permissions.md', import.meta.url), 'utf8')
  t.equal(permissionsDocument(committed), written, 'run `npm run openapi` and commit')
})

t.test('every operation says who it is: an id, a summary and its problems', async (t) => {
  const ids = operations.map(({ operation }) => operation.operationId)
  t.equal(new Set(ids).size, ids.length, 'operation ids are unique')
  t.ok(operations.length > 60)
  for (const { name, operation } of operations) {
    t.match(operation.operationId, /^[a-z][A-Za-z]+$/, name)
    t.ok(operation.summary, `${name} has a summary`)
    t.match(
      operation.description,
      /\n\n(Behörighet: .+\. Roller: .+|Öppet för alla, även utan token.*)\.$/,
      `${name} says who may`,
    )
    t.ok((operation['x-problems'] ?? []).includes('urn:radslag:problem:internal-error'), `${name} lists its problems`)
  }
})

t.test('every example fits its schema, unknown fields refused', async (t) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ ...committed, $id: 'https://radslag.example.se/openapi.json' })
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>()
  /** Many answers have the same schema: it is compiled once. */
  const validatorOf = (schema: object) => {
    const absolute = JSON.stringify(schema).replaceAll('"#/', '"https://radslag.example.se/openapi.json#/')
    const validate = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute) as object)
    compiled.set(absolute, validate)
    return validate
  }
  let tried = 0
  for (const [name, { schema, examples: some }] of examples) {
    if (schema === undefined) continue
    const validate = validatorOf(schema)
    const values = Object.values(some ?? {}).filter((example) => 'value' in example)
    for (const { value } of values) {
      t.ok(validate(value), `${name} ${JSON.stringify(validate.errors)}`)
      tried += 1
    }
  }
  t.ok(tried > 120, `${tried} examples`)
})

t.test('every request body and every answer has a full example', async (t) => {
  for (const [name, { examples: some }] of examples) {
    if (name.includes('application/octet-stream') || name.includes('*/*')) continue
    t.ok(Object.keys(some ?? {}).length > 0, name)
  }
})

t.test('every problem code has its example, and no operation names one that does not exist', async (t) => {
  const codes = [...Object.keys(problems), ...Object.keys(requestProblems)]
  t.same(Object.keys(committed.components.examples).sort(), [...codes].sort())
  const known = new Set(codes.map((code) => `urn:radslag:problem:${code}`))
  for (const { name, operation } of operations)
    t.same(
      (operation['x-problems'] ?? []).filter((type) => !known.has(type)),
      [],
      name,
    )
})

t.test('no operation describes a response that it cannot give', async (t) => {
  const statusOf = (problem: string) =>
    String(committed.components.examples[problem.split(':').at(-1) ?? ''].value.status)
  for (const { name, method, operation } of operations) {
    const described = Object.entries(operation.responses)
    const [[status = '', success] = [], ...others] = described.filter(([one]) => one.startsWith('2'))
    t.strictSame(others, [], `${name} has one success`)
    t.equal(success?.content === undefined, status === '204', `${name} has content unless it is 204`)
    const held = success?.headers?.ETag === undefined || method !== 'get' ? [] : ['304']
    const refusals = new Set((operation['x-problems'] ?? []).map(statusOf))
    t.strictSame(
      described.map(([one]) => one).sort(),
      [status, ...held, ...refusals].sort(),
      `${name} else only what its ETag and its problems answer`,
    )
  }
})

t.test('every resource is described with its Swedish term first', async (t) => {
  for (const [name, schema] of Object.entries(
    committed.components.schemas as Record<string, { description?: string }>,
  )) {
    t.match(schema.description, /^[A-ZÅÄÖ]/, name)
  }
})

t.test('a problem that its operation does not list fails the test that provoked it', async (t) => {
  const told: string[] = []
  const { app, stranger } = await startApp({
    teardown: (work) => t.teardown(work),
    fail: (message) => told.push(message),
  })
  const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
  const listed = paths['/cases']?.post?.['x-problems'] ?? []
  listed.splice(listed.indexOf('urn:radslag:problem:unauthenticated'), 1)
  await stranger.get('/cases')
  t.same(told, [], 'another operation lists it')
  await stranger.post('/cases', {})
  t.same(told, ['openCase answers urn:radslag:problem:unauthenticated, which it does not list'])
})

t.test(
  'a header that is described and not sent fails the test that got the answer, and so does one sent and not described',
  async (t) => {
    const told: string[] = []
    const { app, as, stranger } = await startApp({
      teardown: (work) => t.teardown(work),
      fail: (message) => told.push(message),
    })
    const { paths } = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> }
    const list = paths['/units']?.get?.responses['200']
    const refusal = paths['/units']?.get?.responses['401']
    if (list === undefined || refusal === undefined) return t.fail('it is described')
    list.headers = { ...list.headers, Location: {} }
    refusal.headers = {}
    await as('registrar').get('/units')
    await stranger.get('/units')
    t.same(told, [
      'listUnits describes Location of its 200, and does not send it',
      'listUnits sends WWW-Authenticate with its 401, and does not describe it',
    ])
  },
)
