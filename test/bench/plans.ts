import pg from 'pg'
import { openPool } from '../../src/db/server/pool.ts'
import type { Sent } from './sent.ts'

/** A full scan of a large table, and the statement that causes it. */
export type WholeScan = { readonly table: string; readonly rows: number; readonly statement: string }

type Asked = Pick<Sent, 'text' | 'values'>

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  /** The filter of the scan. */
  readonly Filter?: string
  /** `Inner`: repeated for every row of the other side. */
  readonly 'Parent Relationship'?: string
  readonly Plans?: readonly Plan[]
}

/** Nodes that read all their input before they return a row, whatever limit is above them. */
const takeAll = new Set(['Sort', 'Incremental Sort', 'Hash', 'Aggregate', 'WindowAgg'])

/** The full scans of large tables by statements, planned as commands are (one generic plan) or as queries. */
export async function wholeScans(
  url: string,
  statements: readonly Asked[],
  large = 1_000,
  use: 'reads' | 'writes' = 'writes',
): Promise<WholeScan[]> {
  let isOver = false
  // A pool may end a moment before its connection does, which a drop of the database would then terminate.
  const pool = openPool(url, 1, use, (error) => {
    if (!isOver) throw error
  })
  const client = await pool.connect()
  try {
    const found: WholeScan[] = []
    for (const statement of statements) found.push(...(await scansOf(client, statement, large)))
    return found
  } finally {
    client.release()
    isOver = true
    await pool.end()
  }
}

async function scansOf(client: pg.PoolClient, { text, values }: Asked, large: number): Promise<WholeScan[]> {
  if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return []
  await client.query(`prepare asked as ${text}`)
  const given = values.map(literalOf).join(', ')
  const {
    rows: [row],
  } = await client.query(`explain (format json) execute asked${given === '' ? '' : `(${given})`}`)
  await client.query('deallocate asked')
  const whole = [...readWhole(row['QUERY PLAN'][0].Plan, false)]
  // A partial index is not the whole table.
  const { rows } = await client.query<{ table: string; rows: number }>(
    `
    select distinct t.relname as table, t.reltuples::int as rows from unnest($1::text[], $2::text[]) whole (read, by)
    join pg_class t on t.relname = whole.read left join pg_index i on i.indexrelid = to_regclass(quote_ident(whole.by))
    where t.reltuples > $3 and i.indpred is null`,
    [whole.map(({ table }) => table), whole.map(({ index }) => index), large],
  )
  return rows.map((found) => ({ ...found, statement: text.replaceAll(/\s+/g, ' ') }))
}

type Read = { readonly table: string; readonly index: string | null }

/**
 * The sequential scans, and the full scans of an index unless a limit above stops them early and no filter discards
 * rows on the way.
 */
function* readWhole(plan: Plan, endsEarly: boolean): Generator<Read> {
  const { 'Node Type': type, 'Relation Name': table, Plans: below = [] } = plan
  if (table !== undefined && type === 'Seq Scan') yield { table, index: null }
  const isShort = endsEarly && plan.Filter === undefined
  const index =
    /^Index (Only )?Scan$/.test(type) && !isShort
      ? unasked(plan)
      : type === 'Bitmap Heap Scan'
        ? unasked(below.find(isBitmap))
        : null
  if (table !== undefined && index !== null) yield { table, index }
  const goesOn = type === 'Limit' || (endsEarly && !takeAll.has(type))
  for (const part of below) yield* readWhole(part, goesOn && part['Parent Relationship'] !== 'Inner')
}

const isBitmap = (plan: Plan) => plan['Node Type'].startsWith('Bitmap')

/** The index that is scanned without a condition, or one of those that a bitmap combines; else null. */
function unasked(plan: Plan | undefined): string | null {
  if (plan?.['Index Name'] !== undefined) return plan['Index Cond'] === undefined ? plan['Index Name'] : null
  return plan?.Plans?.map(unasked).find((index) => index !== null) ?? null
}

/** For EXPLAIN only: EXECUTE takes no bound parameters. */
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value))
}
