import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { unitOf, type UnitView } from './read-organisation.ts'
import { insertUnit, selectAuthority } from './store.ts'

/** Enters a unit of an authority. Refuses an unknown authority, and one that is not the actor's. */
export async function openUnit(
  tx: WriteTx, context: Context, input: { authority: string; name: string },
): UseCaseOutcome<UnitView> {
  const authority = await selectAuthority(tx, input.authority)
  if (authority === undefined) {
    return reject({ code: 'unknown-reference', resource: 'authority', id: input.authority, pointer: '/authority' })
  }
  if (!may(context.actor, 'organisation:manage', { authority: authority.code })) return reject({ code: 'not-permitted', action: 'organisation:manage' })
  const unit = await insertUnit(tx, { id: context.newId(), authorityId: input.authority, name: input.name })
  return accept({ result: unitOf(unit), events: [{ type: 'unit.opened', resource: 'unit', id: unit.id, after: input }] })
}
