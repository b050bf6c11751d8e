import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { objectionsToNextTime } from '../../domain/meeting/meeting-time.ts'
import { reject } from '../../domain/outcome.ts'
import { endAdjournment, insertAdjournment, selectAdjournments } from '../meetings/store.ts'
import type { MeetingView } from '../meetings/views.ts'
import { changed, meetingToStep } from './sitting-command.ts'

/** Adjourns an open meeting from an instant, now if none is given. Refuses a time before what has happened, or one that has not come. */
export async function adjournMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  at: string | undefined,
): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'adjourn')
  if (!found.ok) return found
  const from = at === undefined ? context.now : new Date(at)
  const adjournments = await selectAdjournments(tx, id)
  const [untimely] = objectionsToNextTime({ ...found.value.meeting, adjournments }, from, context.now)
  if (untimely) return reject(untimely)
  await now(tx, insertAdjournment(tx, { id: context.newId(), meetingId: id, from }))
  return changed(
    tx,
    found.value.meeting,
    { state: found.value.state },
    { type: 'meeting.adjourned', after: { from: from.toISOString() } },
  )
}

/** Resumes an adjourned meeting. Refuses likewise. */
export async function resumeMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  at: string | undefined,
): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'resume')
  if (!found.ok) return found
  const to = at === undefined ? context.now : new Date(at)
  const adjournments = await selectAdjournments(tx, id)
  const [untimely] = objectionsToNextTime({ ...found.value.meeting, adjournments }, to, context.now)
  if (untimely) return reject(untimely)
  await now(tx, endAdjournment(tx, id, to))
  return changed(
    tx,
    found.value.meeting,
    { state: found.value.state },
    { type: 'meeting.resumed', after: { to: to.toISOString() } },
  )
}
