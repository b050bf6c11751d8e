import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts } from '../../domain/days.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { numberOfYear } from '../../domain/register/case-file.ts'
import { closeCounter, selectSeriesById } from './store/series.ts'

export type YearClosingView = {
  readonly series: string
  readonly year: number
  readonly last: number
  readonly closedAt: string
}

/**
 * Closes a year of a series: until then the registrar may choose it for what came in that year (OSL 5:1-2). Refused: a
 * series the actor may not see, a year that is closed already, one that has not come.
 */
export async function closeYear(
  tx: WriteTx,
  context: Context,
  id: string,
  { year }: { year: number },
): UseCaseOutcome<YearClosingView> {
  const series = await selectSeriesById(tx, context.actor.authorities, id)
  if (series === undefined) return notFound('series', id)
  const [ahead] = objectionsToFacts({ year: `${year}-01-01` }, dayOf(context.now))
  if (ahead) return reject(ahead)
  const closed = numberOfYear(series.code, year, await closeCounter(tx, series.id, year, context.now))
  if (!closed.ok) return closed
  const last = closed.value
  return accept({
    result: { series: series.code, year, last, closedAt: context.now.toISOString() },
    events: [
      {
        type: 'seriesYear.closed',
        resource: 'series',
        id: series.id,
        authority: series.authority,
        version: null,
        after: { series: series.code, year, last },
      },
    ],
  })
}
