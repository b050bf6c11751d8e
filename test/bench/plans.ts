import pg from 'pg'
import type { Sent } from './sent.ts'

/** A scan of a whole table that is large, and the statement that makes it. */
export type WholeScan = { readonly table: string; readonly rows: number; readonly statement: string }

type Plan = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Plan[] }

/** The scans of large tables that the server would make for a statement, planned once for any values as a prepared one is. */
export async function wholeScans(client: pg.Client, { text, values }: Sent, large = 1_000): Promise<WholeScan[]> {
  if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return []
  await client.query('set plan_cache_mode = force_generic_plan')
  await client.query(`prepare asked as ${text}`)
  const given = values.map(literalOf).join(', ')
  const { rows: [row] } = await client.query(`explain (format json) execute asked${given === '' ? '' : `(${given})`}`)
  await client.query('deallocate asked')
  const scanned = [...nodesOf(row['QUERY PLAN'][0].Plan)].filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
  const { rows } = await client.query<{ table: string; rows: number }>(
    'select relname as table, reltuples::int as rows from pg_class where relname = any($1) and reltuples > $2', [scanned, large])
  return rows.map((found) => ({ ...found, statement: text.replaceAll(/\s+/g, ' ').slice(0, 160) }))
}

function* nodesOf(plan: Plan): Generator<Plan> {
  yield plan
  for (const below of plan.Plans ?? []) yield* nodesOf(below)
}

/** Only for explaining: EXECUTE takes no parameters. */
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value))
}
