import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { objectionToOpenIdentity } from '../../domain/organisation/protected-identity.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { lockPerson, updatePerson } from '../bodies/store.ts'
import { personOf, type PersonView } from '../bodies/views.ts'
import { protectIdentity } from './protect-identity.ts'

export type PersonChanges = {
  readonly name?: string | undefined
  readonly title?: string | null | undefined
  readonly organisation?: string | null | undefined
  readonly protectedIdentity?: boolean | undefined
}

/**
 * Changes what is known of a person, or protects the identity, with all that follows. Refused: to take the protection
 * away, which is an act of its own. The trail names the fields, never what stands in them.
 */
export async function changePerson(
  tx: WriteTx,
  context: Context,
  id: string,
  changes: PersonChanges,
): UseCaseOutcome<PersonView> {
  const person = await lockPerson(tx, id)
  if (person === undefined) return notFound('person', id)
  const stale = objectionToVersion(context, person.version)
  if (stale) return reject(stale)
  const objection = objectionToOpenIdentity(person, changes.protectedIdentity)
  if (objection) return reject(objection)
  const { name = person.name } = changes
  const changed = await updatePerson(tx, id, person.version, {
    name,
    formerNames: [...new Set([...person.formerNames, person.name])].filter((one) => one !== name),
    title: changes.title === undefined ? person.title : changes.title,
    organisation: changes.organisation === undefined ? person.organisation : changes.organisation,
    protectedIdentity: changes.protectedIdentity ?? person.protectedIdentity,
  })
  const protects = changed.protectedIdentity && !person.protectedIdentity
  return accept({
    result: personOf(changed),
    ...(protects && (await protectIdentity(tx, context, changed))),
    events: [
      {
        type: 'person.changed',
        resource: 'person',
        id,
        authority: null,
        version: changed.version,
        after: { fields: Object.keys(changes), ...(protects && { protectedIdentity: true }) },
      },
    ],
  })
}
