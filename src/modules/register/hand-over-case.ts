import type { Context, UseCaseOutcome } from '../../command.ts'
import { inOrder, type WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionsToHandover } from '../../domain/register/handover.ts'
import { selectAuthority } from '../bodies/store.ts'
import { handoverOf, type HandoverView } from './read-handovers.ts'
import { selectCaseLocked, updateCase } from './store/cases.ts'
import { insertHandover, selectReceivers } from './store/handovers.ts'

/**
 * Hands a case over to another authority, as a board's matter to the assembly: from then on it reads the case and the
 * documents that lie in it, and refers to them; it changes none of them (OSL 8:1). Refused: a case that is not the actor's
 * own, an unknown authority, the owner itself, a voided number, the same authority again.
 */
export async function handOverCase(
  tx: WriteTx,
  context: Context,
  id: string,
  { to }: { to: string },
): UseCaseOutcome<HandoverView> {
  // Who has received the case is read when it is locked; which authorities there are is known to everyone.
  const [row, receivers, receiver] = await inOrder(tx, [
    () => selectCaseLocked(tx, context.actor.authorities, id),
    () => selectReceivers(tx, id),
    () => selectAuthority(tx, null, to),
  ])
  if (row === undefined) return notFound('case', id)
  if (receiver === undefined)
    return reject({ code: 'unknown-reference', resource: 'authority', id: to, pointer: '/to' })
  const [objection] = objectionsToHandover(row, receiver.code, receivers)
  if (objection) return reject(objection)
  const handover = { id: context.newId(), recordedAt: context.now }
  return accept({
    result: handoverOf({ ...handover, case: row, from: row.authority, to: receiver.code }),
    writes: [
      updateCase(tx, row, {}),
      insertHandover({ ...handover, caseId: row.id, fromAuthorityId: row.authorityId, toAuthorityId: receiver.id }),
    ],
    events: [
      {
        type: 'case.handedOver',
        resource: 'case',
        id: row.id,
        authority: row.authority,
        version: row.version + 1,
        after: { to: receiver.code, handover: handover.id },
      },
    ],
  })
}
