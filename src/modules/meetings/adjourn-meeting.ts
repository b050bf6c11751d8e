import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { reject } from '../../domain/outcome.ts'
import { changed, meetingToStep } from './meeting-command.ts'
import type { MeetingView } from './read-meeting.ts'
import { endAdjournment, insertAdjournment, selectAdjournments } from './store/meetings.ts'

/** Adjourns an open meeting from an instant, now if none is given. Refuses a time before the opening. */
export async function adjournMeeting(tx: WriteTx, context: Context, id: string, at: string | undefined): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'adjourn')
  if (!found.ok) return found
  const from = at === undefined ? context.now : new Date(at)
  const { openedAt } = found.value.meeting
  if (openedAt !== null && from < openedAt) {
    return reject({ code: 'times-backwards', from: openedAt.toISOString(), to: from.toISOString() })
  }
  await insertAdjournment(tx, { id: context.newId(), meetingId: id, from })
  return changed(tx, found.value.meeting, { state: found.value.state }, { type: 'meeting.adjourned', after: { from: from.toISOString() } })
}

/** Resumes an adjourned meeting. Refuses a time before the adjournment. */
export async function resumeMeeting(tx: WriteTx, context: Context, id: string, at: string | undefined): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'resume')
  if (!found.ok) return found
  const to = at === undefined ? context.now : new Date(at)
  const from = (await selectAdjournments(tx, id)).at(-1)?.from
  if (from !== undefined && to < from) {
    return reject({ code: 'times-backwards', from: from.toISOString(), to: to.toISOString() })
  }
  await endAdjournment(tx, id, to)
  return changed(tx, found.value.meeting, { state: found.value.state }, { type: 'meeting.resumed', after: { to: to.toISOString() } })
}
