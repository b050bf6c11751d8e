import { getTableColumns, getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Built, WriteTx } from './transaction.ts'

type Value = string | number | boolean | null

/** An insert, or several in one statement; it is sent when it is awaited. */
class Insert implements PromiseLike<unknown> {
  readonly #tx: WriteTx
  readonly text: string
  readonly values: readonly Value[]

  constructor(tx: WriteTx, text: string, values: readonly Value[]) {
    this.#tx = tx
    this.text = text
    this.values = values
  }

  getQuery() {
    return { sql: this.text, params: this.values }
  }

  // biome-ignore lint/suspicious/noThenProperty: it may be awaited, as the statements of drizzle are.
  then: PromiseLike<unknown>['then'] = (done, failed) => this.#tx.execute(withValues(this.text, this.values)).then(done, failed)
}

type Shape = { readonly text: string; readonly columns: readonly Column[] }

/** Built once for the columns of a table that are given together. */
const known = new WeakMap<PgTable, Map<string, Shape>>()

/**
 * The statement that writes rows, all of the same columns. For one row it has a value for each column, for more their
 * JSON alone: so it is built and planned once, however many they are. No rows, no statement. What `computed` names is an
 * expression of SQL for every row.
 */
export function insertAll<Rows extends PgTable>(
  tx: WriteTx, table: Rows, rows: readonly Rows['$inferInsert'][], computed: Readonly<Record<string, string>> = {},
): readonly Built[] {
  const [first] = rows
  if (first === undefined) return []
  const keys = Object.keys(first)
  const isOne = rows.length === 1
  const shapes = known.get(table) ?? new Map<string, Shape>()
  const name = [isOne, ...keys, ...Object.keys(computed)].join()
  const shape = shapes.get(name) ?? shapeOf(table, keys, computed, isOne)
  known.set(table, shapes.set(name, shape))
  return [new Insert(tx, shape.text, isOne ? valuesOf(shape, Object.values(first)) : [JSON.stringify(rows)])]
}

/** As the driver takes them. */
const valuesOf = ({ columns }: Shape, given: readonly unknown[]): Value[] =>
  columns.map((column, index) => (given[index] == null ? null : column.mapToDriverValue(given[index]) as Value))

/**
 * Statements in order, those inserts that follow one another as one: each statement costs the server more than its row.
 * PostgreSQL carries out the parts of one in an order of its own, and checks foreign keys at its end: so a row may refer to
 * another of the same statement, and depend on it in no other way.
 */
export function together(tx: WriteTx, statements: readonly Built[]): readonly Built[] {
  const runs: Built[][] = []
  for (const next of statements) {
    const run = runs.at(-1)
    if (next instanceof Insert && run?.[0] instanceof Insert) run.push(next)
    else runs.push([next])
  }
  return runs.flatMap((run) => (run.length > 1 ? [inOne(tx, run as Insert[])] : run))
}

const joined = new Map<string, string>()

/** Inserts as one statement, whose text is built once for those that come together. */
function inOne(tx: WriteTx, inserts: readonly Insert[]): Insert {
  const key = inserts.map(({ text }) => text).join(';')
  const text = joined.get(key) ?? joinedText(inserts)
  joined.set(key, text)
  return new Insert(tx, text, ([] as Value[]).concat(...inserts.map(({ values }) => values)))
}

/** Each with its places numbered after those of the ones before it. */
function joinedText(inserts: readonly Insert[]): string {
  const texts = inserts.map(({ text }, index) => {
    const before = inserts.slice(0, index).reduce((sum, { values }) => sum + values.length, 0)
    return text.replaceAll(/\$(\d+)/g, (_, place) => `$${Number(place) + before}`)
  })
  return `with ${texts.slice(0, -1).map((text, index) => `step_${index} as (${text})`).join(', ')} ${texts.at(-1)}`
}

function withValues(text: string, values: readonly Value[]): SQL {
  const [before = '', ...after] = text.split(/\$\d+/)
  return sql.join([sql.raw(before), ...after.flatMap((part, index) => [sql`${values[index]}`, sql.raw(part)])])
}

/** More rows than one come by the names that they have here, the table's own names are those of its columns. */
function shapeOf(table: PgTable, keys: readonly string[], computed: Readonly<Record<string, string>>, isOne: boolean): Shape {
  const all: Readonly<Record<string, Column>> = getTableColumns(table as Table)
  const columnOf = (key: string): Column => {
    const column = all[key]
    if (column === undefined) throw new TypeError(`${getTableName(table)} has no ${key}`)
    return column
  }
  const columns = keys.map(columnOf)
  const types = columns.map((column) => column.getSQLType())
  const into = [...columns, ...Object.keys(computed).map(columnOf)].map(({ name }) => `"${name}"`)
  const given = isOne ? types.map((type, index) => `$${index + 1}::${type}`) : keys.map((key) => `"${key}"`)
  const values = [...given, ...Object.values(computed)].join(', ')
  const rows = isOne ? `values (${values})`
    : `select ${values} from jsonb_to_recordset($1::jsonb) as given (${keys.map((key, index) => `"${key}" ${types[index]}`).join(', ')})`
  return { text: `insert into "${getTableName(table)}" (${into.join(', ')}) ${rows}`, columns }
}
