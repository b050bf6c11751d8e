import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionToSeats } from '../../domain/organisation/appointment.ts'
import {
  changesRules,
  objectionToOtherRules,
  objectionToPhraseSet,
  type BodySettings,
} from '../../domain/organisation/body.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { selectHighestSeatHeld } from './store/appointments.ts'
import { lockBody, updateBody } from './store/organisation.ts'
import { selectUnderWay } from './store/service.ts'
import { bodyOf, type BodyView } from './views.ts'

export type BodyChanges = {
  readonly name?: string | undefined
  readonly seats?: number | undefined
  readonly settings?: Partial<BodySettings> | undefined
}

/**
 * Changes a body's name, seats or settings; settings not named stand. Refuses to take away a seat that someone holds, and
 * to change the rules of a meeting while it goes on.
 */
export async function changeBody(
  tx: WriteTx,
  context: Context,
  id: string,
  changes: BodyChanges,
  phraseSets: readonly string[],
): UseCaseOutcome<BodyView> {
  const body = await lockBody(tx, context.actor.authorities, id)
  if (body === undefined) return notFound('body', id)
  const stale = objectionToVersion(context, body.version)
  if (stale) return reject(stale)
  const { name = body.name, seats = body.seats } = changes
  const unwritable = objectionToPhraseSet(changes.settings?.phraseSet, phraseSets)
  if (unwritable) return reject(unwritable)
  const today = dayOf(context.now)
  const occupied = seats < body.seats ? objectionToSeats(await selectHighestSeatHeld(tx, id, today), seats) : null
  if (occupied) return reject(occupied)
  const underWay = changesRules(changes) ? objectionToOtherRules(await selectUnderWay(tx, id)) : null
  if (underWay) return reject(underWay)
  const settings = { ...body.settings, ...changes.settings }
  return accept({
    result: bodyOf({ ...body, name, seats, settings, version: body.version + 1 }),
    writes: [updateBody(tx, id, body.version, { name, seats, settings })],
    events: [
      {
        type: 'body.changed',
        resource: 'body',
        id,
        authority: body.authority,
        version: body.version + 1,
        before: { name: body.name, seats: body.seats, settings: body.settings },
        after: { name, seats, settings },
      },
    ],
  })
}
