import { getTableColumns, getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Built, WriteTx } from './transaction.ts'

/** Built once for the columns of a table that are given together: the statement, whose only value is the rows as JSON. */
const known = new WeakMap<PgTable, Map<string, string>>()

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
  const statements = known.get(table) ?? new Map<string, string>()
  const shape = [...keys, ...Object.keys(computed)].join()
  const text = statements.get(shape) ?? statementOf(table, keys, computed)
  known.set(table, statements.set(shape, text))
  const json = JSON.stringify(rows)
  return [{
    getQuery: () => ({ sql: text, params: [json] }),
    // biome-ignore lint/suspicious/noThenProperty: it may be awaited, as the statements of drizzle are.
    then: (done, failed) => tx.execute(withValue(text, json)).then(done, failed),
  }]
}

function withValue(text: string, value: string): SQL {
  const [before = '', after = ''] = text.split('$1')
  return sql`${sql.raw(before)}${value}${sql.raw(after)}`
}

/** The rows come by the names that they have here, the table's own names are those of its columns. */
function statementOf(table: PgTable, keys: readonly string[], computed: Readonly<Record<string, string>>): string {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table as Table)
  const into = [...keys, ...Object.keys(computed)].map((key) => `"${columns[key]?.name}"`).join(', ')
  const values = [...keys.map((key) => `"${key}"`), ...Object.values(computed)].join(', ')
  const types = keys.map((key) => `"${key}" ${columns[key]?.getSQLType()}`).join(', ')
  return `insert into "${getTableName(table)}" (${into}) select ${values} from jsonb_to_recordset($1::jsonb) as given (${types})`
}
