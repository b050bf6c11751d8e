import { objectionToVersion, queueUp, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { forgetName } from '../access/store.ts'
import { touchDecisionsNaming } from '../decisions/store.ts'
import { personOf, type PersonView } from './read-organisation.ts'
import { lockPerson, updatePerson } from './store.ts'

export type PersonChanges = {
  readonly name?: string | undefined
  readonly title?: string | null | undefined
  readonly organisation?: string | null | undefined
  readonly protectedIdentity?: boolean | undefined
}

/** Changes what is known of a person, or protects the identity; the trail names the fields, never the name itself. */
export async function changePerson(tx: WriteTx, context: Context, id: string, changes: PersonChanges): UseCaseOutcome<PersonView> {
  const person = await lockPerson(tx, id)
  if (person === undefined) return reject({ code: 'not-found', resource: 'person', id })
  const stale = objectionToVersion(context, person.version)
  if (stale) return reject(stale)
  const changed = await updatePerson(tx, id, person.version, {
    name: changes.name ?? person.name,
    title: changes.title === undefined ? person.title : changes.title,
    organisation: changes.organisation === undefined ? person.organisation : changes.organisation,
    protectedIdentity: changes.protectedIdentity ?? person.protectedIdentity,
  })
  if (changed.protectedIdentity !== person.protectedIdentity) {
    await forgetName(tx, person.name)
    await queueUp(tx, 'decision_change')
    await touchDecisionsNaming(tx, id)
  }
  return accept({
    result: personOf(changed),
    events: [{ type: 'person.changed', resource: 'person', id, after: { fields: Object.keys(changes) } }],
  })
}
