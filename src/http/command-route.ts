import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { runCommand, type Context, type UseCaseOutcome } from '../command.ts'
import type { WriteTx } from '../db/transaction.ts'
import type { Action, Actor } from '../domain/access.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Rejection } from '../domain/rejection.ts'
import type { StoredAnswer } from '../modules/access/store.ts'
import { hasVersion, tagOf, versionIn } from './conditional.ts'
import { inputOf, routeOf, type Contract, type Input } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { idempotencyOf } from './idempotency.ts'
import { ProblemError, problemOf, requestProblem } from './problem.ts'
import { idOf } from './wire.ts'

/** The refusal that the violation of a constraint by a concurrent write becomes: its code, and its facts. */
type Conflict<Body, Of extends Rejection = Rejection> = Of extends Rejection
  ? { readonly code: Of['code'] } & (Exclude<keyof Of, 'code'> extends never
      ? unknown
      : { readonly facts: (body: Body) => Omit<Of, 'code'> })
  : never

type Conflicts<Body> = Readonly<Record<string, Conflict<Body>>>

type CommandContract<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Result,
> = Contract<Params, Query, Body, Answer> & {
  readonly permits: Action
  readonly status?: 200 | 201 | 204
  /** The path of the collection, for Location. */
  readonly collection?: string
  /** By the names of the constraints; their codes are among its problems. */
  readonly conflicts?: Conflicts<z.output<Body>>
  /** Names the lock that it takes first; by default the first parameter of the path. */
  readonly lockKey?: (body: z.output<Body>) => string
  /** Whether no other command may run meanwhile. */
  readonly isExclusive?: (body: z.output<Body>) => boolean
  readonly run: (tx: WriteTx, context: Context, input: Input<Params, Query, Body>) => UseCaseOutcome<Result>
}

/**
 * Registers a command: validates the body, runs the use case in its transaction and sends the encoded answer. A GET is
 * a reading that is itself audited: its entry is committed before the answer is sent, and the answer is not to be
 * stored. HEAD is audited too: it tells that there is a name, and how long it is.
 */
export function commandRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Result,
>(app: FastifyInstance, deps: AppDeps, contract: CommandContract<Params, Query, Body, Answer, Result>): void {
  const { status = contract.answer === undefined ? 204 : 200, collection, conflicts = {} } = contract
  const problems = [...contract.problems, ...Object.values(conflicts).map(({ code }) => code)]
  const reads = contract.method === 'GET'
  const isTagged = hasVersion(contract.answer)
  const answer = (result: Result): StoredAnswer => ({
    status,
    headers: {
      ...(isTagged && tagOf(result)),
      ...(reads && { 'cache-control': 'private, no-store' }),
      ...(collection !== undefined && { location: `/api/v1${collection}/${idOf(result)}` }),
    },
    body: contract.answer === undefined ? null : JSON.stringify(contract.answer.parse(result)),
  })
  app.route({
    ...routeOf({ ...contract, problems }, { status, isTagged, isLocated: collection !== undefined }),
    handler: async (request, reply) => {
      const input = inputOf<Params, Query, Body>(request)
      const outcome = await runCommand(deps, actorOf(request), {
        operation: contract.operationId,
        permits: contract.permits,
        ifMatch: versionIn(request.headers['if-match']),
        traceparent: request.traceparent,
        idempotency: reads ? null : idempotencyOf(request),
        lockKey: contract.lockKey?.(input.body) ?? firstOf(input.params),
        isExclusive: contract.isExclusive?.(input.body) ?? false,
        conflicts: refusalsOf(conflicts, input.body),
        run: (tx, context) => contract.run(tx, context, input),
        answer,
      })
      return send(reply, outcome)
    },
  })
}

/** What each constraint is answered by, with the facts of this request. */
const refusalsOf = <Body>(conflicts: Conflicts<Body>, body: Body): Readonly<Record<string, Rejection>> =>
  Object.fromEntries(
    Object.entries(conflicts).map(([constraint, conflict]) => [
      constraint,
      { code: conflict.code, ...('facts' in conflict && conflict.facts(body)) } as Rejection,
    ]),
  )

/** The first parameter of the path: the id of the item or the meeting that the request is about. */
const firstOf = (params: unknown): string | undefined => Object.values(params ?? {})[0] as string | undefined

/** The actor of a request that a scope with authentication has let in. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor !== null) return request.actor
  throw new ProblemError(requestProblem('unauthenticated', 'Inloggningen saknas. Logga in och skicka med den.'))
}

/** Sends an encoded answer, or the problem that a rejection is. */
export function send(reply: FastifyReply, outcome: Outcome<StoredAnswer, Rejection>): FastifyReply {
  if (!outcome.ok) throw new ProblemError(problemOf(outcome.rejection))
  const { status, headers, body } = outcome.value
  void reply.code(status).headers({ ...headers })
  return body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(body)
}
