import type { FastifyInstance } from 'fastify'
import { anotherMeetingOpen } from '../../../domain/meeting/meeting.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { commandRoute } from '../../../http/command-route.ts'
import { byId } from '../../../http/wire.ts'
import { adjournMeeting, resumeMeeting } from '../adjourn-meeting.ts'
import { closeMeeting } from '../close-meeting.ts'
import * as examples from '../examples.ts'
import { openMeeting } from '../open-meeting.ts'
import * as schemas from '../schemas.ts'
import { openingProblems } from './problems.ts'

const tag = 'meetings'

/** A meeting as it is held: opened, adjourned, resumed and closed. */
export function holdingRoutes(app: FastifyInstance, deps: AppDeps): void {
  openingRoutes(app, deps)
  pauseRoutes(app, deps)
  closingRoutes(app, deps)
}

/** Who presides and attests is said when it is opened. */
function openingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/opening',
    operationId: 'openMeeting',
    tag,
    summary: 'Öppna ett sammanträde',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'meeting-step-refused',
      'unknown-reference',
      'opened-on-another-day',
      'meeting-day-not-come',
      'time-not-come',
      'not-appointed',
      ...openingProblems,
    ],
    conflicts: { meeting_one_open: anotherMeetingOpen },
    params: byId,
    body: schemas.openingBody,
    answer: schemas.meetingResource,
    examples: { body: examples.opening, answer: examples.opened },
    run: (tx, context, { params, body }) => openMeeting(tx, context, params.id, body),
  })
}

/** A pause, and its end. */
function pauseRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/adjournments',
    operationId: 'adjournMeeting',
    tag,
    summary: 'Ajournera',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come'],
    params: byId,
    body: schemas.atBody,
    answer: schemas.meetingResource,
    status: 201,
    examples: { body: examples.at, answer: examples.adjourned },
    run: (tx, context, { params, body }) => adjournMeeting(tx, context, params.id, body.at),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/resumption',
    operationId: 'resumeMeeting',
    tag,
    summary: 'Återuppta efter ajournering',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come'],
    params: byId,
    body: schemas.atBody,
    answer: schemas.meetingResource,
    conflicts: { meeting_one_open: anotherMeetingOpen },
    examples: { body: examples.at, answer: examples.opened },
    run: (tx, context, { params, body }) => resumeMeeting(tx, context, params.id, body.at),
  })
}

/** What was tabled goes on, and those elected are appointed, when it is closed. */
function closingRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/closing',
    operationId: 'closeMeeting',
    tag,
    summary: 'Avsluta ett sammanträde',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'meeting-step-refused',
      'items-undecided',
      'times-backwards',
      'time-not-come',
      'no-seat-free',
      'appointment-overlaps',
      'period-backwards',
    ],
    params: byId,
    body: schemas.atBody,
    answer: schemas.meetingResource,
    examples: { body: examples.at, answer: examples.closed },
    run: (tx, context, { params, body }) => closeMeeting(tx, context, params.id, body.at),
  })
}
