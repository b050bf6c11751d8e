import { advisoryLock, type Context, type Done } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { forgetNames } from '../access/store.ts'
import type { Person } from '../bodies/store.ts'
import { touchDecisionsNaming } from '../decisions/store.ts'
import { supersedeMinutesNaming } from '../minutes/store.ts'

/**
 * What follows when an identity becomes protected (OSL 22:1): kept answers lose the names, minutes that are not signed are
 * to be composed anew, and the decisions that name the person are told of as changed.
 */
export async function protectIdentity(
  tx: WriteTx,
  { now }: Context,
  { id, name, formerNames }: Person,
): Promise<Pick<Done<unknown>, 'writes'>> {
  await forgetNames(tx, { id, names: [name, ...formerNames] })
  return {
    writes: [supersedeMinutesNaming(tx, id, now), advisoryLock(tx, 'decision_change'), touchDecisionsNaming(tx, id)],
  }
}
