import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept } from '../../domain/outcome.ts'
import { insertPerson } from './store/persons.ts'
import { personOf, type PersonView } from './views.ts'

export type PersonInput = {
  readonly name: string
  readonly title?: string | null | undefined
  readonly organisation?: string | null | undefined
  readonly protectedIdentity?: boolean | undefined
  readonly fictional?: boolean | undefined
  readonly externalId?: string | undefined
}

/** Enters a person; the name of one with protected identity is kept but shown to no one. */
export async function registerPerson(tx: WriteTx, context: Context, input: PersonInput): UseCaseOutcome<PersonView> {
  const {
    name,
    title = null,
    organisation = null,
    protectedIdentity = false,
    fictional = false,
    externalId = null,
  } = input
  const person = await insertPerson(tx, {
    id: context.newId(),
    name,
    title,
    organisation,
    protectedIdentity,
    fictional,
    externalId,
    client: externalId && context.actor.client,
  })
  return accept({
    result: personOf(person),
    events: [
      {
        type: 'person.registered',
        resource: 'person',
        id: person.id,
        authority: null,
        version: person.version,
        after: { protectedIdentity, fictional },
      },
    ],
  })
}
