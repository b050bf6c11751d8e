import { queueUp, type Context } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { placesForTabled } from '../../domain/meeting/tabling.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { selectHiddenIn } from './store/items.ts'
import { insertContinuations, lockPlanned, selectTabled } from './store/tabled.ts'

/**
 * Puts what a body has tabled on the agenda of the meeting it is to be taken up at (KL 5:51), last on it; what no planned
 * meeting is for waits until one is planned. Answers with the events.
 */
export async function placeTabled(
  tx: WriteTx,
  context: Context,
  { id: bodyId, authority }: { readonly id: string; readonly authority: string },
): Promise<readonly DomainEvent[]> {
  await now(tx, queueUp(tx, `tabled of ${bodyId}`))
  const tabled = await selectTabled(tx, bodyId)
  const [earliest] = tabled.map(({ heldOn }) => heldOn).toSorted()
  if (earliest === undefined) return []
  const planned = await lockPlanned(tx, bodyId, earliest)
  const places = placesForTabled(tabled, planned)
  const lastOf = new Map(planned.map(({ id, last }) => [id, last]))
  // What is taken up anew is written anew: as it may be seen now.
  const hidden = await selectHiddenIn(
    tx,
    tabled.map(({ id }) => id),
  )
  const rows = tabled.flatMap(({ id, matter, ...texts }) => {
    const { title, summary } = withoutNames({ title: texts.title, summary: texts.summary }, hidden.get(id) ?? []).value
    const meetingId = places.get(id)
    if (meetingId === undefined) return []
    const position = (lastOf.get(meetingId) ?? 0) + 1
    lastOf.set(meetingId, position)
    return [{ id: context.newId(), meetingId, bodyId, position, title, summary, matter, continuesId: id }]
  })
  await now(tx, insertContinuations(tx, rows))
  return rows.map(({ id, meetingId, continuesId }) => ({
    type: 'item.added',
    resource: 'item',
    id,
    authority,
    version: 1,
    after: { meeting: meetingId, continues: continuesId },
  }))
}
