import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { insertAuthority, type Authority } from './store/organisation.ts'

/** Enters an authority in the organisation; its code is unique (TF 2:4-5). Refuses one that is not the actor's. */
export async function openAuthority(
  tx: WriteTx,
  context: Context,
  input: { code: string; name: string },
): UseCaseOutcome<Authority> {
  if (!may(context.actor, 'organisation:manage', { authority: input.code }))
    return reject({ code: 'not-permitted', action: 'organisation:manage' })
  const authority = { id: context.newId(), ...input }
  return accept({
    result: authority,
    writes: [insertAuthority(tx, authority)],
    events: [
      {
        type: 'authority.opened',
        resource: 'authority',
        id: authority.id,
        authority: authority.code,
        version: null,
        after: input,
      },
    ],
  })
}
