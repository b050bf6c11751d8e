import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { may, sees, type Actor } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts } from '../../domain/days.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { numberOfYear, objectionToGivenNumber, readGivenNumber, registerYear } from '../../domain/register/case-file.ts'
import { formatDiarienummer, type Diarienummer } from '../../domain/register/diarienummer.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { insertCase, selectCases } from './store/cases.ts'
import { passNumber, takeOpeningFacts, type OpeningFacts } from './store/series.ts'

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
 * an unknown series or officer, another authority's series, a closed year, a year or a day to come; with a number also who may not migrate, a
 * number the series cannot read, and one that is taken.
 */
export async function openCase(tx: WriteTx, context: Context, input: NewCaseInput): UseCaseOutcome<CaseView> {
  const { actor, now } = context
  const { title, responsibleOfficer: officerId = null, externalId = null } = input
  const migrates = input.diarienummer !== undefined
  const today = dayOf(now)
  const year = input.year ?? registerYear(today)
  // The counter is locked from here to the commit, which follows at once.
  const facts = await takeOpeningFacts(tx, { code: input.series, year: migrates ? null : year, officer: officerId })
  if (facts === undefined || !sees(actor, facts.authority)) {
    return reject({ code: 'unknown-reference', resource: 'series', id: input.series, pointer: '/series' })
  }
  const refused = objectionToOpening(actor, facts, migrates, officerId)
  if (refused) return reject(refused)
  const numbered =
    input.diarienummer === undefined
      ? asNumbered(facts, year, input)
      : await keepNumber(tx, facts, input.diarienummer, input)
  if (!numbered.ok) return numbered
  const { openedOn = today } = input
  // A year has come with its first day: a number of one that has not would be the first of its series.
  const [ahead] = objectionsToFacts({ year: `${numbered.value.year}-01-01`, openedOn }, today)
  if (ahead) return reject(ahead)
  const row = rowOf(numbered.value, facts, { title, openedOn, externalId }, context)
  const { name: officerName = null, hidden: officerHidden = null } = facts.officer ?? {}
  const opened = caseOf({
    ...row,
    series: facts.code,
    state: 'open',
    officerName,
    officerHidden,
    voidedReason: null,
    version: 1,
  })
  return accept({
    result: opened,
    writes: [insertCase(row)],
    events: [
      {
        type: migrates ? 'case.migrated' : 'case.opened',
        resource: 'case',
        id: row.id,
        authority: facts.authority,
        version: 1,
        after: entryOf(opened),
      },
    ],
  })
}

/** Who may, in this authority; and the officer, if one is stated, is a person of the register. */
function objectionToOpening(
  actor: Actor,
  facts: OpeningFacts,
  migrates: boolean,
  officer: string | null,
): Rejection | null {
  const action = migrates && !may(actor, 'case:migrate', facts) ? 'case:migrate' : 'case:open'
  if (!may(actor, action, facts)) return { code: 'not-permitted', action }
  if (officer === null || facts.officer !== null) return null
  return { code: 'unknown-reference', resource: 'person', id: officer, pointer: '/responsibleOfficer' }
}

/** The case as it is entered, with its number as the series prints it. */
const rowOf = (
  placed: Omit<Diarienummer, 'series'>,
  { id: seriesId, code, template, officer }: OpeningFacts,
  entry: { readonly title: string; readonly openedOn: string; readonly externalId: string | null },
  { newId, now, actor }: Context,
) => ({
  id: newId(),
  seriesId,
  year: placed.year,
  number: placed.number,
  classification: placed.class,
  diarienummer: formatDiarienummer(template, { series: code, ...placed }),
  responsibleOfficerId: officer?.id ?? null,
  ...entry,
  client: entry.externalId && actor.client,
  recordedAt: now,
})

/** What the trail says of a case that is opened; its title is the register's alone. */
const entryOf = ({ series, year, number, diarienummer, classification, responsibleOfficer, openedOn }: CaseView) => ({
  series,
  year,
  number,
  diarienummer,
  classification,
  openedOn,
  responsibleOfficer: responsibleOfficer?.id ?? null,
})

type Numbered = Outcome<Omit<Diarienummer, 'series'>, Rejection>

/** The number that the counter gave; none from a closed year. */
function asNumbered({ code, next }: OpeningFacts, year: number, { classification = null }: NewCaseInput): Numbered {
  const given = numberOfYear(code, year, next)
  return given.ok ? accept({ year, number: given.value, class: classification }) : given
}

/** The number that a migrated case has already, which the counter is put past. */
async function keepNumber(tx: WriteTx, series: OpeningFacts, text: string, input: NewCaseInput): Promise<Numbered> {
  const read = readGivenNumber(series, text, input)
  if (!read.ok) return read
  const { year, number } = read.value
  const wanted = { seriesId: series.id, year, number }
  // Asked when the counter is locked, so that no other takes it meanwhile.
  const [isOpen, taken] = await inOrder(tx, [
    () => passNumber(tx, wanted),
    () => selectCases(tx, { authorities: null, numbers: [wanted] }, null, 1),
  ])
  const open = numberOfYear(series.code, year, isOpen ? number : null)
  if (!open.ok) return open
  const objection = objectionToGivenNumber({ series: series.code, year, number }, taken.length > 0)
  return objection ? reject(objection) : read
}
