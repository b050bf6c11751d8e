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
  numberRoutes(app, deps)
  yearRoutes(app, deps)
}

function numberRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/series',
    operationId: 'openSeries',
    tag,
    summary: 'Lägg upp en nummerserie',
    description:
      'Ger en myndighet en serie diarienummer. Nekas om koden är upptagen eller om numren inte skulle gå att läsa tillbaka. / Gives an authority a series of registration numbers. Refused where the code is taken or its numbers could not be read back.',
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
    description:
      'Nummerserierna hos dina myndigheter, och åren som är stängda i dem. / The number series of your authorities, and which years are closed in them.',
    permits: 'register:read',
    problems: [],
    query: schemas.listQuery,
    item: schemas.seriesResource,
    examples: { answer: examples.series },
    key: ({ id }: { id: string }) => id,
    run: (tx, actor, _input, paging) => listSeries(tx, actor, paging),
  })
}

function yearRoutes(app: FastifyInstance, deps: AppDeps): void {
  commandRoute(app, deps, {
    method: 'POST',
    url: '/series/:id/year-closings',
    operationId: 'closeYear',
    tag,
    summary: 'Stäng ett år i en nummerserie',
    description:
      'Stänger ett år i en nummerserie: sedan ges inga fler nummer det året. Nekas om det redan är stängt eller inte har börjat. / Closes a year of a number series: no more numbers are then given of it. Refused where it is closed already or has not begun.',
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
