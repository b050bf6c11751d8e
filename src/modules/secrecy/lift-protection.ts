import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToUnprotected } from '../../domain/organisation/protected-identity.ts'
import { lockPerson, updatePerson } from '../bodies/store.ts'
import { personOf, type PersonView } from '../bodies/views.ts'
import { touchDecisionsNaming } from '../decisions/store.ts'

/**
 * Takes the protection of an identity away, with the reason: the name is shown again, but for what was sealed without it.
 * Refused: a person who is not there, or whose identity is not protected.
 */
export async function liftProtection(
  tx: WriteTx,
  _context: Context,
  id: string,
  reason: string,
): UseCaseOutcome<PersonView> {
  const person = await lockPerson(tx, id)
  if (person === undefined) return notFound('person', id)
  const unprotected = objectionToUnprotected(person)
  if (unprotected) return reject(unprotected)
  const { name, formerNames, title, organisation, version } = person
  const lifted = await updatePerson(tx, id, version, {
    name,
    formerNames,
    title,
    organisation,
    protectedIdentity: false,
  })
  return accept({
    result: personOf(lifted),
    writes: [advisoryLock(tx, 'decision_change'), touchDecisionsNaming(tx, id)],
    events: [
      {
        type: 'person.protectionLifted',
        resource: 'person',
        id,
        authority: null,
        version: lifted.version,
        after: { protectedIdentity: false },
        reason,
      },
    ],
  })
}
