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
  withdrawalRoutes(app, deps)
}

/** An item is put on the agenda. */
function entryRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/items',
    operationId: 'addItem',
    tag,
    summary: 'Sätt upp ett ärende på föredragningslistan',
    description:
      'Sätter upp ett ärende på listan, sist eller på en plats, med ett ärende i diariet, flera eller inget. Nekas när sammanträdet är avslutat, före en paragraf vars nummer ligger fast, och i fullmäktige under sammanträdet om någon närvarande är emot (KL 5:52). / Puts an item on the agenda, last or at a place, with one case, several or none. Refused once the meeting is closed, before a paragraph whose number is fixed, and in the assembly during the meeting where anyone present is against it (KL 5:52).',
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
    description:
      'Hela föredragningslistan i ordning, med paragrafnumren som de är nu. / The whole agenda in order, with the numbers of the paragraphs as they now are.',
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
    description:
      'Ärendet som det är nu, med sitt paragrafnummer; versionen är den som ändringar av det och av paragrafen ska ange. / The item as it now is, with the number of its paragraph; its version is what changes of it and of the paragraph must state.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.itemResource,
    examples: { answer: examples.item },
    run: (tx, actor, { params }) => readItem(tx, actor, params.id),
  })
}

/** An item with another heading, cases or place. */
function changeRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/items/:id',
    operationId: 'changeItem',
    tag,
    summary: 'Ändra rubrik, sammanfattning, ärenden eller plats',
    description:
      'Ändrar det som anges; det som utelämnas står kvar. Platsen ligger fast när numret gör det eller andra annars hade deltagit i ett beslut, plats och ärenden i diariet när sammanträdet är avslutat, och allt när paragrafen är justerad. / Changes what is stated; what is left out stays. The place is fixed with the number, or where others would then have taken part in a decision; place and cases once the meeting is closed; and everything once the paragraph is attested.',
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
}

/** An item is taken off the agenda. */
function withdrawalRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/items/:id/withdrawal',
    operationId: 'withdrawItem',
    tag,
    summary: 'Låt ett ärende utgå',
    description:
      'Ärendet utgår från listan men finns kvar med skälet, och får inget paragrafnummer. Nekas om det är beslutat eller redan har utgått. / The item is taken off the agenda but kept with the reason, and gets no number. Refused where it is decided or was withdrawn before.',
    permits: 'meeting:run',
    problems: ['not-found', 'agenda-fixed', 'item-decided', 'item-withdrawn'],
    params: byId,
    body: schemas.reasonBody,
    answer: schemas.itemResource,
    examples: { body: examples.reason, answer: examples.withdrawnItem },
    run: (tx, context, { params, body }) => withdrawItem(tx, context, params.id, body.reason),
  })
}
