import { getTableColumns, getTableName, sql, type Column, type Table } from 'drizzle-orm'
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
  const keys = Object.keys(first)
  const named = (key: string) => `"${columns[key]?.name}"`
  const values = [...keys.map(named), ...Object.values(computed)]
  return [tx.execute(sql`${sql.raw(`insert into "${getTableName(table)}" (${[...keys, ...Object.keys(computed)].map(named).join(', ')})
    select ${values.join(', ')} from jsonb_to_recordset(`)}${JSON.stringify(rows.map((row) => rekeyed(row, columns)))}${sql.raw(`::jsonb)
    as given (${keys.map((key) => `${named(key)} ${columns[key]?.getSQLType()}`).join(', ')})`)}`)]
}

const rekeyed = (row: object, columns: Readonly<Record<string, Column>>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [columns[key]?.name, value]))
