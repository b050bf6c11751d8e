import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { insertUnit, selectAuthority } from './store/organisation.ts'
import { unitOf, type UnitView } from './views.ts'

/** Enters a unit of an authority. Refuses one that is unknown or not the actor's. */
export async function openUnit(
  tx: WriteTx,
  context: Context,
  input: { authority: string; name: string },
): UseCaseOutcome<UnitView> {
  const authority = await selectAuthority(tx, context.actor.authorities, input.authority)
  if (authority === undefined) {
    return reject({ code: 'unknown-reference', resource: 'authority', id: input.authority, pointer: '/authority' })
  }
  const unit = { id: context.newId(), authorityId: authority.id, name: input.name, version: 1 }
  return accept({
    result: unitOf(unit),
    writes: [insertUnit(tx, unit)],
    events: [
      {
        type: 'unit.opened',
        resource: 'unit',
        id: unit.id,
        authority: authority.code,
        version: unit.version,
        after: input,
      },
    ],
  })
}
