import type { ReadTx } from '../../db/transaction.ts'
import { found, type Actor } from '../../domain/access.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectMeeting, selectMeetings, type MeetingFilter } from './store/meetings.ts'
import { meetingOf, type MeetingView } from './views.ts'

/** One meeting of the actor's authorities. */
export async function readMeeting(tx: ReadTx, actor: Actor, id: string): Promise<Outcome<MeetingView, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, id)
  return found(meeting && meetingOf(meeting), 'meeting', id)
}

/** The meetings of the actor's authorities that a filter leaves. */
export const listMeetings = async (
  tx: ReadTx,
  actor: Actor,
  filter: Omit<MeetingFilter, 'authorities'>,
  paging: { after: string | null; limit: number },
): Promise<MeetingView[]> =>
  (await selectMeetings(tx, { ...filter, authorities: actor.authorities }, paging.after, paging.limit)).map(meetingOf)
