import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ReadTx } from '../db/transaction.ts'
import type { Action, Actor } from '../domain/access.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { Rejection } from '../domain/rejection.ts'
import { runQuery } from '../query.ts'
import { hasVersion, isHeld, tagOf } from './conditional.ts'
import { inputOf, routeOf, type Input, type ReadingContract } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { ProblemError, problemOf } from './problem.ts'

/** The query of a route, and who may run it. */
export type Reading<Params extends z.ZodType, Query extends z.ZodType, Result> = {
  readonly permits: Action | 'anyone'
  readonly run: (
    tx: ReadTx,
    actor: Actor,
    input: Input<Params, Query, z.ZodUndefined>,
    request: FastifyRequest,
  ) => Promise<Outcome<Result, Rejection>>
}

/** Runs the query of a request, read-only; throws a refusal as its problem. */
export async function resultOf<Params extends z.ZodType, Query extends z.ZodType, Result>(
  deps: AppDeps,
  request: FastifyRequest,
  { permits, run }: Reading<Params, Query, Result>,
): Promise<Result> {
  const input = inputOf<Params, Query, z.ZodUndefined>(request)
  const outcome = await runQuery(deps, request.actor, { permits, run: (tx, actor) => run(tx, actor, input, request) })
  if (!outcome.ok) throw new ProblemError(problemOf(outcome.rejection))
  return outcome.value
}

/** Registers a query, answered as JSON with an ETag where it has a version. */
export function queryRoute<Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType, Result>(
  app: FastifyInstance,
  deps: AppDeps,
  contract: ReadingContract<Params, Query, Answer> & { readonly answer: Answer } & Reading<Params, Query, Result>,
): void {
  const { answer } = contract
  app.route({
    ...routeOf({ ...contract, method: 'GET' }, { isTagged: hasVersion(answer) }),
    handler: async (request, reply) => {
      const result = await resultOf(deps, request, contract)
      const body = JSON.stringify(answer.parse(result))
      const { etag } = tagOf(result, body)
      if (etag !== undefined) {
        void reply.header('etag', etag)
        if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send()
      }
      return reply.type('application/json; charset=utf-8').send(body)
    },
  })
}
