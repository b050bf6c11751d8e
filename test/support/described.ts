import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

type Test = { readonly fail: (message: string) => void }
type Operation = { readonly operationId?: string; readonly 'x-problems'?: readonly string[] }

/**
 * Builds an application whose every answer is checked against its description: a problem that the operation does not
 * list fails the test. A path that is no operation, or one that is not described, is not checked.
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
      if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) return
      listed ??= problemsByOperation(app)
      const { type } = JSON.parse(String(payload)) as { type: string }
      const unlisted = `${operationId} answers ${type}, which it does not list`
      if (told.has(unlisted) || (listed.get(operationId)?.includes(type) ?? true)) return
      told.add(unlisted)
      t.fail(unlisted)
    },
  )
}

/** The problems that each operation lists in the description, as a client reads it. */
function problemsByOperation(app: FastifyInstance): ReadonlyMap<string, readonly string[]> {
  const operations = Object.values(app.swagger().paths ?? {}).flatMap((item): Operation[] => Object.values(item ?? {}))
  return new Map(operations.map((operation) => [operation.operationId ?? '', operation['x-problems'] ?? []]))
}
