import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import type { Examples } from '../contract.ts'
import { describePermission, permissionSentence, type DescribedPermission } from '../permissions-document.ts'
import { problems } from '../problems.ts'
import {
  problemType,
  requestProblems,
  type ProblemCode,
  type ProblemEntry,
  type RequestProblemCode,
} from '../problem.ts'
import { problemSchema, sharedComponents } from './openapi-components.ts'
import { description } from './openapi-description.ts'

type Contract = {
  readonly permission: DescribedPermission
  readonly problems: readonly ProblemCode[]
  readonly examples: Examples
  readonly status: number
  readonly isTagged: boolean
  readonly isLocated: boolean
  readonly method: string
}
type Operation = OpenAPIV3_1.OperationObject & { 'x-contract'?: Contract; 'x-problems'?: string[] }

/** Describes the API from its zod schemas and routes: the document at `/api/v1/openapi.json`, readable at `/docs`. */
export async function describeApi(app: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  await app.register(swagger, {
    openapi: { ...description, servers: [{ url: `${publicUrl ?? 'https://radslag.example.se'}/api/v1` }] },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input as Parameters<typeof jsonSchemaTransform>[0])
      const {
        permits = 'anyone',
        ofMunicipality = false,
        problems: refusals = [],
        examples = {},
        status = 200,
        isTagged = false,
        isLocated = false,
      } = input.route.config ?? {}
      const permission = describePermission(permits, ofMunicipality)
      const contract: Contract = {
        permission,
        problems: refusals,
        examples,
        status,
        isTagged,
        isLocated,
        method: String(input.route.method),
      }
      return { schema: { ...schema, 'x-contract': contract }, url: url.replace(/^\/api\/v1/, '') }
    },
    transformObject: (input) =>
      completed(
        jsonSchemaTransformObject(input as Parameters<typeof jsonSchemaTransformObject>[0]) as OpenAPIV3_1.Document,
      ) as never,
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true, uiConfig: { docExpansion: 'none' } })
}

/** The problems that every operation can answer: a token that is sent must be valid, also where none is needed. */
const always: readonly RequestProblemCode[] = [
  'malformed-address',
  'invalid-request',
  'unauthenticated',
  'internal-error',
  'not-ready',
  'busy',
  'storage-full',
]
const whereBodyIsRead: readonly RequestProblemCode[] = ['malformed-body', 'body-too-large', 'unsupported-media-type']

function completed(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const examples = Object.fromEntries(everyCode.map((code) => [code, { value: problemExample(code) }]))
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item ?? {}).map(([method, operation]) => [method, complete(operation as Operation)]),
      ),
    ]),
  )
  const schemas = referredTo({ ...document.components?.schemas, Problem: problemSchema }, paths)
  return {
    ...document,
    components: { ...sharedComponents, examples, schemas },
    paths,
  } as unknown as OpenAPIV3_1.Document
}

/** Only schemas that are referenced: each is generated both as input and as output, and one of the two is unused. */
function referredTo(schemas: Readonly<Record<string, unknown>>, paths: unknown): Record<string, unknown> {
  const kept = new Set<string>()
  const follow = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (kept.has(name)) continue
      kept.add(name)
      follow(schemas[name] ?? null)
    }
  }
  follow(paths)
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => kept.has(name)))
}

/** Sorted by name, as in each operation. */
const everyCode = ([...Object.keys(requestProblems), ...Object.keys(problems)] as ProblemCode[]).sort()

const problemExample = (code: ProblemCode) => {
  const { status, title } = entryOf(code)
  return { type: problemType(code), title, status, detail: title }
}

function complete({ 'x-contract': contract, ...operation }: Operation): Operation {
  if (contract === undefined) return operation
  const { examples, problems: refusals, permission, status, isTagged, isLocated, method } = contract
  const writes = method !== 'GET'
  const codes: ProblemCode[] = [
    ...new Set<ProblemCode>([...always, ...(writes ? whereBodyIsRead : []), ...refusals]),
  ].sort()
  withExample((operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content, examples.body)
  const success = (operation.responses?.[status] ?? {}) as Partial<OpenAPIV3_1.ResponseObject>
  withExample(success.content, examples.answer, examples.forms)
  // Its one success alone: of an operation that answers without content, @fastify/swagger describes a 200 besides.
  const responses: Record<string, OpenAPIV3_1.ResponseObject> = {
    [status]: {
      ...success,
      description: status === 204 ? 'Utfört, inget innehåll. / Done, no content.' : 'Utfört. / Done.',
      headers: headersOf(['traceparent', ...(isLocated ? ['Location'] : []), ...(isTagged ? ['ETag'] : [])]),
    },
  }
  if (isTagged && !writes) {
    responses[304] = {
      description: 'Det du har gäller fortfarande. / What you hold still stands.',
      headers: headersOf(['traceparent', 'ETag']),
    }
  }
  return {
    ...operation,
    description: `${operation.description}\n\n${permissionSentence(permission)}`,
    security: permission['x-permits'] === 'anyone' ? [{}, { bearer: [] }] : [{ bearer: [] }],
    parameters: [
      ...withQueryExamples(operation.parameters, examples.query),
      ...sharedParameters(method, isTagged),
    ] as never,
    responses: { ...responses, ...problemResponses(codes) },
    'x-problems': codes.map(problemType),
    ...permission,
  }
}

const headersOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) as never

function withExample(
  content: Record<string, OpenAPIV3_1.MediaTypeObject> | undefined,
  example: unknown,
  forms: Examples['forms'] = {},
): void {
  for (const [type, media] of Object.entries(content ?? {})) {
    const value = forms[type] ?? example
    if (value !== undefined) media.examples = { 'KS § 22': { value } }
  }
}

function withQueryExamples(parameters: Operation['parameters'], query: unknown): unknown[] {
  const values = (query ?? {}) as Record<string, unknown>
  return (parameters ?? []).map((parameter) =>
    'name' in parameter && parameter.name in values ? { ...parameter, example: values[parameter.name] } : parameter,
  )
}

const sharedParameters = (method: string, isTagged: boolean) => [
  { $ref: '#/components/parameters/traceparent' },
  ...(method === 'GET' ? [] : [{ $ref: '#/components/parameters/idempotencyKey' }]),
  ...(['PUT', 'PATCH', 'DELETE'].includes(method) ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
  ...(isTagged && method === 'GET' ? [{ $ref: '#/components/parameters/ifNoneMatch' }] : []),
]

/** One response for each status, which lists the problem types that answer with it. */
function problemResponses(codes: readonly ProblemCode[]): Record<string, OpenAPIV3_1.ResponseObject> {
  const statuses = [...new Set(codes.map((code) => entryOf(code).status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const some = codes.filter((code) => entryOf(code).status === status)
      return [String(status), problemResponse(some, status)]
    }),
  )
}

function problemResponse(some: readonly ProblemCode[], status: number): OpenAPIV3_1.ResponseObject {
  return {
    description: some.map((code) => `${entryOf(code).title} (\`${problemType(code)}\`)`).join('; '),
    headers: {
      traceparent: { $ref: '#/components/headers/traceparent' },
      ...(status === 401 && { 'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' } }),
      ...(status === 503 && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
    },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(some.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  } as unknown as OpenAPIV3_1.ResponseObject
}

const entryOf = (code: ProblemCode): Pick<ProblemEntry, 'status' | 'title'> =>
  code in requestProblems ? requestProblems[code as RequestProblemCode] : problems[code as keyof typeof problems]
