import type { ReadTx } from '../../db/transaction.ts'
import { found, notFound, type Actor } from '../../domain/access.ts'
import { accept } from '../../domain/outcome.ts'
import { withoutNames, type ProtectedPerson } from '../../domain/recording/secrecy.ts'
import { selectCase, selectCases, type CaseRow } from './store/cases.ts'
import { selectCorrections, type CorrectionRow } from './store/contents.ts'
import { selectNumbersMeantBy, selectSeries, type SeriesRow } from './store/series.ts'

export type Paging = { readonly after: string | null; readonly limit: number }

export type SeriesView = ReturnType<typeof seriesOf>
export type CaseView = ReturnType<typeof caseOf>
export type CorrectionView = ReturnType<typeof correctionOf>

export const seriesOf = ({ id, authorityId, code, template, closedYears }: SeriesRow) => ({
  id,
  authority: authorityId,
  code,
  template,
  closedYears,
})

export const caseOf = (row: Omit<CaseRow, 'seriesId' | 'authority' | 'authorityId' | 'client'>) =>
  withoutNames(
    {
      id: row.id,
      series: row.series,
      year: row.year,
      number: row.number,
      diarienummer: row.diarienummer,
      classification: row.classification,
      title: row.title,
      state: row.state,
      responsibleOfficer: officerOf(row),
      openedOn: row.openedOn,
      voidedReason: row.voidedReason,
      externalId: row.externalId,
      version: row.version,
    },
    hiddenIn(row),
  ).value

/** Whose names are hidden in what is said of a case: its officer's, where the identity is protected. */
export const hiddenIn = ({
  responsibleOfficerId: id,
  officerHidden: names,
}: Pick<CaseRow, 'responsibleOfficerId' | 'officerHidden'>): ProtectedPerson[] =>
  id === null || names === null ? [] : [{ id, names }]

const officerOf = ({ responsibleOfficerId, officerName }: Pick<CaseRow, 'responsibleOfficerId' | 'officerName'>) =>
  responsibleOfficerId === null ? null : { id: responsibleOfficerId, name: officerName }

export const correctionOf = ({ id, changes, reason, by, recordedAt }: CorrectionRow) => ({
  id,
  changes,
  reason,
  by,
  recordedAt: recordedAt.toISOString(),
})

export const listSeries = async (tx: ReadTx, actor: Actor, { after, limit }: Paging) =>
  (await selectSeries(tx, actor.authorities, after, limit)).map(seriesOf)

export type CaseQuery = {
  readonly diarienummer?: string | undefined
  readonly series?: string | undefined
  readonly year?: number | undefined
  readonly externalId?: string | undefined
}

/** The cases of the actor's authorities; a diarienummer is read as any of their series could have written it. */
export async function listCases(tx: ReadTx, actor: Actor, query: CaseQuery, { after, limit }: Paging) {
  const { diarienummer, ...filter } = query
  const { authorities } = actor
  const numbers =
    diarienummer === undefined ? undefined : await selectNumbersMeantBy(tx, authorities, diarienummer, query.series)
  if (numbers?.length === 0) return []
  return (await selectCases(tx, { ...filter, authorities, numbers }, after, limit)).map(caseOf)
}

/** One case; refused where there is none of that id that the actor may see. */
export async function readCase(tx: ReadTx, actor: Actor, id: string) {
  const row = await selectCase(tx, actor.authorities, id)
  return found(row && caseOf(row), 'case', id)
}

/** The cases that belong together with one, as far as the actor may see them. */
export async function listRelatedCases(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  if ((await selectCase(tx, actor.authorities, id)) === undefined) return notFound('case', id)
  const rows = await selectCases(tx, { authorities: null, seenBy: actor.authorities, relatedTo: id }, after, limit)
  return accept(rows.map(caseOf))
}

/** What has been corrected in a case, with both values and the reason (OSL 4:1 st. 2). */
export async function listCaseCorrections(tx: ReadTx, actor: Actor, id: string, { after, limit }: Paging) {
  const row = await selectCase(tx, actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const corrections = (await selectCorrections(tx, { caseId: id }, after, limit)).map(correctionOf)
  return accept(withoutNames(corrections, hiddenIn(row)).value)
}
