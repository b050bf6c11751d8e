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
  'already-recorded',
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
    description: 'Som application/json eller text/csv: en rad för var och en, med paragrafer och tider.',
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
