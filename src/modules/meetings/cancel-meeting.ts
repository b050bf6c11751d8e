import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { found } from '../../domain/access.ts'
import { stepMeeting } from '../../domain/meeting/meeting.ts'
import { accept } from '../../domain/outcome.ts'
import { lockMeeting, saveMeeting } from './store/meetings.ts'
import { meetingOf, ofMeeting, type MeetingView } from './views.ts'

/** Cancels a planned meeting, with the reason. */
export async function cancelMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  reason: string,
): UseCaseOutcome<MeetingView> {
  const held = found(await lockMeeting(tx, context.actor.authorities, id), 'meeting', id)
  if (!held.ok) return held
  const stepped = stepMeeting(held.value.state, 'cancel')
  if (!stepped.ok) return stepped
  const state = stepped.value
  const row = await saveMeeting(tx, held.value, { state, cancelledReason: reason })
  const cancelled = ofMeeting(row, row.version, { type: 'meeting.cancelled', after: { state }, reason })
  return accept({ result: meetingOf(row), events: [cancelled] })
}
