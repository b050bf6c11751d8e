import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { formatDiarienummer, templateProblem } from '../../domain/register/diarienummer.ts'
import { readGivenNumber } from '../../domain/register/case-file.ts'
import { selectAuthority } from '../bodies/store.ts'
import { seriesOf, type SeriesView } from './read-cases.ts'
import { insertSeries } from './store/series.ts'

const widest = { year: 2999, number: 999_999_999, class: null }

/**
 * Opens a number series in an authority's register (OSL 5:2). Refuses an unknown authority, one that is not the
 * actor's, and a template whose numbers cannot be read back.
 */
export async function openSeries(
  tx: WriteTx,
  context: Context,
  input: { authority: string; code: string; template: string },
): UseCaseOutcome<SeriesView> {
  const { authority: authorityId, code, template } = input
  const problem = templateProblem(template)
  if (problem) return reject(problem)
  const longest = formatDiarienummer(template, { series: code, ...widest })
  const read = readGivenNumber({ code, template }, longest, {})
  if (!read.ok) return read
  const authority = await selectAuthority(tx, context.actor.authorities, authorityId)
  if (authority === undefined) {
    return reject({ code: 'unknown-reference', resource: 'authority', id: authorityId, pointer: '/authority' })
  }
  const row = { id: context.newId(), authorityId, code, template }
  return accept({
    result: seriesOf({ ...row, authority: authority.code, closedYears: [] }),
    writes: [insertSeries(tx, row)],
    events: [
      {
        type: 'series.opened',
        resource: 'series',
        id: row.id,
        authority: authority.code,
        version: null,
        after: { authority: authority.code, code, template },
      },
    ],
  })
}
