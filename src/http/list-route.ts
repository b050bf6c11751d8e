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

/** Where a page begins and how many rows to ask for: one more than are shown, to know whether there is a next. */
export type Paging = { readonly after: string | null; readonly limit: number }

type ListContract<Params extends z.ZodType, Query extends z.ZodType, Item extends z.ZodType, Row> = {
  readonly url: string
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly permits: Action | 'anyone'
  readonly ofMunicipality?: boolean
  readonly problems: readonly RejectionCode[]
  readonly params?: Params
  readonly query: Query
  readonly item: Item
  /** Of one item; the page around it is made here. */
  readonly examples: Examples
  /** What the list is ordered by, as a cursor; its id if not stated. */
  readonly key?: (row: Row) => string
  readonly run: (
    tx: ReadTx,
    actor: Actor,
    input: { params: z.output<Params>; query: z.output<Query> },
    paging: Paging,
  ) => Promise<readonly Row[] | Outcome<readonly Row[], Rejection>>
}

/** Registers a list: pages by an opaque cursor, each with a link to the next, never a count of the whole. */
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
