import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { boardOf, correctNotice as corrected } from '../../domain/following/notice.ts'
import { accept } from '../../domain/outcome.ts'
import { touchDecisionsOf } from '../decisions/store.ts'
import { noticeOf, type NoticeView } from './read-notices.ts'
import { insertNotice, lockNotice, selectNotice, updateCorrected } from './store.ts'

export type NoticeCorrection = {
  readonly postedOn?: string | undefined
  readonly keptAt?: string | undefined
  readonly reason: string
}

/**
 * Puts a notice with the right day or place in the stead of one that has the wrong: the old one stays readable with the reason,
 * and the appeal period follows the new (KL 8:12, 13:5). Refused: a notice that is not the actor's own, one corrected already.
 */
export async function correctNotice(
  tx: WriteTx,
  context: Context,
  id: string,
  { reason, ...right }: NoticeCorrection,
): UseCaseOutcome<NoticeView> {
  const old = await lockNotice(tx, context.actor.authorities, id)
  if (old === undefined || old.attestedOn === null) return notFound('notice', id)
  const entered = { ...old, attestedOn: old.attestedOn, isCorrected: old.correctedAt !== null }
  const stands = corrected(entered, right, dayOf(context.now))
  if (!stands.ok) return stands
  const newId = context.newId()
  const board = boardOf(old.bodyKind, stands.value.keptAt)
  await now(
    tx,
    updateCorrected(tx, old, context.now, reason),
    insertNotice(tx, {
      id: newId,
      minutesId: old.minutesId,
      correctsId: old.id,
      takenDownOn: old.takenDownOn,
      board,
      ...stands.value,
    }),
  )
  const row = await selectNotice(tx, newId)
  if (row === undefined) throw new Error('The notice was not inserted')
  const { keptAt: _, ...days } = stands.value
  const of = { resource: 'notice', authority: old.authority }
  return accept({
    result: noticeOf(row),
    writes: [advisoryLock(tx, 'decision_change'), touchDecisionsOf(tx, old.minutesId)],
    events: [
      { ...of, type: 'notice.corrected', id: old.id, version: old.version + 1, after: { correctedBy: newId }, reason },
      {
        ...of,
        type: 'notice.posted',
        id: newId,
        version: row.version,
        after: { minutes: old.minutesId, corrects: old.id, ...days },
      },
    ],
  })
}
