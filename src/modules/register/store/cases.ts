import { and, asc, between, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm'
import { fixed, prepared, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { insertAll, write, type Write } from '../../../db/write.ts'
import { sees, type Authorities } from '../../../domain/access.ts'
import {
  casesSeenBySomeGiven,
  hiddenNames,
  seenWithin,
  shownName,
  withinSomeGiven,
  type Bounds,
} from '../../bodies/store.ts'
import { authority, person } from '../../bodies/tables.ts'
import { caseFile, relatedCase, series } from '../tables.ts'
import { selectNumbersMeantBy, type CaseNumber } from './series.ts'

export type CaseRow = Omit<typeof caseFile.$inferSelect, 'recordedAt'> & {
  /** Codes of the series and of the authority that owns it. */
  readonly series: string
  readonly authority: string
  readonly authorityId: string
  /** Null also where the identity is protected. */
  readonly officerName: string | null
  /** What the officer is and has been called, where the identity is protected. */
  readonly officerHidden: readonly string[] | null
}

const { recordedAt: _recordedAt, ...caseColumns } = getTableColumns(caseFile)

const shown = {
  ...caseColumns,
  series: series.code,
  authority: authority.code,
  authorityId: series.authorityId,
  officerName: shownName,
  officerHidden: hiddenNames,
}

const cases = (tx: ReadTx) =>
  tx
    .select(shown)
    .from(caseFile)
    .innerJoin(series, eq(series.id, caseFile.seriesId))
    .innerJoin(authority, eq(authority.id, series.authorityId))
    .leftJoin(person, eq(person.id, caseFile.responsibleOfficerId))

/** The case, of those authorities or handed over to one of them. */
export async function selectCase(tx: ReadTx, authorities: Authorities, id: string): Promise<CaseRow | undefined> {
  return (await cases(tx).where(and(eq(caseFile.id, id), seenWithin(authorities, caseFile.id))))[0]
}

/** How a case is locked: while rows may still point at it, or from those too. */
type Lock = 'no key update' | 'update'

const lockedCase = prepared('locked_case', (tx: WriteTx, lock: Lock) =>
  cases(tx)
    .where(eq(caseFile.id, sql.placeholder('id')))
    .for(lock, { of: caseFile }),
)

/** The case of those authorities' own, locked until the transaction ends. */
export async function selectCaseLocked(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
  lock: Lock = 'no key update',
): Promise<CaseRow | undefined> {
  const [row] = await lockedCase(tx, { id }, lock)
  return row !== undefined && sees({ authorities }, row.authority) ? row : undefined
}

/** The cases of these ids, of those authorities or handed over to one of them. */
export async function selectCasesByIds(tx: ReadTx, authorities: Bounds, ids: readonly string[]): Promise<CaseRow[]> {
  return ids.length === 0
    ? []
    : cases(tx).where(and(inArray(caseFile.id, [...ids]), seenWithin(authorities, caseFile.id)))
}

/** The same where a row is to point at them: none of them is voided meanwhile, and one that has been is seen to be (OSL 5:1). */
export async function holdCases(tx: WriteTx, authorities: Bounds, ids: readonly string[]): Promise<CaseRow[]> {
  return ids.length === 0
    ? []
    : cases(tx)
        .where(and(inArray(caseFile.id, [...ids]), seenWithin(authorities, caseFile.id)))
        .for('key share', { of: caseFile })
}

/** The cases that a number as a person wrote it can mean: none where no series of those authorities could write it. */
export async function selectCasesByNumber(tx: ReadTx, authorities: Authorities, text: string): Promise<CaseRow[]> {
  const numbers = await selectNumbersMeantBy(tx, authorities, text)
  return numbers.length === 0 ? [] : selectCases(tx, { authorities, numbers }, null, numbers.length)
}

export type CaseFilter = {
  readonly authorities: Authorities
  /** Of these authorities, or handed over to one of them. */
  readonly seenBy?: Authorities
  readonly series?: string | undefined
  readonly year?: number | undefined
  readonly externalId?: string | undefined
  /** Any of these numbers. */
  readonly numbers?: readonly CaseNumber[] | undefined
  /** Belongs together with this case. */
  readonly relatedTo?: string | undefined
}

/** What each part of a filter asks of a case; a placeholder stands for its value. */
const asked = {
  authorities: withinSomeGiven,
  seenBy: casesSeenBySomeGiven,
  series: eq(series.code, sql.placeholder('series')),
  year: eq(caseFile.year, sql.placeholder('year')),
  externalId: eq(caseFile.externalId, sql.placeholder('externalId')),
  number: sql`(${caseFile.seriesId}, ${caseFile.year}, ${caseFile.number})
    = (${sql.placeholder('seriesId')}::uuid, ${sql.placeholder('inYear')}::int, ${sql.placeholder('number')}::int)`,
  numbers: sql`(${caseFile.seriesId}, ${caseFile.year}, ${caseFile.number}) in (
    select * from unnest(${sql.placeholder('seriesIds')}::uuid[], ${sql.placeholder('years')}::int[], ${sql.placeholder('numbers')}::int[]))`,
  relatedTo: sql`${caseFile.id} in (
    select other_id from ${relatedCase} where case_id = ${sql.placeholder('relatedTo')}
    union all select case_id from ${relatedCase} where other_id = ${sql.placeholder('relatedTo')})`,
  after: gt(caseFile.id, sql.placeholder('after')),
} as const

type Part = keyof typeof asked
/** The parts of a filter that are given, and how many rows are taken at most, which stands in the statement itself. */
type Asked = { readonly parts: readonly Part[]; readonly most: number }

/** An ordinary page and the largest, each with the row that tells whether there is a next: few limits are few statements. */
const pages = [21, 101]

const casesAsked = prepared('cases_asked', (tx: ReadTx, { parts, most }: Asked) =>
  cases(tx)
    .where(and(...parts.map((part) => asked[part])))
    .orderBy(asc(caseFile.id))
    .limit(fixed(most)),
)

/** What narrows a list to some series alone. */
const narrowing: readonly Part[] = ['authorities', 'series', 'after']

/**
 * The same where only some series are asked for: from each the next ones, by its own index. In the order of ids alone, all
 * cases of the others would be passed by first: so it is said in a way that the order of ids alone cannot answer.
 */
const casesOfSeries = prepared('cases_of_series', (tx: ReadTx, { parts, most }: Asked) => {
  const after = parts.includes('after')
    ? sql`(${caseFile.seriesId}, ${caseFile.id}) > (${series.id}, ${sql.placeholder('after')})`
    : undefined
  const next = tx
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(between(caseFile.seriesId, series.id, series.id), after))
    .orderBy(asc(caseFile.seriesId), asc(caseFile.id))
    .limit(fixed(most))
    .as('next')
  return tx
    .select(shown)
    .from(series)
    .innerJoin(authority, eq(authority.id, series.authorityId))
    .innerJoinLateral(next, sql`true`)
    .innerJoin(caseFile, eq(caseFile.id, next.id))
    .leftJoin(person, eq(person.id, caseFile.responsibleOfficerId))
    .where(and(...parts.filter((part) => part !== 'after').map((part) => asked[part])))
    .orderBy(asc(caseFile.id))
    .limit(fixed(most))
})

/** The first of the cases in order, as many as are asked for. */
export async function selectCases(
  tx: ReadTx,
  { numbers = [], ...filter }: CaseFilter,
  after: string | null,
  limit: number,
): Promise<CaseRow[]> {
  const [one, ...more] = numbers
  const values = {
    ...filter,
    after,
    ...(one !== undefined && more.length === 0 && { seriesId: one.seriesId, inYear: one.year, number: one.number }),
    ...(more.length > 0 && {
      numbers: numbers.map(({ number }) => number),
      years: numbers.map(({ year }) => year),
      seriesIds: numbers.map(({ seriesId }) => seriesId),
    }),
  }
  const parts = (Object.keys(asked) as Part[]).filter(
    (part) => (values as Partial<Record<Part, unknown>>)[part] != null,
  )
  const ofSeries =
    parts.every((part) => narrowing.includes(part)) && (filter.series !== undefined || filter.authorities !== null)
  const rows = await (ofSeries ? casesOfSeries : casesAsked)(tx, values, {
    parts,
    most: pages.find((rows) => limit <= rows) ?? limit,
  })
  return rows.slice(0, limit)
}

/** Files a case under the number that it was given. */
export const insertCase = (row: typeof caseFile.$inferInsert): Write => insertAll(caseFile, [row])

type CaseChanges = Partial<Pick<CaseRow, 'title' | 'state' | 'voidedReason' | 'responsibleOfficerId'>>

export const updateCase = (tx: WriteTx, { id, version }: CaseRow, changes: CaseChanges): Write =>
  write(
    tx
      .update(caseFile)
      .set({ ...changes, version: version + 1 })
      .where(eq(caseFile.id, id)),
  )

/** Keeps that two cases belong together; false where they did already. */
export async function insertRelation(tx: WriteTx, one: string, other: string): Promise<boolean> {
  const made = await tx
    .insert(relatedCase)
    .values(pairOf(one, other))
    .onConflictDoNothing()
    .returning({ caseId: relatedCase.caseId })
  return made.length === 1
}

/** Forgets that two cases belong together; false where they did not. */
export async function deleteRelation(tx: WriteTx, one: string, other: string): Promise<boolean> {
  const { caseId, otherId } = pairOf(one, other)
  const gone = await tx
    .delete(relatedCase)
    .where(and(eq(relatedCase.caseId, caseId), eq(relatedCase.otherId, otherId)))
    .returning({ caseId: relatedCase.caseId })
  return gone.length === 1
}

const pairOf = (one: string, other: string) =>
  one < other ? { caseId: one, otherId: other } : { caseId: other, otherId: one }
