import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../http/command-route.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { byId } from '../../http/wire.ts'
import { accept } from '../../domain/outcome.ts'
import { addItem } from './add-item.ts'
import { adjournMeeting, resumeMeeting } from './adjourn-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeItem, withdrawItem } from './change-item.ts'
import { changeMeeting } from './change-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import * as examples from './examples.ts'
import { openMeeting } from './open-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { listItems, listMeetings, readItem, readMeeting } from './read-meeting.ts'
import { attendanceRoutes } from './routes/attendance.ts'
import { officerRoutes } from './routes/officers.ts'
import { openingProblems } from './routes/problems.ts'
import * as schemas from './schemas.ts'

const tag = 'meetings'

/** Meetings, their agenda and their attendance. */
export async function meetingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  planningRoutes(app, deps)
  holdingRoutes(app, deps)
  agendaRoutes(app, deps)
  attendanceRoutes(app, deps)
  officerRoutes(app, deps)
}

function planningRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings', operationId: 'planMeeting', tag, summary: 'Planera ett sammanträde', permits: 'meeting:run',
    problems: ['unknown-reference', 'external-id-taken', 'meeting-of-day-taken', 'planned-on-another-day'], body: schemas.planMeetingBody, answer: schemas.meetingResource,
    status: 201, collection: '/meetings', examples: { body: examples.planning, answer: examples.planned },
    conflicts: ({ externalId = '' }) => ({
      meeting_external: { code: 'external-id-taken', externalId }, meeting_of_day: { code: 'meeting-of-day-taken' },
    }),
    run: (tx, context, { body }) => planMeeting(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/meetings', operationId: 'listMeetings', tag, summary: 'Lista sammanträden', permits: 'meeting:read', problems: [],
    query: schemas.meetingQuery, item: schemas.meetingResource, examples: { query: { body: 'KS' }, answer: examples.planned },
    run: (tx, actor, { query: { body, from, to, externalId } }, paging) => listMeetings(tx, actor, { body, from, to, externalId }, paging),
  })
  queryRoute(app, deps, {
    method: 'GET', url: '/meetings/:id', operationId: 'readMeeting', tag, summary: 'Läs ett sammanträde', permits: 'meeting:read',
    problems: ['not-found'], params: byId, answer: schemas.meetingResource, examples: { answer: examples.closed },
    run: (tx, actor, { params }) => readMeeting(tx, actor, params.id),
  })
  commandRoute(app, deps, {
    method: 'PATCH', url: '/meetings/:id', operationId: 'changeMeeting', tag, summary: 'Flytta ett planerat sammanträde, eller rätta dess uppgifter',
    permits: 'meeting:run', problems: ['not-found', 'meeting-step-refused', 'precondition-required', 'stale', 'meeting-of-day-taken', 'numbered-in-year', 'planned-on-another-day'], params: byId,
    body: schemas.changeMeetingBody, answer: schemas.meetingResource, examples: { body: examples.moving, answer: examples.moved },
    conflicts: () => ({ meeting_of_day: { code: 'meeting-of-day-taken' } }),
    run: (tx, context, { params, body }) => changeMeeting(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/cancellation', operationId: 'cancelMeeting', tag, summary: 'Ställ in ett sammanträde', permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused'], params: byId, body: schemas.reasonBody, answer: schemas.meetingResource,
    examples: { body: examples.cancelling, answer: examples.cancelled },
    run: (tx, context, { params, body }) => cancelMeeting(tx, context, params.id, body.reason),
  })
}

function holdingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/opening', operationId: 'openMeeting', tag, summary: 'Öppna ett sammanträde', permits: 'meeting:run',
    problems: [
      'not-found', 'meeting-step-refused', 'unknown-reference', 'opened-on-another-day', 'meeting-day-not-come', 'time-not-come', 'another-meeting-open',
      'not-appointed', ...openingProblems,
    ],
    conflicts: () => ({ meeting_one_open: { code: 'another-meeting-open' } }),
    params: byId, body: schemas.openingBody, answer: schemas.meetingResource, examples: { body: examples.opening, answer: examples.opened },
    run: (tx, context, { params, body }) => openMeeting(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/adjournments', operationId: 'adjournMeeting', tag, summary: 'Ajournera', permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come'], params: byId, body: schemas.atBody, answer: schemas.meetingResource, status: 201,
    examples: { body: examples.at, answer: examples.adjourned }, run: (tx, context, { params, body }) => adjournMeeting(tx, context, params.id, body.at),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/resumption', operationId: 'resumeMeeting', tag, summary: 'Återuppta efter ajournering', permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come', 'another-meeting-open'], params: byId, body: schemas.atBody,
    answer: schemas.meetingResource, conflicts: () => ({ meeting_one_open: { code: 'another-meeting-open' } }),
    examples: { body: examples.at, answer: examples.opened }, run: (tx, context, { params, body }) => resumeMeeting(tx, context, params.id, body.at),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/closing', operationId: 'closeMeeting', tag, summary: 'Avsluta ett sammanträde', permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'items-undecided', 'times-backwards', 'time-not-come', 'no-seat-free', 'appointment-overlaps', 'period-backwards'], params: byId, body: schemas.atBody,
    answer: schemas.meetingResource, examples: { body: examples.at, answer: examples.closed },
    run: (tx, context, { params, body }) => closeMeeting(tx, context, params.id, body.at),
  })
}

function agendaRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST', url: '/meetings/:id/items', operationId: 'addItem', tag, summary: 'Sätt upp ett ärende på föredragningslistan', permits: 'meeting:run',
    problems: ['not-found', 'agenda-fixed', 'paragraph-only-from-minutes', 'unknown-reference', 'case-voided', 'case-closed', 'paragraph-taken', 'external-id-taken', 'item-not-announced', 'raiser-not-serving'],
    params: byId, body: schemas.itemBody, answer: schemas.itemResource, status: 201, collection: '/items',
    examples: { body: examples.itemBody, answer: examples.item },
    conflicts: ({ externalId = '', paragraph = 0 }) => ({
      item_external: { code: 'external-id-taken', externalId }, item_paragraph_of_year: { code: 'paragraph-taken', paragraph },
    }),
    run: (tx, context, { params, body }) => addItem(tx, context, params.id, body),
  })
  queryRoute(app, deps, {
    method: 'GET', url: '/meetings/:id/items', operationId: 'listItems', tag, summary: 'Läs föredragningslistan', permits: 'meeting:read',
    problems: ['not-found'], params: byId, answer: schemas.itemList, examples: { answer: { items: [examples.item] } },
    run: async (tx, actor, { params }) => {
      const items = await listItems(tx, actor, params.id)
      return items.ok ? accept({ items: items.value }) : items
    },
  })
  queryRoute(app, deps, {
    method: 'GET', url: '/items/:id', operationId: 'readItem', tag, summary: 'Läs ett ärende på listan', permits: 'meeting:read', problems: ['not-found'],
    params: byId, answer: schemas.itemResource, examples: { answer: examples.item }, run: (tx, actor, { params }) => readItem(tx, actor, params.id),
  })
  commandRoute(app, deps, {
    method: 'PATCH', url: '/items/:id', operationId: 'changeItem', tag, summary: 'Ändra rubrik, sammanfattning, ärenden eller plats', permits: 'meeting:run',
    problems: [
      'not-found', 'precondition-required', 'stale', 'minutes-attested', 'agenda-fixed', 'unknown-reference', 'case-voided', 'case-closed', 'raiser-not-serving', 'acts-depend', 'order-settled',
      'seat-taken', 'already-serving', 'already-recorded', 'present-twice', 'items-backwards', 'attester-not-serving', 'chair-not-serving',
    ],
    params: byId, body: schemas.changeItemBody, answer: schemas.itemResource, examples: { body: examples.itemChanges, answer: examples.changedItem },
    run: (tx, context, { params, body }) => changeItem(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST', url: '/items/:id/withdrawal', operationId: 'withdrawItem', tag, summary: 'Låt ett ärende utgå', permits: 'meeting:run',
    problems: ['not-found', 'agenda-fixed', 'item-decided', 'item-withdrawn'], params: byId, body: schemas.reasonBody, answer: schemas.itemResource,
    examples: { body: examples.reason, answer: examples.withdrawnItem },
    run: (tx, context, { params, body }) => withdrawItem(tx, context, params.id, body.reason),
  })
}
