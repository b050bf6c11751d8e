import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { objectionToUnprotected } from '../../domain/organisation/protected-identity.ts'
import { selectPerson } from '../bodies/store.ts'

export type ProtectedNameView = {
  readonly id: string
  readonly name: string
  readonly formerNames: readonly string[]
  readonly title: string | null
  readonly organisation: string | null
}

/**
 * What a person with protected identity is called, for those whose work needs it; that it was read, and by whom, is in the
 * trail before it is told (OSL 21:3, 22:1). Refused: a person who is not there,
 * or whose name is shown anyway.
 */
export async function readProtectedName(tx: WriteTx, _context: Context, id: string): UseCaseOutcome<ProtectedNameView> {
  const person = await selectPerson(tx, id)
  if (person === undefined) return notFound('person', id)
  const unprotected = objectionToUnprotected(person)
  if (unprotected) return reject(unprotected)
  const { name, formerNames, title, organisation, version } = person
  return accept({
    result: { id, name, formerNames, title, organisation },
    events: [{ type: 'person.nameRead', resource: 'person', id, authority: null, version }],
  })
}
