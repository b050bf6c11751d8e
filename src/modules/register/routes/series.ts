import type { FastifyInstance } from 'fastify'
import { commandRoute } from '../../../http/command-route.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { listRoute } from '../../../http/list-route.ts'
import { closeYear } from '../close-year.ts'
import * as examples from '../examples.ts'
import { openSeries } from '../open-series.ts'
import { listSeries } from '../read-cases.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'

/** Number series of the registers, and the closing of their years. */
export function seriesRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/series',
    operationId: 'openSeries',
    tag,
    summary: 'Lägg upp en nummerserie',
    permits: 'organisation:manage',
    problems: ['unknown-reference', 'invalid-number-template', 'diarienummer-unreadable'],
    body: schemas.openSeriesBody,
    answer: schemas.seriesResource,
    status: 201,
    examples: { body: examples.seriesBody, answer: { ...examples.series, closedYears: [] } },
    conflicts: { series_code_unique: { code: 'code-taken', facts: ({ code }) => ({ taken: code }) } },
    run: (tx, context, { body }) => openSeries(tx, context, body),
  })
  listRoute(app, deps, {
    url: '/series',
    operationId: 'listSeries',
    tag,
    summary: 'Lista nummerserier',
    permits: 'register:read',
    problems: [],
    query: schemas.listQuery,
    item: schemas.seriesResource,
    examples: { answer: examples.series },
    key: ({ id }: { id: string }) => id,
    run: (tx, actor, _input, paging) => listSeries(tx, actor, paging),
  })
  commandRoute(app, deps, {
    method: 'POST',
    url: '/series/:id/year-closings',
    operationId: 'closeYear',
    tag,
    summary: 'Stäng ett år i en nummerserie',
    permits: 'organisation:manage',
    problems: ['not-found', 'series-year-closed', 'day-not-come'],
    params: schemas.byId,
    body: schemas.closeYearBody,
    answer: schemas.yearClosingResource,
    status: 201,
    examples: { body: examples.yearClosingBody, answer: examples.yearClosing },
    run: (tx, context, { params, body }) => closeYear(tx, context, params.id, body),
  })
}
