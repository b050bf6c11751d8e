import type {} from '@fastify/accepts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { hashOfBody, isHeld } from './conditional.ts'
import { routeOf, type ReadingContract } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { ProblemError, requestProblem } from './problem.ts'
import { resultOf, type Reading } from './query-route.ts'

type FormContract<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Result,
> = ReadingContract<Params, Query, Answer> &
  Reading<Params, Query, Result> & {
    /** The schema of the JSON. */
    readonly answer: Answer
    /** The result written out, by media type; the first is the default. */
    readonly forms: Readonly<Record<string, (result: Result) => string>>
    /** An ETag of the result, without its quotes, where it can be told without writing the result out. */
    readonly stamp?: (result: Result) => string
  }

/**
 * Registers a query that is answered in several media types, by content negotiation (RFC 9110 12.5.1). Each has an ETag
 * of its own, from the stamp of the result or the hash of the body, so that a cache takes none for another, nor for an
 * older one.
 */
export function formRoute<Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType, Result>(
  app: FastifyInstance,
  deps: AppDeps,
  contract: FormContract<Params, Query, Answer, Result>,
): void {
  const mediaTypes = Object.keys(contract.forms)
  const forms = new Map(Object.entries(contract.forms).map(([type, render]) => [`${type}; charset=utf-8`, render]))
  const notAcceptable = requestProblem(
    'not-acceptable',
    `Svaret finns som ${mediaTypes.join(', ')}. Begär någon av dem.`,
  )
  app.route({
    ...routeOf({ ...contract, method: 'GET' }, { isTagged: true, mediaTypes, problems: ['not-acceptable'] }),
    handler: async (request, reply) => {
      // On refusals too: the next client may not be refused.
      void reply.header('vary', 'accept, authorization')
      // Compared with its charset, which a client may state in Accept.
      const type = String(request.accepts().type([...forms.keys()]))
      const inForm = forms.get(type)
      if (inForm === undefined) throw new ProblemError(notAcceptable)
      const result = await resultOf(deps, request, contract)
      const stamp = contract.stamp?.(result)
      const form = stamp === undefined ? inForm(result) : undefined
      const etag = form === undefined ? `"${stamp}-${type.split(/[/;]/)[1]}"` : `"${hashOfBody(form)}"`
      void reply.headers({ etag, 'cache-control': request.actor === null ? 'public, max-age=60' : 'private, no-store' })
      if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send()
      return reply.type(type).send(form ?? inForm(result))
    },
  })
}
