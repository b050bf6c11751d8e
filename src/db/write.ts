import { getTableColumns, getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { inOrder, type Statement, type WriteTx } from './transaction.ts'

declare const unsent: unique symbol

/**
 * What is to be written and has not been sent: none, one or several statements. It is sent by `now`, or with the commit when
 * it stands in the `writes` of what a use case has done. Its type alone has a `then` that is no promise's, so that `await` of
 * one does not compile (TS1320): it would send nothing.
 */
export type Write = { readonly [unsent]: true; readonly then: (never: never) => void }

/** A statement, and whether it is an insert that may be joined with those beside it in one round trip. */
type Told = Statement & { readonly joins?: true }

/** Statements as the query builder makes them, or as they are written out. */
type Buildable =
  | { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } }
  | { readonly getQuery: () => { readonly sql: string; readonly params: readonly unknown[] } }

class Statements {
  readonly statements: readonly Told[]

  constructor(statements: readonly Told[]) {
    this.statements = statements
  }
}

const asWrite = (statements: readonly Told[]) => new Statements(statements) as unknown as Write
const statementsOf = (one: Write) => (one as unknown as Statements).statements

/** Makes one of statements and of other writes, in this order; of none, one that writes nothing. */
export const write = (...parts: readonly (Buildable | Write)[]): Write =>
  asWrite(
    parts.flatMap((part): readonly Told[] => {
      if (part instanceof Statements) return part.statements
      const { sql: text, params: values } =
        'toSQL' in part ? part.toSQL() : (part as Extract<Buildable, { getQuery: unknown }>).getQuery()
      return [{ text, values }]
    }),
  )

/** Sends them in order, none waiting for the answer before it, and waits until the last is carried out. */
export async function now(tx: WriteTx, ...writes: readonly Write[]): Promise<void> {
  const statements = writes.flatMap(statementsOf)
  await inOrder(
    tx,
    statements.map(
      ({ text, values }) =>
        () =>
          tx.execute(bound(text, values)),
    ),
  )
}

type Shape = { readonly text: string; readonly columns: readonly Column[] }

/** Built once for the columns of a table that are given together. */
const known = new WeakMap<PgTable, Map<string, Shape>>()

/**
 * Writes rows, all of the same columns. For one row the statement has a value for each column, for more their JSON alone: so
 * it is built and planned once, however many they are. No rows, no statement. What `computed` names is an expression of SQL
 * for every row.
 */
export function insertAll<Rows extends PgTable>(
  table: Rows,
  rows: readonly Rows['$inferInsert'][],
  computed: Readonly<Record<string, string>> = {},
): Write {
  const [first] = rows
  if (first === undefined) return write()
  const keys = Object.keys(first)
  const isOne = rows.length === 1
  const shapes = known.get(table) ?? new Map<string, Shape>()
  const name = [isOne, ...keys, ...Object.keys(computed)].join()
  const shape = shapes.get(name) ?? shapeOf(table, keys, computed, isOne)
  known.set(table, shapes.set(name, shape))
  return asWrite([
    { text: shape.text, values: isOne ? valuesOf(shape, Object.values(first)) : [JSON.stringify(rows)], joins: true },
  ])
}

/** As the driver takes them. */
const valuesOf = ({ columns }: Shape, given: readonly unknown[]): unknown[] =>
  columns.map((column, index) => (given[index] == null ? null : column.mapToDriverValue(given[index])))

/**
 * Their statements in order, those of `insertAll` that follow one another as one: each statement costs the server more than
 * its row. PostgreSQL carries out the parts of one in an order of its own, and checks foreign keys at its end: so a row may
 * refer to another of the same statement, and depend on it in no other way.
 */
export function together(writes: readonly Write[]): readonly Statement[] {
  const runs: Told[][] = []
  for (const next of writes.flatMap(statementsOf)) {
    const run = runs.at(-1)
    if (next.joins && run?.[0]?.joins) run.push(next)
    else runs.push([next])
  }
  return runs.flatMap((run) => (run.length > 1 ? [inOne(run)] : run))
}

const joined = new Map<string, string>()

/** Inserts as one statement, whose text is built once for those that come together. */
function inOne(inserts: readonly Statement[]): Statement {
  const key = inserts.map(({ text }) => text).join(';')
  const text = joined.get(key) ?? joinedText(inserts)
  joined.set(key, text)
  return { text, values: ([] as unknown[]).concat(...inserts.map(({ values }) => values)) }
}

/** Each with its places numbered after those of the ones before it. */
function joinedText(inserts: readonly Statement[]): string {
  const texts = inserts.map(({ text }, index) => {
    const before = inserts.slice(0, index).reduce((sum, { values }) => sum + values.length, 0)
    return text.replaceAll(/\$(\d+)/g, (_, place) => `$${Number(place) + before}`)
  })
  return `with ${texts
    .slice(0, -1)
    .map((text, index) => `step_${index} as (${text})`)
    .join(', ')} ${texts.at(-1)}`
}

/** A statement with $1, $2 … and its values, as the query builder binds them. */
export function bound(text: string, values: readonly unknown[]): SQL {
  const pieces = text.split(/\$(\d+)/)
  return sql.join(
    pieces.map((piece, index) =>
      index % 2 === 0 ? sql.raw(piece) : sql`${sql.param(values[Number(piece) - 1] ?? null)}`,
    ),
  )
}

/** More rows than one come by the names that they have here, the table's own names are those of its columns. */
function shapeOf(
  table: PgTable,
  keys: readonly string[],
  computed: Readonly<Record<string, string>>,
  isOne: boolean,
): Shape {
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
  const rows = isOne
    ? `values (${values})`
    : `select ${values} from jsonb_to_recordset($1::jsonb) as given (${keys.map((key, index) => `"${key}" ${types[index]}`).join(', ')})`
  return { text: `insert into "${getTableName(table)}" (${into.join(', ')}) ${rows}`, columns }
}
