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
    description:
      'Öppnar sammanträdet på dess dag, med ordförande och justerare. Nekas om organet inte är beslutsfört, om ordföranden eller en justerare inte tjänstgör eller justerarna är för få (KL 5:45, 5:69, 6:27), och medan organet har ett annat öppet. / Opens the meeting on its day, with a chair and attesters. Refused where the body is not quorate, where the chair or an attester does not serve or the attesters are too few (KL 5:45, 5:69, 6:27), and while the body has another one open.',
    permits: 'meeting:run',
    problems: [
      'not-found',
      'meeting-step-refused',
      'unknown-reference',
      'not-attending',
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
    description:
      'Bryter sammanträdet för en tid, då inget kan antecknas som hänt. Nekas om det inte pågår, och för en tid före det som hänt eller som inte har kommit. / Breaks the meeting off for a time, in which nothing can be said to have happened. Refused where it does not go on, and of a time before what has happened or that has not come.',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come'],
    params: byId,
    body: schemas.pauseBody,
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
    description:
      'Återupptar ett ajournerat sammanträde. Nekas om det inte är ajournerat, medan organet har ett annat öppet, och för en tid före ajourneringen eller som inte har kommit. / Resumes an adjourned meeting. Refused where it is not adjourned, while the body has another one open, and of a time before the adjournment or that has not come.',
    permits: 'meeting:run',
    problems: ['not-found', 'meeting-step-refused', 'times-backwards', 'time-not-come'],
    params: byId,
    body: schemas.pauseBody,
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
    description:
      'Avslutar sammanträdet: paragrafnumren ligger fast, de valda får sina uppdrag och det bordlagda förs till nästa lista (KL 5:51). Nekas medan ett ärende varken är beslutat eller har utgått, och om en vald inte kan få sitt uppdrag. / Closes the meeting: the numbers of its paragraphs are fixed, those elected are appointed and what was tabled goes to the next agenda (KL 5:51). Refused while an item is neither decided nor withdrawn, and where one elected cannot be appointed.',
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
    body: schemas.closingBody,
    answer: schemas.meetingResource,
    examples: { body: examples.at, answer: examples.closed },
    run: (tx, context, { params, body }) => closeMeeting(tx, context, params.id, body.at),
  })
}
