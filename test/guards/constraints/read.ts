import ts from 'typescript'
import type { Database } from '../../../src/db/client.ts'
import { nodesOf, readSources } from '../../support/source.ts'

export type Constraint = { readonly name: string; readonly definition: string }

/**
 * Every CHECK, primary key, unique, foreign key and exclusion constraint, and every unique index that backs none of
 * them.
 */
export async function readConstraints(database: Database): Promise<readonly Constraint[]> {
  const { rows } = await database.execute(`
    select k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k
    join pg_namespace n on n.oid = k.connamespace where n.nspname = 'public' and k.contype in ('c', 'u', 'x', 'f', 'p') and k.conrelid <> 0
    union all select i.relname, pg_get_indexdef(i.oid) from pg_index x
    join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
    where n.nspname = 'public' and x.indisunique and not exists (select from pg_constraint k where k.conindid = i.oid) order by 1`)
  return rows as Constraint[]
}

/** The words of a CHECK that a column is one of some; undefined for any other CHECK. */
export function wordsIn(definition: string): readonly string[] | undefined {
  const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/s.exec(definition)?.[1]
  return list?.split(', ').map((word) => word.replace(/^'(.*)'::text$/, '$1'))
}

/** The constraints named in the `conflicts` of routes. */
export async function readConflicts(): Promise<readonly string[]> {
  const sources = await readSources()
  const initializers = sources
    .flatMap(({ path, syntax }) => (/^modules\/.*routes/.test(path) ? [...nodesOf(syntax)] : []))
    .flatMap((node) => (ts.isPropertyAssignment(node) && node.name.getText() === 'conflicts' ? [node.initializer] : []))
  return initializers.flatMap((initializer) => {
    if (!ts.isObjectLiteralExpression(initializer))
      throw new Error(`conflicts is not an object literal: ${initializer.getText()}`)
    return initializer.properties.map(({ name }) => name?.getText() ?? '')
  })
}
