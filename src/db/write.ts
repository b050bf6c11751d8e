import { getTableColumns, getTableName, sql, type Column, type SQL, type Table } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { inOrder, type Statement, type WriteTx } from './transaction.ts'

declare const unsent: unique symbol

/**
 * Statements that write and have not been sent: none, one or several. They are sent by `now`, or with the commit when
 * they stand in the `writes` of what a use case has done. Only its type has a `then`, and not a promise's, so that to
 * `await` one does not compile (TS1320): that would send nothing.
 */
export type Write = { readonly [unsent]: true; readonly then: (never: never) => void }

/** A statement, and whether it is an insert that may be merged with those beside it into one statement. */
type Unsent = Statement & { readonly merges?: true }

/** A statement of the query builder, or raw SQL. */
type Buildable =
  | { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } }
  | { readonly getQuery: () => { readonly sql: string; readonly params: readonly unknown[] } }

class Statements {
  readonly statements: readonly Unsent[]

  constructor(statements: readonly Unsent[]) {
    this.statements = statements
  }
}

const asWrite = (statements: readonly Unsent[]) => new Statements(statements) as unknown as Write
const statementsOf = (one: Write) => (one as unknown as Statements).statements

/** Combines statements and other writes into one, in this order; without any, into one that writes nothing. */
export const write = (...parts: readonly (Buildable | Write)[]): Write =>
  asWrite(
    parts.flatMap((part): readonly Unsent[] => {
      if (part instanceof Statements) return part.statements
      const { sql: text, params: values } =
        'toSQL' in part ? part.toSQL() : (part as Extract<Buildable, { getQuery: unknown }>).getQuery()
      return [{ text, values }]
    }),
  )

/** Sends them as a pipeline, in this order, and waits for all their results. */
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

type Insert = { readonly text: string; readonly columns: readonly Column[] }

/** The inserts of each table, built once for each combination of columns. */
const known = new WeakMap<PgTable, Map<string, Insert>>()

/**
 * Inserts rows that all set the same columns. One row has a parameter for each column, several are one parameter of
 * JSON: so the statement is built and planned once, however many they are. Without rows there is no statement.
 * `computed` sets columns to an SQL expression, the same for every row.
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
  const inserts = known.get(table) ?? new Map<string, Insert>()
  const name = [isOne, ...keys, ...Object.keys(computed)].join()
  const insert = inserts.get(name) ?? insertOf(table, keys, computed, isOne)
  known.set(table, inserts.set(name, insert))
  return asWrite([
    {
      text: insert.text,
      values: isOne ? valuesOf(insert, Object.values(first)) : [JSON.stringify(rows)],
      merges: true,
    },
  ])
}

/** The parameters, as the driver takes them. */
const valuesOf = ({ columns }: Insert, given: readonly unknown[]): unknown[] =>
  columns.map((column, index) => (given[index] == null ? null : column.mapToDriverValue(given[index])))

/**
 * The statements of writes in order, consecutive inserts of `insertAll` merged into one: a statement costs PostgreSQL
 * more than its row. PostgreSQL executes the CTEs of a statement in no particular order and checks foreign keys at its
 * end: so a row may refer to another row of the same statement, and depend on it in no other way.
 */
export function together(writes: readonly Write[]): readonly Statement[] {
  const runs: Unsent[][] = []
  for (const next of writes.flatMap(statementsOf)) {
    const run = runs.at(-1)
    if (next.merges && run?.[0]?.merges) run.push(next)
    else runs.push([next])
  }
  return runs.flatMap((run) => (run.length > 1 ? [merged(run)] : run))
}

const mergedTexts = new Map<string, string>()

/** Inserts merged into one statement, whose text is built once for each combination. */
function merged(inserts: readonly Statement[]): Statement {
  const key = inserts.map(({ text }) => text).join(';')
  const text = mergedTexts.get(key) ?? mergedText(inserts)
  mergedTexts.set(key, text)
  return { text, values: ([] as unknown[]).concat(...inserts.map(({ values }) => values)) }
}

/** Each insert a CTE, its parameters renumbered after those of the ones before it. */
function mergedText(inserts: readonly Statement[]): string {
  const texts = inserts.map(({ text }, index) => {
    const before = inserts.slice(0, index).reduce((sum, { values }) => sum + values.length, 0)
    return text.replaceAll(/\$(\d+)/g, (_, place) => `$${Number(place) + before}`)
  })
  return `with ${texts
    .slice(0, -1)
    .map((text, index) => `step_${index} as (${text})`)
    .join(', ')} ${texts.at(-1)}`
}

/** A text with $1, $2 … and its values, as SQL of the query builder. */
export function bound(text: string, values: readonly unknown[]): SQL {
  const pieces = text.split(/\$(\d+)/)
  return sql.join(
    pieces.map((piece, index) =>
      index % 2 === 0 ? sql.raw(piece) : sql`${sql.param(values[Number(piece) - 1] ?? null)}`,
    ),
  )
}

/** The properties of JSON rows have the names that they have in code, the columns those of the table. */
function insertOf(
  table: PgTable,
  keys: readonly string[],
  computed: Readonly<Record<string, string>>,
  isOne: boolean,
): Insert {
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
