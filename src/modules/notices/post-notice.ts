import { queueUp, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { stockholmDate } from '../../domain/calendar.ts'
import { postNotice as noticeFor } from '../../domain/notice.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { touchDecisionsOf } from '../decisions/store.ts'
import { selectMeeting } from '../meetings/store/meetings.ts'
import { lockMinutes } from '../minutes/store.ts'
import { noticeOf, type NoticeView } from './read-notices.ts'
import { insertNotice, selectNotice } from './store.ts'

export type NoticeInput = { readonly minutes: string; readonly postedOn?: string | null; readonly keptAt?: string | null }

/**
 * Posts on the notice board that minutes are attested, with the day posted and where they are kept; the last appeal
 * day and the earliest legal force follow (KL 8:12, 13:5). Refuses minutes that are not attested.
 */
export async function postNotice(tx: WriteTx, context: Context, input: NoticeInput): UseCaseOutcome<NoticeView> {
  const minutes = await lockMinutes(tx, input.minutes)
  const meeting = minutes && await selectMeeting(tx, minutes.meetingId)
  if (minutes === undefined || meeting === undefined || !may(context.actor, 'notice:post', { authority: meeting.body.authority })) {
    return reject({ code: 'unknown-reference', resource: 'minutes', id: input.minutes, pointer: '/minutes' })
  }
  if (minutes.attestedOn === null) return reject({ code: 'minutes-not-attested' })
  const postedOn = input.postedOn === undefined ? stockholmDate(context.now.toISOString()) : input.postedOn
  const posted = noticeFor({ attestedOn: minutes.attestedOn, postedOn, keptAt: input.keptAt ?? null })
  if (!posted.ok) return posted
  const id = context.newId()
  await insertNotice(tx, { id, minutesId: minutes.id, ...posted.value })
  await queueUp(tx, 'decision_change')
  await touchDecisionsOf(tx, minutes.id)
  const row = await selectNotice(tx, id)
  if (row === undefined) throw new Error('The notice was not inserted')
  return accept({ result: noticeOf(row), events: [{ type: 'notice.posted', resource: 'notice', id, after: { minutes: minutes.id, ...posted.value } }] })
}
