import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { notPlainIn, type Told } from './plain-swedish.ts'

type Test = { readonly fail: (message: string) => void }
type Operation = { readonly operationId?: string; readonly 'x-problems'?: readonly string[] }

/**
 * Builds an application whose every answer is held to its description: a problem that the operation does not list
 * fails the test, and so does one that is not told in plain Swedish, by itself or within an answer. A path that is no
 * operation, or one that is not described, is not checked.
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
  let listed: ReadonlyMap<string, readonly string[]> | undefined
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
      const type = String(reply.getHeader('content-type'))
      if (!isOurJson.test(type) || typeof payload !== 'string' || !payload.includes('urn:radslag:problem:')) return
      const answer: unknown = JSON.parse(payload)
      for (const problem of problemsIn(answer)) {
        const faults = notPlainIn(problem)
        if (faults.length > 0)
          fail(`${String(problem.type)} is not plain Swedish: ${faults.join(', ')}: ${problem.detail}`)
      }
      if (!type.startsWith('application/problem+json')) return
      listed ??= problemsByOperation(app)
      const { type: code } = answer as { type: string }
      if (!(listed.get(operationId)?.includes(code) ?? true))
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

/** The problems that each operation lists in the description, as a client reads it. */
function problemsByOperation(app: FastifyInstance): ReadonlyMap<string, readonly string[]> {
  const operations = Object.values(app.swagger().paths ?? {}).flatMap((item): Operation[] => Object.values(item ?? {}))
  return new Map(operations.map((operation) => [operation.operationId ?? '', operation['x-problems'] ?? []]))
}
