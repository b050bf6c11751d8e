import type { ReadTx } from '../../db/transaction.ts'
import { found, type Actor } from '../../domain/access.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectAssignment, selectAssignments, type AssignmentFilter, type AssignmentRow } from './store.ts'

export type AssignmentView = ReturnType<typeof assignmentOf>

export const assignmentOf = (row: AssignmentRow) => ({
  id: row.id,
  text: row.text,
  givenBy: row.givenBy,
  givenTo: row.givenTo,
  givenOn: row.givenOn,
  case: row.case,
  dueOn: row.dueOn,
  state: row.state,
  consideredCompleteIn: row.consideredAt,
  closedIn: row.closedAt,
  closedOn: row.closedOn,
  closedReason: row.closedReason,
  externalId: row.externalId,
  version: row.version,
})

/** Assignments of the actor's authorities: given by or to a body, of a case, or all. */
export async function listAssignments(
  tx: ReadTx,
  actor: Actor,
  filter: Omit<AssignmentFilter, 'authorities'>,
  after: string | null,
  limit: number,
): Promise<AssignmentView[]> {
  return (await selectAssignments(tx, { ...filter, authorities: actor.authorities }, after, limit)).map(assignmentOf)
}

/** One assignment, seen from both ends. */
export async function readAssignment(
  tx: ReadTx,
  actor: Actor,
  id: string,
): Promise<Outcome<AssignmentView, Rejection>> {
  const row = await selectAssignment(tx, actor.authorities, id)
  return found(row && assignmentOf(row), 'assignment', id)
}
