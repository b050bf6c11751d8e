import { getTableColumns, getTableName, sql, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Built, WriteTx } from './transaction.ts'

/**
 * The statement that writes rows, all of the same columns: it is the same for one row and for a hundred, so that it is
 * built and planned once. No rows, no statement. What `computed` names is an expression of SQL for every row.
 */
export function insertAll<Rows extends PgTable>(
  tx: WriteTx, table: Rows, rows: readonly Rows['$inferInsert'][], computed: Readonly<Record<string, string>> = {},
): readonly Built[] {
  const [first] = rows
  if (first === undefined) return []
  const columns = getTableColumns(table as Table)
  const given = Object.keys(first).map((key) => [key, columns[key]] as const)
  const named = rows.map((row) => Object.fromEntries(given.map(([key, column]) => [column?.name, (row as Record<string, unknown>)[key]])))
  const names = given.map(([, column]) => `"${column?.name}"`)
  const types = given.map(([, column]) => `"${column?.name}" ${column?.getSQLType()}`)
  const into = [...names, ...Object.keys(computed).map((key) => `"${columns[key]?.name}"`)]
  return [tx.execute(sql`${sql.raw(`insert into "${getTableName(table)}" (${into.join(', ')})
    select ${[...names, ...Object.values(computed)].join(', ')} from jsonb_to_recordset(`)}${JSON.stringify(named)}${sql.raw(`::jsonb)
    as given (${types.join(', ')})`)}`)]
}
