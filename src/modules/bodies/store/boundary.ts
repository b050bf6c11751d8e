import { inArray, sql, SQL, type SQLWrapper } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Authorities } from '../../../domain/access.ts'
import { caseFile, caseHandover } from '../../register/tables.ts'
import { authority } from '../tables.ts'

// Secrecy holds between authorities (OSL 8:1): every statement that keeps to some of them says so in one of these words.

/** Authorities, or what finds their codes within the statement: an array of texts. */
export type Bounds = Authorities | SQL

/** Whether a code is one of theirs. */
export function isAmong(code: AnyPgColumn, authorities: Bounds): SQL | undefined {
  if (authorities === null) return undefined
  return authorities instanceof SQL ? sql`${code} = any(${authorities})` : inArray(code, [...authorities])
}

/** Keeps a query within these authorities: what is to be changed, and a whole register. */
export const within = (authorities: Bounds): SQL | undefined => isAmong(authority.code, authorities)

/** What a statement that is built once is given, when it is sent. */
const given = sql`${sql.placeholder('authorities')}::text[]`

/** The same in a statement that is built once and given the authorities, some of them. */
export const withinSomeGiven: SQL = sql`${authority.code} = any(${given})`

/** The same given some or, as null, all. */
export const withinGiven: SQL = sql`(${given} is null or ${withinSomeGiven})`

/** What is the authorities' own, or of a case that has been handed over to one of them. */
const seenBy = (
  codes: SQLWrapper,
  caseId: SQLWrapper,
): SQL => sql`(${authority.code} = any(${codes}::text[]) or exists (
  select from ${caseHandover} handed join ${authority} receiver on receiver.id = handed.to_authority_id
  where handed.case_id = ${caseId} and receiver.code = any(${codes}::text[])))`

/**
 * Keeps what is read or referred to by its id within these authorities, with the cases that others have handed over to them
 * and the documents that lie in those.
 */
export const seenWithin = (authorities: Bounds, caseId: SQLWrapper): SQL | undefined =>
  authorities === null
    ? undefined
    : seenBy(authorities instanceof SQL ? authorities : sql.param([...authorities]), caseId)

/** The same of cases in a statement that is built once and given the authorities, some of them. */
export const casesSeenBySomeGiven: SQL = seenBy(sql.placeholder('seenBy'), caseFile.id)

/** Keeps handovers to what these authorities gave and received: each is found by an index, and both together by none. */
export function handedOverWithin(authorities: Authorities): SQL | undefined {
  if (authorities === null) return undefined
  const codes = sql`${sql.param([...authorities])}::text[]`
  return inArray(
    caseHandover.id,
    sql`(
    select given.id from ${authority} a join ${caseHandover} given on given.from_authority_id = a.id where a.code = any(${codes})
    union all
    select received.id from ${authority} a join ${caseHandover} received on received.to_authority_id = a.id where a.code = any(${codes}))`,
  )
}
