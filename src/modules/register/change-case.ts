import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToAct } from '../../domain/register/case-file.ts'
import { nameShown, protectedOf, selectPerson } from '../bodies/store.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { selectCaseLocked, updateCase } from './store/cases.ts'

/**
 * Gives a case another responsible officer, or none. What else stands in the register is corrected, not changed.
 * Refused: a case the actor may not see, a stale version, a voided number, an unknown person.
 */
export async function changeCase(
  tx: WriteTx,
  context: Context,
  id: string,
  input: { responsibleOfficer: string | null },
): UseCaseOutcome<CaseView> {
  const row = await selectCaseLocked(tx, context.actor.authorities, id)
  if (row === undefined) return notFound('case', id)
  const objection = objectionToVersion(context, row.version) ?? objectionToAct(row)
  if (objection) return reject(objection)
  const { responsibleOfficer: officerId } = input
  const officer = officerId === null ? undefined : await selectPerson(tx, officerId)
  if (officerId !== null && officer === undefined) {
    return reject({ code: 'unknown-reference', resource: 'person', id: officerId, pointer: '/responsibleOfficer' })
  }
  const responsibleOfficerId = officer?.id ?? null
  const officerName = officer === undefined ? null : nameShown(officer)
  const officerHidden = officer === undefined ? null : (protectedOf(officer)[0]?.names ?? null)
  return accept({
    result: caseOf({ ...row, responsibleOfficerId, officerName, officerHidden, version: row.version + 1 }),
    writes: [updateCase(tx, row, { responsibleOfficerId })],
    events: [
      {
        type: 'case.officerChanged',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        before: { responsibleOfficer: row.responsibleOfficerId },
        after: { responsibleOfficer: responsibleOfficerId },
      },
    ],
  })
}
