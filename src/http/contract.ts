import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Action } from '../domain/access.ts'
import type { RejectionCode } from '../domain/rejection.ts'
import type { ProblemCode, RequestProblemCode } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What every route declares; without it the application does not start. */
    operationId?: string
    permits?: Action | 'anyone'
    ofMunicipality?: boolean
    problems?: readonly ProblemCode[]
    examples?: Examples
    status?: number
    /** Whether its answer has an ETag; that of a reading can then be 304. */
    isTagged?: boolean
    /** Whether its answer says in Location where the new resource is. */
    isLocated?: boolean
  }
}

/**
 * Examples of a request and its answer, each validated against its schema by a test; of other media types than JSON as
 * they are sent.
 */
export type Examples = {
  readonly body?: unknown
  readonly query?: unknown
  readonly answer?: unknown
  readonly forms?: Readonly<Record<string, string>>
}

type Shapes<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
}

export type Contract<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Shapes<Params, Query, Body> & {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  /** What it does and when it is refused, `<Swedish> / <English>`. */
  readonly description: string
  readonly permits: Action | 'anyone'
  /** Whether what it reads or keeps is no one authority's, so that the authorities of a token do not narrow it. */
  readonly ofMunicipality?: boolean
  /** Every refusal the operation can answer, besides those of the request itself. */
  readonly problems: readonly RejectionCode[]
  /** The schema of the answer; absent for 204. */
  readonly answer?: Answer
  readonly examples: Examples
}

/** What a reading route declares: its method is GET. */
export type ReadingContract<Params extends z.ZodType, Query extends z.ZodType, Answer extends z.ZodType> = Omit<
  Contract<Params, Query, z.ZodUndefined, Answer>,
  'method' | 'body'
> & { readonly method?: 'GET' }

/** The validated input of a request. */
export type Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly params: z.output<Params>
  readonly query: z.output<Query>
  readonly body: z.output<Body>
}

/** How an operation answers, besides what it declares: by default 200, JSON, no ETag and no Location. */
type Answering = {
  readonly status?: number
  readonly isTagged?: boolean
  readonly isLocated?: boolean
  /** The media types of the answer; the schema is that of the JSON among them, or of the only one. */
  readonly mediaTypes?: readonly string[]
  /** The request problems of this kind of route. */
  readonly problems?: readonly RequestProblemCode[]
}

/** The fastify route of a contract, without its handler. */
export function routeOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  contract: Contract<P, Q, B, A>,
  {
    status = 200,
    isTagged = false,
    isLocated = false,
    mediaTypes = ['application/json'],
    problems: ofKind = [],
  }: Answering = {},
) {
  const { method, url, operationId, tag, summary, description, params, query, body, answer } = contract
  const { permits, ofMunicipality = false, problems, examples } = contract
  const isKept = method !== 'GET'
  const schemaOf = (type: string) => (type === 'application/json' || mediaTypes.length === 1 ? answer : z.string())
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: schemaOf(type) }]))
  return {
    method,
    url,
    schema: {
      operationId,
      tags: [tag],
      summary,
      description,
      ...(params && { params }),
      querystring: query ?? noQuery,
      ...(body && { body }),
      ...(answer && { response: { [status]: { content } } }),
    },
    config: {
      operationId,
      permits,
      ofMunicipality,
      examples,
      status,
      isTagged,
      isLocated,
      problems: [
        ...problems,
        ...ofKind,
        ...refusedTo(permits),
        ...(isKept ? (['idempotency-key-reused'] as const) : []),
      ],
    },
  }
}

/** An unknown query parameter is refused: a filter that is ignored would seem to have matched everything. */
const noQuery = z.strictObject({})

/** An operation that is open to anyone is refused to no one. */
const refusedTo = (permits: Action | 'anyone') => (permits === 'anyone' ? [] : (['not-permitted'] as const))

/** The input of a request, as its schemas have parsed it. */
export const inputOf = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>({
  params,
  query,
  body,
}: FastifyRequest): Input<P, Q, B> => ({ params, query, body }) as Input<P, Q, B>
