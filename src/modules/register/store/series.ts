import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { prepared, rowsOf, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { bare, parseDiarienummer } from '../../../domain/diarienummer.ts'
import { authority, person } from '../../bodies/tables.ts'
import { series, seriesYear } from '../tables.ts'
import { shownName, within, type Authorities } from './boundary.ts'

export type SeriesRow = typeof series.$inferSelect & {
  readonly authority: string
  readonly closedYears: readonly number[]
}

export async function insertSeries(tx: WriteTx, row: typeof series.$inferInsert): Promise<void> {
  await tx.insert(series).values(row)
}

const closedYears = sql<number[]>`coalesce((
  select json_agg(${seriesYear.year} order by ${seriesYear.year}) from ${seriesYear}
  where ${seriesYear.seriesId} = ${series.id} and ${seriesYear.closedAt} is not null), '[]'::json)`

const allSeries = (tx: ReadTx) => tx.select({ row: series, authority: authority.code, closedYears }).from(series)
  .innerJoin(authority, eq(authority.id, series.authorityId))

export async function selectSeries(
  tx: ReadTx, authorities: Authorities, after: string | null, limit: number,
): Promise<SeriesRow[]> {
  const rows = await allSeries(tx).where(and(within(authorities), after === null ? undefined : gt(series.id, after)))
    .orderBy(asc(series.id)).limit(limit)
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }))
}

export async function selectSeriesById(
  tx: ReadTx, authorities: Authorities, id: string,
): Promise<SeriesRow | undefined> {
  const rows = await allSeries(tx).where(and(eq(series.id, id), within(authorities)))
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }))[0]
}

/** A case by its identity, however its number is printed. */
export type CaseNumber = { readonly seriesId: string; readonly year: number; readonly number: number }

const seriesForms = prepared((tx: ReadTx) => tx.select({ id: series.id, code: series.code, template: series.template })
  .from(series).innerJoin(authority, eq(authority.id, series.authorityId))
  .where(sql`(${sql.placeholder('authorities')}::text[] is null or ${authority.code} = any(${sql.placeholder('authorities')}))
    and (${sql.placeholder('code')}::text is null or ${series.code} = ${sql.placeholder('code')})
    and (${series.template} not like '%{series}%' or position(translate(${series.code}, ' /.-', '') in ${sql.placeholder('bare')}) > 0)`)
  .prepare('series_forms'))

/** The numbers that a text can mean, as any series of those authorities, or one of them, could have written it. */
export async function selectNumbersMeantBy(
  tx: ReadTx, authorities: Authorities, text: string, code?: string,
): Promise<CaseNumber[]> {
  const forms = await seriesForms(tx, { authorities, code: code ?? null, bare: bare(text) })
  return forms.flatMap(({ id, code: seriesCode, template }) => {
    const found = parseDiarienummer(template, seriesCode, text)
    return found === null ? [] : [{ seriesId: id, year: found.year, number: found.number }]
  })
}

export type SeriesForm = { readonly id: string; readonly code: string; readonly template: string }

export type OpeningFacts = SeriesForm & {
  readonly authority: string
  /** The person asked for; null where there is none of that id. */
  readonly officer: { readonly id: string; readonly name: string | null } | null
}

const openingFacts = prepared((tx: ReadTx) => tx.select({
  id: series.id, code: series.code, template: series.template, authority: authority.code,
  officerId: person.id, officerName: shownName,
}).from(series)
  .innerJoin(authority, eq(authority.id, series.authorityId))
  .leftJoin(person, eq(person.id, sql.placeholder('officerId')))
  .where(eq(series.code, sql.placeholder('code'))).prepare('opening_facts'))

/** Everything that opening a case in a series depends on, in one query. */
export async function selectOpeningFacts(
  tx: ReadTx, code: string, officerId: string | null,
): Promise<OpeningFacts | undefined> {
  const [row] = await openingFacts(tx, { code, officerId })
  if (row === undefined) return undefined
  const { officerId: id, officerName: name, ...rest } = row
  return { ...rest, officer: id === null ? null : { id, name } }
}

/** Closes the counter of a year; null where it is closed already. */
export async function closeCounter(tx: WriteTx, seriesId: string, year: number, at: Date): Promise<number | null> {
  const [row] = await rowsOf<{ last: number }>(tx, sql`
    insert into ${seriesYear} (series_id, year, last, closed_at)
    values (${seriesId}, ${year}, 0, ${at.toISOString()})
    on conflict (series_id, year) do update set closed_at = excluded.closed_at where series_year.closed_at is null
    returning last`)
  return row?.last ?? null
}
