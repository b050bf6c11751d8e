import { getTableColumns, getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Built, WriteTx } from './transaction.ts'

/** A statement before and after its only value, the rows as JSON. */
type Halves = readonly [before: SQL, after: SQL]

/** Built once for the columns of a table that are given together. */
const known = new WeakMap<PgTable, Map<string, Halves>>()

/**
 * The statement that writes rows, all of the same columns: it is the same for one row and for a hundred, so that it is
 * built and planned once. No rows, no statement. What `computed` names is an expression of SQL for every row.
 */
export function insertAll<Rows extends PgTable>(
  tx: WriteTx, table: Rows, rows: readonly Rows['$inferInsert'][], computed: Readonly<Record<string, string>> = {},
): readonly Built[] {
  const [first] = rows
  if (first === undefined) return []
  const keys = Object.keys(first)
  const shapes = known.get(table) ?? new Map<string, Halves>()
  const shape = [...keys, ...Object.keys(computed)].join()
  const [before, after] = shapes.get(shape) ?? halvesOf(table, keys, computed)
  known.set(table, shapes.set(shape, [before, after]))
  return [tx.execute(sql`${before}${JSON.stringify(rows)}${after}`)]
}

/** The rows come by the names that they have here, the table's own names are those of its columns. */
function halvesOf(table: PgTable, keys: readonly string[], computed: Readonly<Record<string, string>>): Halves {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table as Table)
  const into = [...keys, ...Object.keys(computed)].map((key) => `"${columns[key]?.name}"`).join(', ')
  const values = [...keys.map((key) => `"${key}"`), ...Object.values(computed)].join(', ')
  const types = keys.map((key) => `"${key}" ${columns[key]?.getSQLType()}`).join(', ')
  return [
    sql.raw(`insert into "${getTableName(table)}" (${into}) select ${values} from jsonb_to_recordset(`),
    sql.raw(`::jsonb) as given (${types})`),
  ]
}
