import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound } from '../../domain/access.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { sentTo, stepDispatch, type Addressee, objectionToRelease } from '../../domain/following/dispatch.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { readRecord } from '../../domain/recording/frozen.ts'
import type { RecordedRecipient } from '../../domain/recording/parts.ts'
import { selectBodiesOfKind } from '../bodies/store.ts'
import { selectDecisionWithin, type DecisionRow } from '../decisions/store.ts'
import { dispatchOf, type DispatchView } from './read-dispatches.ts'
import { insertDispatches, lockDispatchesOf, releaseTo, updateDispatches, type DispatchRow } from './store.ts'

/**
 * Releases what awaits release of a decision. Each recipient becomes whom it stands for now, a group every board in
 * it, and a delivery is set going for each; the label stays as the minutes have it, and the dispatch its id, which for a group
 * is that of its first board. What has failed goes anew, to whom it was for.
 */
export async function releaseDispatches(
  tx: WriteTx,
  context: Context,
  decisionId: string,
): UseCaseOutcome<{ items: DispatchView[] }> {
  const decision = await selectDecisionWithin(tx, context.actor.authorities, decisionId)
  if (decision === undefined) return notFound('decision', decisionId)
  // Rows that another's release adds meanwhile are not seen by a statement that waits for them.
  await now(tx, advisoryLock(tx, `release ${decisionId}`))
  const all = await lockDispatchesOf(tx, decisionId)
  const going = all.filter(({ state }) => stepDispatch(state, 'release').ok)
  const done = objectionToRelease(all.map(({ state }) => state))
  if (done) return reject(done)
  const failed = going.filter(({ state }) => state === 'failed')
  const waiting = going.filter(({ state }) => state !== 'failed')
  const boards = (await selectBodiesOfKind(tx, 'board')).map(
    (board): Addressee => ({ bodyId: board.id, code: board.code, name: board.name }),
  )
  const released = eachAddressee(waiting, all, decision, boards, context.newId)
  const [kept, added] = [released.filter(({ version }) => version > 0), released.filter(({ version }) => version === 0)]
  await now(
    tx,
    releaseTo(tx, kept, context.now),
    insertDispatches(
      added.map(({ id, position, label, group, recipient, bodyId, addedReason }) => ({
        id,
        decisionId,
        position,
        label,
        group,
        recipient,
        bodyId,
        addedReason,
        state: 'released',
        releasedAt: context.now,
      })),
    ),
    updateDispatches(
      tx,
      failed.map(({ id }) => id),
      { state: 'released', releasedAt: context.now, failure: null },
    ),
  )
  return accept({
    result: { items: (await lockDispatchesOf(tx, decisionId)).map(dispatchOf) },
    events: [...kept, ...failed, ...added].map(eventOf),
    jobs: [...released, ...failed].map(({ id }) => ({ queue: 'deliver-dispatch', data: { id } })),
  })
}

/** The dispatches that wait, one for each whom they stand for: the first keeps its row, the others of a group are of version 0. */
function eachAddressee(
  waiting: readonly DispatchRow[],
  all: readonly DispatchRow[],
  { record, bodyCode }: Pick<DecisionRow, 'record' | 'bodyCode'>,
  boards: readonly Addressee[],
  newId: () => string,
): readonly DispatchRow[] {
  const { recipients } = readRecord(record)
  const reached = all
    .filter((row) => !waiting.includes(row))
    .map(({ bodyId, recipient, label }) => ({ bodyId, name: recipient ?? label }))
  const to = sentTo(
    waiting.map((row) => recipientOf(row, recipients, boards)),
    boards,
    bodyCode,
    reached,
  )
  return waiting.flatMap((row, index) =>
    (to[index] ?? []).map(({ bodyId, name }, place) => ({
      ...row,
      recipient: name,
      bodyId: bodyId ?? row.bodyId,
      ...(place > 0 && { id: newId(), version: 0 }),
    })),
  )
}

/** Who a dispatch is for: as the minutes have it, or as it was added when they were attested. */
function recipientOf(
  { position, label, group, bodyId, addedReason }: DispatchRow,
  recipients: readonly RecordedRecipient[],
  boards: readonly Addressee[],
): RecordedRecipient {
  if (addedReason === null) return recipients[position - 1] ?? { label }
  const body = boards.find((board) => board.bodyId === bodyId)?.code ?? undefined
  return { label, ...(group === 'boards' && { group }), ...(body !== undefined && { body }) }
}

/** One of version 0 is made by the release: the boards of a group but the first. */
const eventOf = ({ id, decisionId, position, bodyId, authority, version, state }: DispatchRow): DomainEvent => ({
  type: 'dispatch.released',
  resource: 'dispatch',
  id,
  authority,
  version: version + 1,
  after: { decision: decisionId, position, body: bodyId },
  ...(version > 0 && { before: { state } }),
})
