import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import { alreadyExcused } from '../../../domain/attending/appointed.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { formRoute } from '../../../http/form-route.ts'
import { queryRoute } from '../../../http/query-route.ts'
import { byId } from '../../../http/wire.ts'
import { attendanceCsv } from '../../../render/attendance-csv.ts'
import { countAttendance, exportAttendance } from '../count-attendance.ts'
import * as examples from '../examples.ts'
import { listAttendance } from '../read-attendance.ts'
import { readSubstitutesInTurn } from '../read-substitutes.ts'
import { recordAttendance, removeAttendance, replaceAttendance } from '../record-attendance.ts'
import { listExcuses, recordExcuse, removeExcuse } from '../record-excuse.ts'
import * as schemas from '../schemas.ts'
import { changeProblems } from './problems.ts'

const tag = 'meetings'
const serviceProblems = [
  'not-appointed',
  'seat-out-of-range',
  'seat-taken',
  'seat-not-vacant',
  'already-serving',
  'remote-not-allowed',
  'sound-only',
  'seat-from-next-item',
  'noted-twice',
  'late-member',
  'service-broken-off',
  'out-of-turn',
  'times-backwards',
  'present-twice',
  'items-backwards',
  'outside-meeting',
  'time-not-come',
] as const

/** Who attends, who is excused, who is in turn to serve; head counts and the export. */
export function notingRoutes(app: FastifyInstance, deps: AppDeps): void {
  noting(app, deps)
  noted(app, deps)
  excusing(app, deps)
  excused(app, deps)
  counting(app, deps)
  exporting(app, deps)
}

/** A row of the attendance, or all of them. */
function noting(app: FastifyInstance, deps: AppDeps): void {
  const problems = [
    'not-found',
    'unknown-reference',
    'minutes-attested',
    ...serviceProblems,
    ...changeProblems,
  ] as const
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/attendance',
    operationId: 'recordAttendance',
    tag,
    summary: 'Anteckna närvaro',
    description:
      'Lägger en rad till närvaron: vem som är där, på vilken plats och i vilka ärenden (KL 5:66). Nekas för den som saknar uppdraget eller inte står i tur, och om det som redan är antecknat inte längre kunde ha skett; rör det beslutade ärenden krävs skäl (KL 5:67). / Adds a row to the attendance: who is there, on which seat and at which items (KL 5:66). Refused of one not appointed or not in turn, and where what is recorded already could then not have happened; a reason is needed where it concerns decided items (KL 5:67).',
    permits: 'meeting:run',
    problems,
    params: byId,
    body: schemas.recordAttendanceBody,
    answer: schemas.attendanceResource,
    status: 201,
    examples: { body: examples.attending, answer: examples.attendance },
    run: (tx, context, { params, body }) => recordAttendance(tx, context, params.id, body),
  })
  commandRoute(app, deps, {
    method: 'PUT',
    url: '/meetings/:id/attendance',
    operationId: 'replaceAttendance',
    tag,
    summary: 'Anteckna hela närvaron på en gång',
    description:
      'Antecknar hela närvaron i stället för den som var antecknad, allt eller inget, under samma regler som en rad i taget. If-Match är sammanträdets version. / Notes the whole attendance in place of what was noted, all or nothing, under the same rules as row by row. If-Match is the version of the meeting.',
    permits: 'meeting:run',
    problems: [...problems, 'precondition-required', 'stale'],
    params: byId,
    body: schemas.attendanceList,
    answer: schemas.attendanceAnswer,
    examples: { body: { rows: [examples.attending] }, answer: { items: [examples.attendance] } },
    run: (tx, context, { params, body }) => replaceAttendance(tx, context, params.id, body),
  })
}

/** What has been noted, and a row that should not have been. */
function noted(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/attendance',
    operationId: 'listAttendance',
    tag,
    summary: 'Läs närvaron och vilka som har anmält förhinder',
    description:
      'Närvaron som den är antecknad, och de som har anmält förhinder. / The attendance as it is noted, and those who are excused.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.attendanceOverview,
    examples: { answer: examples.overview },
    run: (tx, actor, { params }) => listAttendance(tx, actor, params.id),
  })
  commandRoute(app, deps, {
    method: 'DELETE',
    url: '/meetings/:id/attendance/:attendanceId',
    operationId: 'removeAttendance',
    tag,
    summary: 'Ta bort en rad ur närvaron',
    description:
      'Tar bort en rad som inte skulle ha antecknats. Nekas om det som redan är antecknat då inte kunde ha skett; rör det beslutade ärenden krävs skäl (KL 5:67). If-Match är sammanträdets version. / Takes away a row that should not have been noted. Refused where what is recorded already could then not have happened; a reason is needed where it concerns decided items (KL 5:67). If-Match is the version of the meeting.',
    permits: 'meeting:run',
    problems: ['not-found', 'minutes-attested', 'precondition-required', 'stale', ...changeProblems],
    params: schemas.attendanceId,
    query: schemas.correctionQuery,
    examples: {},
    run: (tx, context, { params, query }) => removeAttendance(tx, context, params.id, params.attendanceId, query),
  })
}

function excusing(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/meetings/:id/excuses',
    operationId: 'recordExcuse',
    tag,
    summary: 'Anteckna förhinder, och kalla en ersättare',
    description:
      'Antecknar att en ledamot eller ersättare inte kommer eller inte stannar, och vilken ersättare som kallas. Nekas för den som saknar uppdraget, för den som redan är antecknad, och om en annan ersättare står i tur (KL 5:18, 6:17). / Notes that a member or a substitute will not come, or not stay, and which substitute is called. Refused of one not appointed, of one noted before, and where another substitute is in turn (KL 5:18, 6:17).',
    permits: 'meeting:run',
    problems: ['not-found', 'unknown-reference', 'minutes-attested', 'not-appointed', 'out-of-turn', 'time-not-come'],
    params: byId,
    body: schemas.excuseBody,
    answer: schemas.excuseResource,
    status: 201,
    examples: { body: examples.excusing, answer: examples.excuse },
    conflicts: { excuse_of_person: { code: 'already-excused', facts: ({ person }) => alreadyExcused(person) } },
    run: (tx, context, { params, body }) => recordExcuse(tx, context, params.id, body),
  })
}

/** Who is excused, and who comes after all. */
function excused(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/excuses',
    operationId: 'listExcuses',
    tag,
    summary: 'Läs vilka som har anmält förhinder',
    description:
      'De förhinder som är anmälda till sammanträdet, med de ersättare som kallats. / The excuses noted for the meeting, with the substitutes who are called.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.excuseList,
    examples: { answer: { items: [examples.excuse] } },
    run: (tx, actor, { params }) => listExcuses(tx, actor, params.id),
  })
  commandRoute(app, deps, {
    method: 'DELETE',
    url: '/meetings/:id/excuses/:excuseId',
    operationId: 'removeExcuse',
    tag,
    summary: 'Ta bort ett anmält förhinder',
    description:
      'Tar bort anmälan, som när ledamoten ändå kommer. Nekas när närvaron är justerad. If-Match är sammanträdets version. / Takes the excuse away, as when the member comes after all. Refused once the attendance is attested. If-Match is the version of the meeting.',
    permits: 'meeting:run',
    problems: ['not-found', 'minutes-attested', 'precondition-required', 'stale'],
    params: schemas.excuseId,
    examples: {},
    run: (tx, context, { params }) => removeExcuse(tx, context, params.id, params.excuseId),
  })
}

function counting(app: FastifyInstance, deps: AppDeps): void {
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/substitutes-in-turn',
    operationId: 'readSubstitutesInTurn',
    tag,
    summary: 'Läs vilka ersättare som står i tur för en plats, och varför',
    description:
      'Ersättarna för en plats i den ordning de träder in, var och en med skälet, och vem som står i tur (KL 5:18, 6:16–17). Nekas för en plats som organet inte har. / The substitutes for a seat in the order they would serve, each with the reason, and who is in turn (KL 5:18, 6:16–17). Refused of a seat that the body does not have.',
    permits: 'meeting:read',
    problems: ['not-found', 'unknown-reference', 'seat-out-of-range'],
    params: byId,
    query: schemas.turnQuery,
    answer: schemas.turnAnswer,
    examples: { query: examples.turnQuery, answer: examples.turn },
    run: (tx, actor, { params, query }) => readSubstitutesInTurn(tx, actor, params.id, query),
  })
  queryRoute(app, deps, {
    method: 'GET',
    url: '/meetings/:id/attendance-counts',
    operationId: 'countAttendance',
    tag,
    summary: 'Räkna de tjänstgörande och närvarande i varje paragraf',
    description:
      'Hur många som tjänstgör och är närvarande i varje paragraf, vilka platser som är tomma (KL 5:67), och vad lagen har emot närvaron som den är antecknad. / How many serve and are present at each paragraph, which seats are empty (KL 5:67), and what the law has against the attendance as it is noted.',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.countsAnswer,
    examples: { answer: examples.counts },
    run: (tx, actor, { params }) => countAttendance(tx, actor, params.id),
  })
}

function exporting(app: FastifyInstance, deps: AppDeps): void {
  formRoute(app, deps, {
    url: '/meetings/:id/attendance-export',
    operationId: 'exportAttendance',
    tag,
    summary: 'Hämta närvaron som underlag för arvoden',
    description:
      'En rad för var och en, med paragrafer och tider, som application/json eller text/csv (UTF-8). / A line for each person, with paragraphs and times, as application/json or text/csv (UTF-8).',
    permits: 'meeting:read',
    problems: ['not-found'],
    params: byId,
    answer: schemas.exportAnswer,
    examples: { answer: examples.exported, forms: examples.exportedForms },
    run: (tx, actor, { params }) => exportAttendance(tx, actor, params.id),
    forms: {
      'application/json': (attendance) => JSON.stringify(attendance),
      'text/csv': ({ items }) => attendanceCsv(items),
    },
  })
}
