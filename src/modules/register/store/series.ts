import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { prepared, rowsOf, type ReadTx, type WriteTx } from '../../../db/transaction.ts'
import { write, type Write } from '../../../db/write.ts'
import type { Authorities } from '../../../domain/access.ts'
import { bare, parseDiarienummer } from '../../../domain/register/diarienummer.ts'
import { within, hiddenNames, shownName, withinGiven } from '../../bodies/store.ts'
import { authority, person } from '../../bodies/tables.ts'
import { series, seriesYear } from '../tables.ts'

export type SeriesRow = typeof series.$inferSelect & {
  readonly authority: string
  readonly closedYears: readonly number[]
}

export const insertSeries = (tx: WriteTx, row: typeof series.$inferInsert): Write =>
  write(tx.insert(series).values(row))

const closedYears = sql<number[]>`coalesce((
  select json_agg(${seriesYear.year} order by ${seriesYear.year}) from ${seriesYear}
  where ${seriesYear.seriesId} = ${series.id} and ${seriesYear.closedAt} is not null), '[]'::json)`

const allSeries = (tx: ReadTx) =>
  tx
    .select({ row: series, authority: authority.code, closedYears })
    .from(series)
    .innerJoin(authority, eq(authority.id, series.authorityId))

export async function selectSeries(
  tx: ReadTx,
  authorities: Authorities,
  after: string | null,
  limit: number,
): Promise<SeriesRow[]> {
  const rows = await allSeries(tx)
    .where(and(within(authorities), after === null ? undefined : gt(series.id, after)))
    .orderBy(asc(series.id))
    .limit(limit)
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }))
}

export async function selectSeriesById(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<SeriesRow | undefined> {
  const rows = await allSeries(tx).where(and(eq(series.id, id), within(authorities)))
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }))[0]
}

/** A case by its identity, however its number is printed. */
export type CaseNumber = { readonly seriesId: string; readonly year: number; readonly number: number }

const seriesForms = prepared('series_forms', (tx: ReadTx) =>
  tx
    .select({ id: series.id, code: series.code, template: series.template })
    .from(series)
    .innerJoin(authority, eq(authority.id, series.authorityId))
    .where(sql`${withinGiven}
    and (${sql.placeholder('code')}::text is null or ${series.code} = ${sql.placeholder('code')})
    and (${series.template} not like '%{series}%' or position(translate(${series.code}, ' /.-', '') in ${sql.placeholder('bare')}) > 0)`),
)

/** The numbers that a text can mean, as any series of those authorities, or one of them, could have written it. */
export async function selectNumbersMeantBy(
  tx: ReadTx,
  authorities: Authorities,
  text: string,
  code?: string,
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
  readonly officer: {
    readonly id: string
    readonly name: string | null
    readonly hidden: readonly string[] | null
  } | null
  /** The number taken; null where the year is closed, or none was asked for. */
  readonly next: number | null
}

const openingFacts = prepared('opening_facts', (tx: WriteTx) => {
  const [code, year, officer] = [
    sql.placeholder('code'),
    sql`${sql.placeholder('year')}::integer`,
    sql`${sql.placeholder('officer')}::uuid`,
  ]
  const first = tx
    .select({
      seriesId: series.id,
      year: sql<number>`${year}`.as('year'),
      last: sql<number>`1`.as('last'),
      closedAt: sql<null>`null::timestamptz`.as('closed_at'),
    })
    .from(series)
    .where(and(eq(series.code, code), sql`${year} is not null`))
  const counter = tx.$with('counter').as(
    tx
      .insert(seriesYear)
      .select(first)
      .onConflictDoUpdate({
        target: [seriesYear.seriesId, seriesYear.year],
        set: { last: sql`${seriesYear.last} + 1` },
        setWhere: isNull(seriesYear.closedAt),
      })
      .returning({ last: seriesYear.last }),
  )
  return tx
    .with(counter)
    .select({
      id: series.id,
      code: series.code,
      template: series.template,
      authority: authority.code,
      officer: { id: person.id, name: shownName, hidden: hiddenNames },
      next: sql<number | null>`(select ${counter.last} from ${counter})`,
    })
    .from(series)
    .innerJoin(authority, eq(authority.id, series.authorityId))
    .leftJoin(person, eq(person.id, officer))
    .where(eq(series.code, code))
})

/**
 * Everything that opening a case in a series depends on and, where a year is given, its next number, in one statement: the
 * counter then stays locked until the transaction ends.
 */
export async function takeOpeningFacts(
  tx: WriteTx,
  asked: { readonly code: string; readonly year: number | null; readonly officer: string | null },
): Promise<OpeningFacts | undefined> {
  const [row] = await openingFacts(tx, asked)
  return row
}

/** Puts the counter of a year past a number, and keeps it locked; false where the year is closed. */
export async function passNumber(tx: WriteTx, { seriesId, year, number }: CaseNumber): Promise<boolean> {
  const passed = await rowsOf(
    tx,
    sql`
    insert into ${seriesYear} (series_id, year, last) values (${seriesId}, ${year}, ${number})
    on conflict (series_id, year) do update set last = greatest(series_year.last, excluded.last) where series_year.closed_at is null
    returning last`,
  )
  return passed.length > 0
}

/** Closes the counter of a year; null where it is closed already. */
export async function closeCounter(tx: WriteTx, seriesId: string, year: number, at: Date): Promise<number | null> {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    sql`
    insert into ${seriesYear} (series_id, year, last, closed_at)
    values (${seriesId}, ${year}, 0, ${at.toISOString()})
    on conflict (series_id, year) do update set closed_at = excluded.closed_at where series_year.closed_at is null
    returning last`,
  )
  return row?.last ?? null
}
