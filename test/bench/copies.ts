import type pg from 'pg'

/** Copies rows many times; the n:th copy of an id is the same in every table. */
export type Copier = {
  /** Copies the rows of a table that match a condition, with some columns replaced; `n` is the number of the copy. */
  readonly rows: (table: string, where: string, columns: Readonly<Record<string, string>>) => Promise<void>
  /** The same with each of these ids replaced wherever it occurs in the row, inside JSON too. */
  readonly whole: (
    table: string,
    where: string,
    ids: readonly string[],
    columns?: Readonly<Record<string, string>>,
  ) => Promise<void>
  /** The ids of the copies of a row, in order. */
  readonly idsOf: (id: string) => Promise<string[]>
}

/** The id of a copy as SQL. */
export const copyOf = (column: string) => `pg_temp.copy_of(${column}, n)`

/** Creates the copies from one number to another. */
export async function openCopier(client: pg.Client, copies: number, after = 0): Promise<Copier> {
  await client.query(`
    create or replace function pg_temp.copy_of(id uuid, n integer) returns uuid language sql immutable as
    $$ select overlay(overlay(md5(id::text || n) placing '4' from 13) placing 'a' from 17)::uuid $$`)
  const rows = async (table: string, where: string, columns: Readonly<Record<string, string>>, row = 'to_jsonb(t)') => {
    const changed = Object.entries(columns)
      .map(([name, value]) => `'${name}', ${value}`)
      .join(', ')
    await client.query(`
      insert into ${table} select r.* from ${table} t, generate_series(${after + 1}, ${copies}) n,
      lateral jsonb_populate_record(null::${table}, ${row} || jsonb_build_object(${changed})) r where ${where}`)
  }
  return {
    rows: (table, where, columns) => rows(table, where, columns),
    whole: (table, where, ids, columns = {}) => {
      const replaced = ids.reduce(
        (text, id) => `replace(${text}, '${id}', ${copyOf(`'${id}'`)}::text)`,
        'to_jsonb(t)::text',
      )
      return rows(table, where, columns, `${replaced}::jsonb`)
    },
    idsOf: async (id) => {
      const found = await client.query<{ id: string }>(
        `select ${copyOf('$1::uuid')} as id from generate_series(${after + 1}, ${copies}) n order by n`,
        [id],
      )
      return found.rows.map((row) => row.id)
    },
  }
}
