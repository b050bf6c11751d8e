import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write, type Write } from '../../db/write.ts'
import { found } from '../../domain/access.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { stepMeeting, type MeetingState, type MeetingStep } from '../../domain/meeting/meeting.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import { frozenItems, supersedeMinutesOfMeeting } from '../minutes/store.ts'
import { meetingOf, type MeetingView } from './read-meeting.ts'
import { selectItems } from './store/items.ts'
import { lockMeeting, selectMeeting, updateMeeting, type MeetingRow } from './store/meetings.ts'

/** The meeting to act in, locked; refused where there is none or it is of another authority. */
export async function meetingToRun(tx: WriteTx, context: Context, id: string): Promise<Outcome<MeetingRow, Rejection>> {
  const meeting = await lockMeeting(tx, context.actor.authorities, id)
  return found(meeting, 'meeting', id)
}

/** The meeting to act in, and the state that a step leads it to. */
export async function meetingToStep(
  tx: WriteTx,
  context: Context,
  id: string,
  step: MeetingStep,
): Promise<Outcome<{ meeting: MeetingRow; state: MeetingState }, Rejection>> {
  const found = await meetingToRun(tx, context, id)
  if (!found.ok) return found
  const stepped = stepMeeting(found.value.state, step)
  return stepped.ok ? accept({ meeting: found.value, state: stepped.value }) : stepped
}

/** Writes changes of a meeting and answers with it as it now is. */
export async function changed(
  tx: WriteTx,
  meeting: MeetingRow,
  changes: Parameters<typeof updateMeeting>[2],
  event: Pick<DomainEvent, 'type' | 'after' | 'reason'>,
): UseCaseOutcome<MeetingView> {
  await now(tx, updateMeeting(tx, meeting, changes))
  const row = await selectMeeting(tx, [meeting.body.authority], meeting.id)
  if (row === undefined) throw new Error('The meeting vanished under its lock')
  return accept({ result: meetingOf(row), events: [ofMeeting(row, row.version, event)] })
}

/** What has happened to a meeting, as the trail keeps it. */
export const ofMeeting = (
  { id, body }: MeetingRow,
  version: number,
  event: Pick<DomainEvent, 'type' | 'before' | 'after' | 'reason'>,
): DomainEvent => ({ ...event, resource: 'meeting', id, authority: body.authority, version })

/** A meeting whose attendance can still be corrected: until minutes that print it are attested. */
export async function meetingOfOpenMinutes(
  tx: WriteTx,
  context: Context,
  meetingId: string,
): Promise<Outcome<MeetingRow, Rejection>> {
  const found = await meetingToRun(tx, context, meetingId)
  if (!found.ok) return found
  const items = await selectItems(tx, meetingId)
  const itemIds = items.map(({ id }) => id)
  const [attestedAt = null] = (await frozenItems(tx, itemIds)).values()
  const attested = objectionToAttested(attestedAt)
  return attested ? reject(attested) : found
}

/** The attendance is part of the meeting: its version moves, and minutes composed before are no longer to be signed. */
export const touchMeeting = (tx: WriteTx, meeting: MeetingRow, at: Date): Write =>
  write(updateMeeting(tx, meeting, {}), supersedeMinutesOfMeeting(tx, meeting.id, at))

/** When something was done: as stated, by the clock where the meeting goes on, and null where minutes do not say. */
export const momentOf = ({ recordedAs }: MeetingRow, { now }: Context, stated: string | undefined): Date | null => {
  if (stated !== undefined) return new Date(stated)
  return recordedAs === 'live' ? now : null
}
