import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Authorities } from '../../../domain/access.ts'
import { authority } from '../tables.ts'

/** Keeps a query within these authorities (OSL 8:1). */
export const within = (authorities: Authorities): SQL | undefined =>
  authorities === null ? undefined : inArray(authority.code, [...authorities])

/** The same in a statement that is built once, with a placeholder for the authorities. */
export const withinGiven: SQL =
  sql`(${sql.placeholder('authorities')}::text[] is null or ${authority.code} = any(${sql.placeholder('authorities')}::text[]))`
