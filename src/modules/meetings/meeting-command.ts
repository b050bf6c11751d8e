import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { may } from '../../domain/access.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import { stepMeeting, type MeetingState, type MeetingStep } from '../../domain/meeting.ts'
import type { DomainEvent, Json } from '../../domain/events.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { meetingOf, type MeetingView } from './read-meeting.ts'
import { lockMeeting, selectMeeting, updateMeeting, type MeetingRow } from './store/meetings.ts'

/** The meeting to act in, locked; refused where there is none or it is of another authority. */
export async function meetingToRun(tx: WriteTx, context: Context, id: string): Promise<Outcome<MeetingRow, Rejection>> {
  const meeting = await lockMeeting(tx, id)
  if (meeting === undefined || !may(context.actor, 'meeting:run', { authority: meeting.body.authority })) {
    return reject({ code: 'not-found', resource: 'meeting', id })
  }
  return accept(meeting)
}

/** The meeting to act in, and the state that a step leads it to. */
export async function meetingToStep(
  tx: WriteTx, context: Context, id: string, step: MeetingStep,
): Promise<Outcome<{ meeting: MeetingRow; state: MeetingState }, Rejection>> {
  const found = await meetingToRun(tx, context, id)
  if (!found.ok) return found
  const stepped = stepMeeting(found.value.state, step)
  return stepped.ok ? accept({ meeting: found.value, state: stepped.value }) : stepped
}

/** Writes changes of a meeting and answers with it as it now is. */
export async function changed(
  tx: WriteTx, meeting: MeetingRow, changes: Parameters<typeof updateMeeting>[2], event: { type: string; after: Json; reason?: string },
): UseCaseOutcome<MeetingView> {
  await updateMeeting(tx, meeting, changes)
  const now = await selectMeeting(tx, meeting.id)
  if (now === undefined) throw new Error('The meeting vanished under its lock')
  const done: DomainEvent = { ...event, resource: 'meeting', id: meeting.id }
  return accept({ result: meetingOf(now), events: [done] })
}

