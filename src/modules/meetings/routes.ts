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
  planningRoutes(app, deps)
  readingRoutes(app, deps)
  changeRoutes(app, deps)
}

/** A meeting is planned. */
function planningRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings',
    operationId: 'planMeeting',
    tag,
    summary: 'Planera ett sammanträde',
    description:
      'Planerar ett sammanträde i ett organ; det andra samma dag får ordningsnummer 2, och det som bordlagts dit sätts upp på listan. Nekas för ett okänt organ, och om den planerade tiden ligger en annan dag. / Plans a meeting of a body; a second one of the day gets ordinal 2, and what was tabled to it is put on its agenda. Refused of an unknown body, and where the time planned is of another day.',
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
}

/** The meetings there are, and one of them. */
function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  listRoute(app, deps, {
    url: '/meetings',
    operationId: 'listMeetings',
    tag,
    summary: 'Lista sammanträden',
    description:
      'Organens sammanträden, de inställda bland dem; sållas med filtren och bläddras i den ordning de lades upp. / The meetings of the bodies, those cancelled among them; narrowed by the filters and paged in the order they were made.',
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
    description:
      'Sammanträdet som det är nu; versionen är den som ändringar av det och dess närvaro ska ange. / The meeting as it now is; its version is what changes of it and of its attendance must state.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.meetingResource,
    examples: { answer: examples.closed },
    run: (tx, actor, { params }) => readMeeting(tx, actor, params.id),
  })
}

/** A meeting on another day, or on none. */
function changeRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'PATCH',
    url: '/meetings/:id',
    operationId: 'changeMeeting',
    tag,
    summary: 'Flytta ett planerat sammanträde, eller rätta dess uppgifter',
    description:
      'Flyttar ett planerat sammanträde till en annan dag, tid eller plats, eller rättar vad som sägs om det; det som utelämnas står kvar. Nekas när det har öppnats eller ställts in, och till ett annat år om paragraferna redan är numrerade i sitt. / Moves a planned meeting to another day, time or place, or corrects what is said of it; what is left out stays. Refused once it is opened or cancelled, and into another year where its paragraphs are numbered in theirs.',
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
    description:
      'Ställer in ett planerat sammanträde; det finns kvar med skälet. Nekas när det har öppnats. / Cancels a planned meeting; it is kept, with the reason. Refused once it is opened.',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused'],
    params: byId,
    body: schemas.reasonBody,
    answer: schemas.meetingResource,
    examples: { body: examples.cancelling, answer: examples.cancelled },
    run: (tx, context, { params, body }) => cancelMeeting(tx, context, params.id, body.reason),
  })
}
