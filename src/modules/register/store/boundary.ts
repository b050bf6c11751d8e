import { inArray, sql, type SQL } from 'drizzle-orm'
import { authority, person } from '../../bodies/tables.ts'

/** Codes of the authorities whose register is seen; null means all of the municipality's. */
export type Authorities = readonly string[] | null

/** Keeps a query within those authorities (OSL 8:1: secrecy holds between them). */
export const within = (authorities: Authorities): SQL | undefined =>
  authorities === null ? undefined : inArray(authority.code, [...authorities])

/** A name as it leaves the database: one with protected identity never does (OSL 22:1). */
export const shownName = sql<string | null>`case when ${person.protectedIdentity} then null else ${person.name} end`
