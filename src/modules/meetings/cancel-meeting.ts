import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { changed, meetingToStep } from './meeting-command.ts'
import type { MeetingView } from './read-meeting.ts'

/** Cancels a planned meeting, with the reason. */
export async function cancelMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  reason: string,
): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'cancel')
  if (!found.ok) return found
  const { meeting, state } = found.value
  return changed(
    tx,
    meeting,
    { state, cancelledReason: reason },
    { type: 'meeting.cancelled', after: { state }, reason },
  )
}
