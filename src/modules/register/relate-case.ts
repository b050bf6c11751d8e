import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToAct, objectionToRelation } from '../../domain/register/case-file.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { deleteRelation, insertRelation, selectCase, selectCaseLocked, updateCase } from './store/cases.ts'

/**
 * Keeps that two cases belong together, whichever of them is asked; answers with the other, and said again changes nothing. Refused: cases the actor
 * may not see, a voided number, a case and itself.
 */
export async function relateCase(
  tx: WriteTx,
  context: Context,
  id: string,
  input: { case: string },
): UseCaseOutcome<CaseView> {
  const row = await selectCaseLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const other = await selectCase(tx, context.actor.authorities, input.case)
  if (other === undefined) {
    return reject({ code: 'unknown-reference', resource: 'case', id: input.case, pointer: '/case' })
  }
  const objection = objectionToRelation(row, other)
  if (objection) return reject(objection)
  if (!(await insertRelation(tx, row.id, other.id))) return accept({ result: caseOf(other), events: [] })
  return accept({
    result: caseOf(other),
    writes: [updateCase(tx, row, {})],
    events: [
      {
        type: 'case.related',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        after: { case: other.id },
      },
    ],
  })
}

/**
 * Takes back that two cases belong together. Refused: cases the actor may not see or that were not related, a stale
 * version of the case, a voided number.
 */
export async function unrelateCase(tx: WriteTx, context: Context, id: string, otherId: string): UseCaseOutcome<null> {
  const row = await selectCaseLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const objection = objectionToVersion(context, row.version) ?? objectionToAct(row)
  if (objection) return reject(objection)
  const other = await selectCase(tx, context.actor.authorities, otherId)
  if (other === undefined || !(await deleteRelation(tx, row.id, other.id))) {
    return notFound('relatedCase', otherId)
  }
  return accept({
    result: null,
    writes: [updateCase(tx, row, {})],
    events: [
      {
        type: 'case.unrelated',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        before: { case: other.id },
      },
    ],
  })
}
