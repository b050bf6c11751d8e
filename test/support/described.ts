import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { notPlainIn, type Told } from './plain-swedish.ts'

type Test = { readonly fail: (message: string) => void }
type Operation = {
  readonly operationId?: string
  readonly 'x-problems'?: readonly string[]
  readonly responses?: Readonly<Record<string, { readonly headers?: object }>>
}

/**
 * Builds an application whose every answer is held to its description: a problem that the operation does not list
 * fails the test, and so does one that is not told in plain Swedish, by itself or within an answer, a header that is
 * described and not sent, or sent and not described. A path that is no operation, or one that is not described, is not
 * checked.
 */
export async function heldToDescription(t: Test, build: () => Promise<FastifyInstance>): Promise<FastifyInstance> {
  const hold = (message: unknown) => failOnUnlisted(t, (message as { fastify: FastifyInstance }).fastify)
  // The hook must be added before the routes are; fastify publishes itself on this channel when it is created.
  subscribe('fastify.initialization', hold)
  try {
    return await build()
  } finally {
    unsubscribe('fastify.initialization', hold)
  }
}

function failOnUnlisted(t: Test, app: FastifyInstance): void {
  let described: ReadonlyMap<string, Operation> | undefined
  const told = new Set<string>()
  const fail = (fault: string) => {
    if (told.has(fault)) return
    told.add(fault)
    t.fail(fault)
  }
  app.addHook(
    'onSend',
    async (
      {
        routeOptions: {
          config: { operationId = '' },
        },
      },
      reply,
      payload,
    ) => {
      described ??= byOperation(app)
      const operation = described.get(operationId)
      for (const fault of headerFaults(operation, reply)) fail(`${operationId} ${fault}`)
      const type = String(reply.getHeader('content-type'))
      if (!isOurJson.test(type) || typeof payload !== 'string' || !payload.includes('urn:radslag:problem:')) return
      const answer: unknown = JSON.parse(payload)
      for (const problem of problemsIn(answer)) {
        const faults = notPlainIn(problem)
        if (faults.length > 0)
          fail(`${String(problem.type)} is not plain Swedish: ${faults.join(', ')}: ${problem.detail}`)
      }
      if (!type.startsWith('application/problem+json')) return
      const { type: code } = answer as { type: string }
      if (operation !== undefined && !operation['x-problems']?.includes(code))
        fail(`${operationId} answers ${code}, which it does not list`)
    },
  )
}

/** As the API writes its own answers; a document's content may be JSON of another's. */
const isOurJson = /^application\/(problem\+)?json; charset=utf-8$/

/** The problems that an answer holds: itself, or what it tells of what may not be done, or differs from the law. */
function problemsIn(part: unknown): readonly Told[] {
  if (typeof part !== 'object' || part === null) return []
  const isProblem = 'type' in part && 'detail' in part && String(part.type).startsWith('urn:radslag:problem:')
  return isProblem ? [part as unknown as Told] : Object.values(part).flatMap(problemsIn)
}

/** The operations of the description, as a client reads it. */
const byOperation = (app: FastifyInstance): ReadonlyMap<string, Operation> =>
  new Map(
    Object.values(app.swagger().paths ?? {})
      .flatMap((item): Operation[] => Object.values(item ?? {}))
      .map((operation) => [operation.operationId ?? '', operation]),
  )

/** The headers that say something to a client of the API; others are for whatever stands between. */
const telling = ['ETag', 'Location', 'Retry-After', 'WWW-Authenticate']

/** How the headers of an answer differ from what the operation describes of that status. */
function headerFaults(operation: Operation | undefined, reply: FastifyReply): readonly string[] {
  const status = reply.statusCode
  const answer = operation?.responses?.[status]
  if (answer === undefined) return []
  const isDescribed = (name: string) => name in (answer.headers ?? {})
  return telling
    .filter((name) => isDescribed(name) !== reply.hasHeader(name))
    .map((name) =>
      isDescribed(name)
        ? `describes ${name} of its ${status}, and does not send it`
        : `sends ${name} with its ${status}, and does not describe it`,
    )
}
