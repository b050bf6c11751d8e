import { sql } from 'drizzle-orm'
import { person } from '../../bodies/tables.ts'

/** A name as it leaves the database: one with protected identity never does (OSL 22:1). */
export const shownName = sql<string | null>`case when ${person.protectedIdentity} then null else ${person.name} end`

/** Every name of one whose identity is protected, to be taken out of what is written beside the person; else null. */
export const hiddenNames = sql<string[] | null>`case when ${person.protectedIdentity} then array_prepend(${person.name}, ${person.formerNames}) end`
