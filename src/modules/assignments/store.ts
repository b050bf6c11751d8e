import { and, asc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { write, type Write } from '../../db/write.ts'
import type { Authorities } from '../../domain/access.ts'
import { isAmong, within, type Bounds } from '../bodies/store.ts'
import { authority, body } from '../bodies/tables.ts'
import { decision } from '../decisions/tables.ts'
import { caseFile } from '../register/tables.ts'
import { assignment } from './tables.ts'

const givenBy = alias(body, 'given_by')
const givenTo = alias(body, 'given_to')
const receiving = alias(authority, 'receiving')
const considered = alias(decision, 'considered')
const closed = alias(decision, 'closed')

const assignments = (tx: ReadTx) =>
  tx
    .select({
      assignment,
      givenBy: { id: givenBy.id, code: givenBy.code, name: givenBy.name },
      givenTo: { id: givenTo.id, code: givenTo.code, name: givenTo.name },
      case: { id: caseFile.id, diarienummer: caseFile.diarienummer },
      consideredAt: considered.address,
      closedAt: closed.address,
      authority: authority.code,
    })
    .from(assignment)
    .innerJoin(givenBy, eq(givenBy.id, assignment.givenById))
    .innerJoin(authority, eq(authority.id, givenBy.authorityId))
    .leftJoin(givenTo, eq(givenTo.id, assignment.givenToId))
    .leftJoin(receiving, eq(receiving.id, givenTo.authorityId))
    .leftJoin(caseFile, eq(caseFile.id, assignment.caseId))
    .leftJoin(considered, eq(considered.itemId, assignment.consideredItemId))
    .leftJoin(closed, eq(closed.itemId, assignment.closedItemId))

type Joined = Awaited<ReturnType<typeof assignments>>[number]
export type AssignmentRow = Joined['assignment'] & Omit<Joined, 'assignment'>

const asAssignment = ({ assignment: row, ...rest }: Joined): AssignmentRow => ({ ...row, ...rest })

export const insertAssignment = (tx: WriteTx, row: typeof assignment.$inferInsert): Write =>
  write(tx.insert(assignment).values(row))

/** An assignment is its giver's and its receiver's: both see it. */
const seenBy = (authorities: Bounds) => or(within(authorities), isAmong(receiving.code, authorities))

export async function selectAssignment(
  tx: ReadTx,
  authorities: Authorities,
  id: string,
): Promise<AssignmentRow | undefined> {
  return (await assignments(tx).where(and(eq(assignment.id, id), seenBy(authorities)))).map(asAssignment)[0]
}

export async function lockAssignment(
  tx: WriteTx,
  authorities: Authorities,
  id: string,
): Promise<AssignmentRow | undefined> {
  const rows = await assignments(tx)
    .where(and(eq(assignment.id, id), seenBy(authorities)))
    .for('update', { of: assignment })
  return rows.map(asAssignment)[0]
}

/** Those of these that are not closed, locked in the order of their ids. */
export async function lockAssignments(
  tx: WriteTx,
  authorities: Authorities,
  ids: readonly string[],
): Promise<AssignmentRow[]> {
  if (ids.length === 0) return []
  return (
    await assignments(tx)
      .where(and(inArray(assignment.id, [...ids]), ne(assignment.state, 'closed'), seenBy(authorities)))
      .orderBy(asc(assignment.id))
      .for('update', { of: assignment })
  ).map(asAssignment)
}

export async function selectAssignmentsByIds(
  tx: ReadTx,
  authorities: Bounds,
  ids: readonly string[],
): Promise<AssignmentRow[]> {
  return ids.length === 0
    ? []
    : (await assignments(tx).where(and(inArray(assignment.id, [...ids]), seenBy(authorities)))).map(asAssignment)
}

export const updateAssignment = (
  tx: WriteTx,
  row: Pick<AssignmentRow, 'id' | 'version'>,
  changes: Partial<typeof assignment.$inferInsert>,
): Write =>
  write(
    tx
      .update(assignment)
      .set({ ...changes, version: row.version + 1 })
      .where(eq(assignment.id, row.id)),
  )

/** Notes that attested paragraphs consider these assignments complete; one already closed stays closed. */
export function considerAssignments(tx: WriteTx, rows: readonly { assignmentId: string; itemId: string }[]): Write {
  if (rows.length === 0) return write()
  const values = sql.join(
    rows.map(({ assignmentId, itemId }) => sql`(${assignmentId}::uuid, ${itemId}::uuid)`),
    sql`, `,
  )
  return write(
    tx.execute(sql`update ${assignment} set state = 'consideredComplete', considered_item_id = noted.item_id, version = version + 1
    from (values ${values}) as noted (id, item_id) where assignment.id = noted.id and assignment.state <> 'closed'`),
  )
}

/** A decision of those authorities that an assignment is closed by. */
export async function selectClosing(tx: ReadTx, authorities: Authorities, id: string) {
  const { itemId, heldOn } = decision
  const rows = await tx
    .select({ id: decision.id, itemId, heldOn, bodyCode: body.code })
    .from(decision)
    .innerJoin(body, eq(body.id, decision.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .where(and(eq(decision.id, id), within(authorities)))
  return rows[0]
}

export type AssignmentFilter = {
  readonly body?: string | undefined
  readonly caseId?: string | undefined
  readonly open?: boolean | undefined
  readonly externalId?: string | undefined
  readonly authorities: Authorities
}

/** Assignments given by or to a body, of a case, or all. */
export async function selectAssignments(
  tx: ReadTx,
  filter: AssignmentFilter,
  after: string | null,
  limit: number,
): Promise<AssignmentRow[]> {
  const rows = await assignments(tx)
    .where(
      and(
        seenBy(filter.authorities),
        filter.body === undefined ? undefined : or(eq(givenBy.code, filter.body), eq(givenTo.code, filter.body)),
        filter.caseId === undefined ? undefined : eq(assignment.caseId, filter.caseId),
        filter.externalId === undefined ? undefined : eq(assignment.externalId, filter.externalId),
        filter.open === true ? ne(assignment.state, 'closed') : undefined,
        after === null ? undefined : gt(assignment.id, after),
      ),
    )
    .orderBy(asc(assignment.id))
    .limit(limit)
  return rows.map(asAssignment)
}
