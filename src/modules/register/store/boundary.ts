import { sql, SQL, type SQLWrapper } from 'drizzle-orm'
import type { Bounds } from '../../bodies/store.ts'
import { authority, person } from '../../bodies/tables.ts'
import { caseFile, caseHandover } from '../tables.ts'

/** A name as it leaves the database: one with protected identity never does (OSL 22:1). */
export const shownName = sql<string | null>`case when ${person.protectedIdentity} then null else ${person.name} end`

/** Every name of one whose identity is protected, to be taken out of what is written beside the person; else null. */
export const hiddenNames = sql<string[] | null>`case when ${person.protectedIdentity} then array_prepend(${person.name}, ${person.formerNames}) end`

/** What is the authorities' own, or of a case that has been handed over to one of them. */
const seenBy = (codes: SQLWrapper, caseId: SQLWrapper): SQL => sql`(${authority.code} = any(${codes}::text[]) or exists (
  select from ${caseHandover} handed join ${authority} receiver on receiver.id = handed.to_authority_id
  where handed.case_id = ${caseId} and receiver.code = any(${codes}::text[])))`

/**
 * Keeps what is read or referred to by its id within these authorities, with the cases that others have handed over to them
 * and the documents that lie in those (OSL 8:1). What is to be changed is kept `within` their own, and so is a whole register.
 */
export const seenWithin = (authorities: Bounds, caseId: SQLWrapper): SQL | undefined =>
  authorities === null ? undefined : seenBy(authorities instanceof SQL ? authorities : sql.param([...authorities]), caseId)

/** The same of cases in a statement that is built once, with a placeholder for the authorities. */
export const casesSeenWithinGiven: SQL = seenBy(sql.placeholder('seenBy'), caseFile.id)
