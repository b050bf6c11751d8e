import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToClosing, objectionToVoiding } from '../../domain/register/case-ending.ts'
import { stepCaseFile } from '../../domain/register/case-file.ts'
import { caseOf, type CaseView } from './read-cases.ts'
import { selectCaseLocked, updateCase } from './store/cases.ts'
import { selectOpenMatters, selectUses } from './store/endings.ts'

const eventTypes = { close: 'case.closed', reopen: 'case.reopened', void: 'case.voided' } as const

/**
 * Closes, reopens or voids a case; a voided number keeps its row and its reason and is never given again (OSL 5:1-2).
 * Refused: a case the actor may not see, a voided number, a step that the state does not allow; to close a case in which
 * something is open, and to void a number under which something stands.
 */
export async function stepCase(
  tx: WriteTx,
  context: Context,
  id: string,
  step: keyof typeof eventTypes,
  reason: string | null = null,
): UseCaseOutcome<CaseView> {
  // Whoever would put something under a number that is being voided or closed waits, and what was put there before is seen.
  const [row, uses, open] = await inOrder(tx, [
    () => selectCaseLocked(tx, context.actor.authorities, id, step === 'reopen' ? 'no key update' : 'update'),
    () => (step === 'void' ? selectUses(tx, id) : []),
    () => (step === 'close' ? selectOpenMatters(tx, id) : []),
  ])
  if (row === undefined) return notFound('case', id)
  const stepped = stepCaseFile(row, step)
  if (!stepped.ok) return stepped
  const objection = objectionToVoiding(row.diarienummer, uses) ?? objectionToClosing(row.diarienummer, open)
  if (objection) return reject(objection)
  const changes = { state: stepped.value, voidedReason: step === 'void' ? reason : null }
  return accept({
    result: caseOf({ ...row, ...changes, version: row.version + 1 }),
    writes: [updateCase(tx, row, changes)],
    events: [
      {
        type: eventTypes[step],
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        before: { state: row.state },
        after: { state: stepped.value },
        ...(reason !== null && { reason }),
      },
    ],
  })
}
