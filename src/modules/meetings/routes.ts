import type { FastifyInstance } from 'fastify'
import { meetingOfDayTaken } from '../../domain/meeting/meeting.ts'
import type { AppDeps } from '../../http/deps.ts'
import { listRoute } from '../../http/list-route.ts'
import { commandRoute } from '../../http/command-route.ts'
import { queryRoute } from '../../http/query-route.ts'
import { byId } from '../../http/wire.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import * as examples from './examples.ts'
import { planMeeting } from './plan-meeting.ts'
import { listMeetings, readMeeting } from './read-meeting.ts'
import * as schemas from './schemas.ts'

const tag = 'meetings'

/** Meetings that are planned, listed, moved and cancelled. */
export async function meetingRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  allMeetingRoutes(app, deps)
  oneMeetingRoutes(app, deps)
}

/** A new meeting, and those there are. */
function allMeetingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings',
    operationId: 'planMeeting',
    tag,
    summary: 'Planera ett sammanträde',
    permits: 'meeting:run',
    problems: ['unknown-reference', 'planned-on-another-day'],
    body: schemas.planMeetingBody,
    answer: schemas.meetingResource,
    status: 201,
    collection: '/meetings',
    examples: { body: examples.planning, answer: examples.planned },
    conflicts: {
      meeting_external: { code: 'external-id-taken', facts: ({ externalId = '' }) => ({ externalId }) },
      meeting_of_day: meetingOfDayTaken,
    },
    run: (tx, context, { body }) => planMeeting(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/meetings',
    operationId: 'listMeetings',
    tag,
    summary: 'Lista sammanträden',
    permits: 'meeting:read',
    problems: [],
    query: schemas.meetingQuery,
    item: schemas.meetingResource,
    examples: { query: { body: 'KS' }, answer: examples.planned },
    run: (tx, actor, { query: { body, from, to, externalId } }, paging) =>
      listMeetings(tx, actor, { body, from, to, externalId }, paging),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id',
    operationId: 'readMeeting',
    tag,
    summary: 'Läs ett sammanträde',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.meetingResource,
    examples: { answer: examples.closed },
    run: (tx, actor, { params }) => readMeeting(tx, actor, params.id),
  })
}

/** A meeting on another day, or on none. */
function oneMeetingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/meetings/:id',
    operationId: 'changeMeeting',
    tag,
    summary: 'Flytta ett planerat sammanträde, eller rätta dess uppgifter',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'meeting-step-refused',
      'precondition-required',
      'stale',
      'numbered-in-year',
      'planned-on-another-day',
    ],
    params: byId,
    body: schemas.changeMeetingBody,
    answer: schemas.meetingResource,
    examples: { body: examples.moving, answer: examples.moved },
    conflicts: { meeting_of_day: meetingOfDayTaken },
    run: (tx, context, { params, body }) => changeMeeting(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/cancellation',
    operationId: 'cancelMeeting',
    tag,
    summary: 'Ställ in ett sammanträde',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused'],
    params: byId,
    body: schemas.reasonBody,
    answer: schemas.meetingResource,
    examples: { body: examples.cancelling, answer: examples.cancelled },
    run: (tx, context, { params, body }) => cancelMeeting(tx, context, params.id, body.reason),
  })
}
