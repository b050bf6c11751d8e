import type { FastifyInstance } from 'fastify'
import { accept } from '../../domain/outcome.ts'
import type { AppDeps } from '../../http/deps.ts'
import { commandRoute } from '../../http/command-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { byId } from '../../http/wire.ts'
import { addItem } from './add-item.ts'
import { changeItem, withdrawItem } from './change-item.ts'
import * as examples from './examples.ts'
import { listItems, readItem } from './read-agenda.ts'
import * as schemas from './schemas.ts'

const tag = 'meetings'

/** The agenda: items put on it, read, changed and withdrawn. */
export async function agendaRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  entryRoutes(app, deps)
  readingRoutes(app, deps)
  changeRoutes(app, deps)
}

/** An item is put on the agenda. */
function entryRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/items',
    operationId: 'addItem',
    tag,
    summary: 'Sätt upp ett ärende på föredragningslistan',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'agenda-fixed',
      'paragraph-only-from-minutes',
      'unknown-reference',
      'case-voided',
      'case-closed',
      'item-not-announced',
      'raiser-not-serving',
    ],
    params: byId,
    body: schemas.itemBody,
    answer: schemas.itemResource,
    status: 201,
    collection: '/items',
    examples: { body: examples.itemBody, answer: examples.item },
    conflicts: {
      item_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) },
      item_paragraph_of_year: { code: 'paragraph-taken', facts: ({ paragraph = 0 }) => ({ paragraph }) },
    },
    run: (tx, context, { params, body }) => addItem(tx, context, params.id, body),
  })
}

/** The agenda, and one item of it. */
function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/items',
    operationId: 'listItems',
    tag,
    summary: 'Läs föredragningslistan',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.itemList,
    examples: { answer: { items: [examples.item] } },
    run: async (tx, actor, { params }) => {
      const items = await listItems(tx, actor, params.id)
      return items.ok ? accept({ items: items.value }) : items
    },
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/items/:id',
    operationId: 'readItem',
    tag,
    summary: 'Läs ett ärende på listan',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.itemResource,
    examples: { answer: examples.item },
    run: (tx, actor, { params }) => readItem(tx, actor, params.id),
  })
}

/** An item with another heading, cases or place, or taken off. */
function changeRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/items/:id',
    operationId: 'changeItem',
    tag,
    summary: 'Ändra rubrik, sammanfattning, ärenden eller plats',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'precondition-required',
      'stale',
      'minutes-attested',
      'agenda-fixed',
      'unknown-reference',
      'case-voided',
      'case-closed',
      'raiser-not-serving',
      'acts-depend',
      'order-settled',
      'seat-taken',
      'already-serving',
      'already-recorded',
      'present-twice',
      'items-backwards',
      'attester-not-serving',
      'chair-not-serving',
    ],
    params: byId,
    body: schemas.changeItemBody,
    answer: schemas.itemResource,
    examples: { body: examples.itemChanges, answer: examples.changedItem },
    run: (tx, context, { params, body }) => changeItem(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/withdrawal',
    operationId: 'withdrawItem',
    tag,
    summary: 'Låt ett ärende utgå',
    permits: 'meeting:run',
    problems: ['not-found', 'agenda-fixed', 'item-decided', 'item-withdrawn'],
    params: byId,
    body: schemas.reasonBody,
    answer: schemas.itemResource,
    examples: { body: examples.reason, answer: examples.withdrawnItem },
    run: (tx, context, { params, body }) => withdrawItem(tx, context, params.id, body.reason),
  })
}
