import { inArray, sql, SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Authorities } from '../../../domain/access.ts'
import { authority } from '../tables.ts'

/** Authorities, or what finds their codes within the statement: an array of texts. */
export type Bounds = Authorities | SQL

/** Whether a code is one of theirs. */
export function isAmong(code: AnyPgColumn, authorities: Bounds): SQL | undefined {
  if (authorities === null) return undefined
  return authorities instanceof SQL ? sql`${code} = any(${authorities})` : inArray(code, [...authorities])
}

/** Keeps a query within these authorities (OSL 8:1). */
export const within = (authorities: Bounds): SQL | undefined => isAmong(authority.code, authorities)

/** The same in a statement that is built once, with a placeholder for the authorities. */
export const withinGiven: SQL =
  sql`(${sql.placeholder('authorities')}::text[] is null or ${authority.code} = any(${sql.placeholder('authorities')}::text[]))`
