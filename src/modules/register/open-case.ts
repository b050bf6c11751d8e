import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { stockholmDate } from '../../domain/calendar.ts'
import { numberForm, readGivenNumber, registerYear } from '../../domain/case-file.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { insertCase } from './store/cases.ts'
import { selectOpeningFacts, type OpeningFacts } from './store/series.ts'

export type NewCaseInput = {
  readonly series: string
  readonly title: string
  readonly classification?: string | null | undefined
  readonly year?: number | undefined
  readonly responsibleOfficer?: string | null | undefined
  readonly externalId?: string | undefined
  /** The number that a migrated case already has. */
  readonly diarienummer?: string | undefined
  readonly openedOn?: string | undefined
}

/**
 * Opens a case with the next number of its series and year, or with the number it already has (OSL 5:1-2). Refused:
 * an unknown series or officer, another authority's series, a closed year; with a number also who may not migrate, a
 * number the series cannot read, and one that is taken.
 */
export async function openCase(tx: WriteTx, context: Context, input: NewCaseInput): UseCaseOutcome<CaseView> {
  const { actor, now } = context
  const { title, responsibleOfficer: officerId = null, externalId = null } = input
  const facts = await selectOpeningFacts(tx, input.series, officerId)
  if (facts === undefined) {
    return reject({ code: 'unknown-reference', resource: 'series', id: input.series, pointer: '/series' })
  }
  const migrates = input.diarienummer !== undefined
  const action = migrates && !may(actor, 'case:migrate', facts) ? 'case:migrate' : 'case:open'
  if (!may(actor, action, facts)) return reject({ code: 'not-permitted', action })
  if (officerId !== null && facts.officer === null) {
    return reject({ code: 'unknown-reference', resource: 'person', id: officerId, pointer: '/responsibleOfficer' })
  }
  const wanted = wantedNumber(context, facts, input)
  if (!wanted.ok) return wanted
  const { year, number: given, class: classification } = wanted.value
  const row = {
    id: context.newId(), seriesId: facts.id, year, classification, title,
    responsibleOfficerId: facts.officer?.id ?? null,
    openedOn: input.openedOn ?? stockholmDate(now.toISOString()),
    client: externalId && actor.client, externalId,
  }
  const form = numberForm(facts.template, { series: facts.code, year, class: classification })
  const numbered = await insertCase(tx, { ...row, recordedAt: now, form }, given)
  if (numbered === 'closed') return reject({ code: 'series-year-closed', series: facts.code, year })
  if (numbered === 'taken') return reject({ code: 'number-taken', series: facts.code, year, number: given ?? 0 })
  const officerName = facts.officer?.name ?? null
  const opened = caseOf({
    ...row, ...numbered, series: facts.code, state: 'open', officerName, voidedReason: null, version: 1,
  })
  const { id, version: _version, state: _state, voidedReason: _reason, responsibleOfficer, ...after } = opened
  return accept({
    result: opened,
    events: [{
      type: migrates ? 'case.migrated' : 'case.opened', resource: 'case', id,
      after: { ...after, responsibleOfficer: responsibleOfficer?.id ?? null },
    }],
  })
}

/** The year and class of the case and, where it has its number already, that number. */
function wantedNumber({ now }: Context, series: OpeningFacts, input: NewCaseInput) {
  const { diarienummer, classification = null, year = registerYear(now.toISOString()) } = input
  if (diarienummer !== undefined) return readGivenNumber(series, diarienummer, input)
  return accept({ year, number: null, class: classification })
}
