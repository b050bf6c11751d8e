import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { ReadTx } from '../db/transaction.ts'
import type { Action, Actor } from '../domain/access.ts'
import { accept, reject, type Outcome } from '../domain/outcome.ts'
import type { Rejection, RejectionCode } from '../domain/rejection.ts'
import type { Examples } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { queryRoute } from './query-route.ts'
import { idOf, keyOf, pageFrom, pageOf } from './wire.ts'

/**
 * Keyset pagination: the key that the page begins after, and how many rows to select: one more than are shown, to know
 * whether there is a next page.
 */
export type Paging = { readonly after: string | null; readonly limit: number }

type ListContract<Params extends z.ZodType, Query extends z.ZodType, Item extends z.ZodType, Row> = {
  readonly url: string
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  readonly permits: Action | 'anyone'
  readonly ofMunicipality?: boolean
  readonly problems: readonly RejectionCode[]
  readonly params?: Params
  readonly query: Query
  readonly item: Item
  /** Of one item; the page around it is added here. */
  readonly examples: Examples
  /** The sort key, which becomes the cursor; by default the id. */
  readonly key?: (row: Row) => string
  readonly run: (
    tx: ReadTx,
    actor: Actor,
    input: { params: z.output<Params>; query: z.output<Query> },
    paging: Paging,
  ) => Promise<readonly Row[] | Outcome<readonly Row[], Rejection>>
}

/** Registers a list with keyset pagination: an opaque cursor, a link to the next page, and never a total count. */
export function listRoute<
  Params extends z.ZodType,
  Query extends z.ZodType<{ limit: number; cursor?: string | undefined }>,
  Item extends z.ZodType,
  Row,
>(app: FastifyInstance, deps: AppDeps, contract: ListContract<Params, Query, Item, Row>): void {
  const { item, key = idOf, run, examples, ...rest } = contract
  const self = `/api/v1${contract.url}`
  queryRoute(app, deps, {
    ...rest,
    answer: pageOf(item),
    examples: { ...examples, answer: { items: [examples.answer], _links: { self: { href: self } } } },
    run: async (tx, actor, { params, query }, request) => {
      const rows = await run(tx, actor, { params, query }, { after: keyOf(query.cursor), limit: query.limit + 1 })
      if ('ok' in rows && !rows.ok) return reject(rows.rejection)
      const { items, next } = pageFrom('ok' in rows ? rows.value : rows, query.limit, key)
      return accept({ items, _links: linksOf(request.url, next) })
    },
  })
}

function linksOf(url: string, next: string | null) {
  const links = { self: { href: url } }
  if (next === null) return links
  const [path, search] = url.split('?')
  const query = new URLSearchParams(search)
  query.set('cursor', next)
  return { ...links, next: { href: `${path}?${query.toString()}` } }
}
