import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { runCommand, type Context, type UseCaseOutcome } from '../command.ts'
import type { ReadTx, WriteTx } from '../db/transaction.ts'
import type { Action, Actor } from '../domain/access.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Rejection, RejectionCode } from '../domain/rejection.ts'
import type { StoredAnswer } from '../modules/access/store.ts'
import { runQuery } from '../query.ts'
import type { AppDeps } from './deps.ts'
import { ProblemError, problemOf, requestProblem, fieldErrors } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What every route declares; one that does not refuses to boot. */
    operationId?: string
    permits?: Action | 'anyone'
    ofMunicipality?: boolean
    problems?: readonly RejectionCode[]
    examples?: Examples
    status?: number
  }
}

/** Examples of a request and its answer, each validated against its schema by a test. */
export type Examples = { readonly body?: unknown; readonly query?: unknown; readonly answer?: unknown }

type Shapes<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
}

type Contract<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> =
  Shapes<Params, Query, Body> & {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    readonly url: string
    readonly operationId: string
    readonly tag: string
    readonly summary: string
    readonly description?: string
    readonly permits: Action | 'anyone'
    /** Whether what it reads or keeps is no one authority's, so that the authorities of a token do not narrow it. */
    readonly ofMunicipality?: boolean
    /** Every refusal the operation can answer, besides those of the request itself. */
    readonly problems: readonly RejectionCode[]
    /** The form of the answer; absent for 204. */
    readonly answer?: Answer
    readonly examples: Examples
  }

type Input<Params, Query, Body> = { readonly params: Params; readonly query: Query; readonly body: Body }

/**
 * Registers a command: the body is checked, the use case run in its transaction, the encoded answer sent. A GET is one where
 * the reading itself is logged: its entry is committed before the answer goes, and the answer is kept nowhere.
 */
export function commandRoute<
  Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Result,
>(app: FastifyInstance, deps: AppDeps, contract: Contract<Params, Query, Body, Answer> & {
  readonly permits: Action
  readonly status?: 200 | 201 | 204
  /** The collection that the new resource stands in. */
  readonly collection?: string
  readonly conflicts?: (body: z.output<Body>) => Readonly<Record<string, Rejection>>
  /** What it locks that others lock too; if not stated, what the path names first. */
  readonly line?: (body: z.output<Body>) => string
  /** Whether nothing else may be written meanwhile. */
  readonly isAlone?: (body: z.output<Body>) => boolean
  readonly run: (tx: WriteTx, context: Context, input: Input<z.output<Params>, z.output<Query>, z.output<Body>>) => UseCaseOutcome<Result>
}): void {
  const { status = contract.answer === undefined ? 204 : 200, collection } = contract
  const reads = contract.method === 'GET'
  const answer = (result: Result): StoredAnswer => ({
    status,
    headers: {
      ...versionHeader(result),
      ...(reads && { 'cache-control': 'private, no-store' }),
      ...(collection !== undefined && { location: `/api/v1${collection}/${idOf(result)}` }),
    },
    body: contract.answer === undefined ? null : JSON.stringify(contract.answer.parse(result)),
  })
  app.route({
    ...routeOf(contract, status, !reads),
    handler: async (request, reply) => {
      const input = inputOf(request) as Input<z.output<Params>, z.output<Query>, z.output<Body>>
      const outcome = await runCommand(deps, actorOf(request), {
        operation: contract.operationId,
        permits: contract.permits,
        ifMatch: versionIn(request.headers['if-match']),
        traceparent: request.traceparent,
        idempotency: reads ? null : idempotencyOf(request),
        line: contract.line?.(input.body) ?? firstOf(input.params),
        isAlone: contract.isAlone?.(input.body) ?? false,
        conflicts: contract.conflicts?.(input.body) ?? {},
        run: (tx, context) => contract.run(tx, context, input),
        answer,
      })
      return send(reply, outcome)
    },
  })
}

/** What the path of a request names first, as the item or the meeting that it is about. */
const firstOf = (params: unknown): string | undefined => Object.values(params ?? {})[0] as string | undefined

/** Registers a query: run in a transaction that cannot write, answered with an ETag where it has a version. */
export function queryRoute<
  Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType, Result,
>(app: FastifyInstance, deps: AppDeps, contract: Contract<Params, Query, z.ZodUndefined, Answer> & {
  readonly run: (tx: ReadTx, actor: Actor, input: Input<z.output<Params>, z.output<Query>, undefined>, request: FastifyRequest) =>
    Promise<Outcome<Result, Rejection>>
}): void {
  app.route({
    ...routeOf(contract, 200, false),
    handler: async (request, reply) => {
      const input = inputOf(request) as Input<z.output<Params>, z.output<Query>, undefined>
      const outcome = await runQuery(deps, request.actor, {
        permits: contract.permits,
        run: (tx, actor) => contract.run(tx, actor, input, request),
      })
      if (!outcome.ok) return send(reply, outcome)
      const headers = versionHeader(outcome.value)
      if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
        return reply.code(304).headers(headers).send()
      }
      const body = JSON.stringify(contract.answer?.parse(outcome.value))
      return send(reply, { ok: true, value: { status: 200, headers, body } })
    },
  })
}

/** The actor of a request that a scope with authentication has let in. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new ProblemError(requestProblem('unauthenticated', 'Ange en giltig bearer-token i Authorization.'))
  return request.actor
}

/** Sends an encoded answer, or the problem that a rejection is. */
export function send(reply: FastifyReply, outcome: Outcome<StoredAnswer, Rejection>): FastifyReply {
  if (!outcome.ok) throw new ProblemError(problemOf(outcome.rejection))
  const { status, headers, body } = outcome.value
  void reply.code(status).headers({ ...headers })
  return body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(body)
}

/** What a route that writes its own handler declares. */
export function routeOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  contract: Contract<P, Q, B, A>, status: number, writes: boolean,
) {
  const { method, url, operationId, tag, summary, description, params, query, body, answer, permits, ofMunicipality = false, problems, examples } = contract
  return {
    method,
    url,
    schema: {
      operationId, tags: [tag], summary, description: description ?? summary,
      ...(params && { params }), querystring: query ?? noQuery, ...(body && { body }),
      ...(answer && { response: { [status]: answer } }),
    },
    config: { operationId, permits, ofMunicipality, problems: [...problems, ...refusedTo(permits), ...(writes ? ['idempotency-key-reused'] as const : [])], examples, status },
  }
}

/** What is asked for in vain is not overlooked: a filter that does not exist would seem to have found everything. */
const noQuery = z.strictObject({})

/** What is open to anyone is refused to no one. */
const refusedTo = (permits: Action | 'anyone') => (permits === 'anyone' ? [] : ['not-permitted'] as const)

const inputOf = (request: FastifyRequest) => ({ params: request.params, query: request.query, body: request.body })

/** The ETag of a resource as it is answered. */
export function versionHeader(result: unknown): { etag?: string } {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined
  return typeof version === 'number' ? { etag: `"${version}"` } : {}
}

/** The id of a resource as it is answered. */
export function idOf(result: unknown): string {
  return typeof result === 'object' && result !== null && 'id' in result ? String(result.id) : ''
}

/** The version that an If-Match names; -1 for what no version can be. */
export function versionIn(header: string | undefined): number | '*' | null {
  if (header === undefined) return null
  if (header.trim() === '*') return '*'
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
  return match === null ? -1 : Number(match[1])
}

/** The Idempotency-Key of a request and the hash of what it asks for. */
export function idempotencyOf(
  request: FastifyRequest, payload: unknown = request.body ?? null,
): { key: string; payloadHash: string } | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    const errors = [{ in: 'headers', pointer: '/idempotency-key', message: 'Skriv 1–200 synliga ASCII-tecken.' } as const]
    throw new ProblemError(requestProblem('invalid-request', 'Idempotency-Key har fel form.', errors))
  }
  // A kept answer is given again to whoever it was given to: the same subject, seeing the same authorities.
  const { authorities = null, person = null } = request.actor ?? {}
  const asked = JSON.stringify([request.url, request.headers['if-match'] ?? null, payload, authorities, person])
  return { key, payloadHash: createHash('sha256').update(asked).digest('hex') }
}

/** Checks a part of a request against its zod schema; what is wrong is stated field by field. */
export function validatorCompiler({ schema, httpPart }: { schema: z.ZodType; httpPart?: string }) {
  const where = ({ body: 'body', querystring: 'query', params: 'path', headers: 'headers' } as const)[httpPart ?? 'body'] ?? 'body'
  return (data: unknown) => {
    const parsed = schema.safeParse(data, { reportInput: true })
    if (parsed.success) return { value: parsed.data }
    const errors = fieldErrors(where, parsed.error.issues)
    return { error: new ProblemError(requestProblem('invalid-request', 'Rätta fälten nedan och skicka igen.', errors)) }
  }
}
