import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts } from '../../domain/days.ts'
import { boardOf, postNotice as noticeFor } from '../../domain/following/notice.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { dayOfAttestation } from '../../domain/recording/minutes.ts'
import { touchDecisionsOf } from '../decisions/store.ts'
import { lockMinutes } from '../minutes/store.ts'
import { noticeOf, type NoticeView } from './read-notices.ts'
import { insertNotice, selectNotice } from './store.ts'

export type NoticeInput = {
  readonly minutes: string
  readonly postedOn?: string | null
  readonly keptAt?: string | null
}

/**
 * Posts on the notice board that minutes are attested, with the day posted and where they are kept; the last appeal
 * day and the earliest legal force follow (KL 8:12, 13:5). Refuses minutes that are not attested, and a day to come:
 * the appeal period runs from the day it is up. Those of a joint board are posted in each municipality, and the period
 * runs from the last (KL 9:32).
 */
export async function postNotice(tx: WriteTx, context: Context, input: NoticeInput): UseCaseOutcome<NoticeView> {
  const minutes = await lockMinutes(tx, context.actor.authorities, input.minutes)
  if (minutes === undefined)
    return reject({ code: 'unknown-reference', resource: 'minutes', id: input.minutes, pointer: '/minutes' })
  const attested = dayOfAttestation(minutes.attestedOn)
  if (!attested.ok) return attested
  const today = dayOf(context.now)
  const { postedOn = today } = input
  const [ahead] = objectionsToFacts({ postedOn }, today)
  if (ahead) return reject(ahead)
  const posted = noticeFor({ attestedOn: attested.value, postedOn, keptAt: input.keptAt ?? null })
  if (!posted.ok) return posted
  const id = context.newId()
  await now(
    tx,
    insertNotice(tx, {
      id,
      minutesId: minutes.id,
      board: boardOf(minutes.bodyKind, posted.value.keptAt),
      ...posted.value,
    }),
  )
  const row = await selectNotice(tx, id)
  if (row === undefined) throw new Error('The notice was not inserted')
  const { keptAt: _, ...days } = posted.value
  return accept({
    result: noticeOf(row),
    writes: [advisoryLock(tx, 'decision_change'), touchDecisionsOf(tx, minutes.id)],
    events: [
      {
        type: 'notice.posted',
        resource: 'notice',
        id,
        authority: row.authority,
        version: row.version,
        after: { minutes: minutes.id, ...days },
      },
    ],
  })
}
