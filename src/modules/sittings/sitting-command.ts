import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { write, type Write } from '../../db/write.ts'
import { found } from '../../domain/access.ts'
import type { DomainEvent } from '../../domain/events.ts'
import { stepMeeting, type MeetingState, type MeetingStep } from '../../domain/meeting/meeting.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { objectionToAttested } from '../../domain/recording/minutes.ts'
import { lockMeeting, saveMeeting, selectItems, updateMeeting, type MeetingRow } from '../meetings/store.ts'
import { meetingOf, ofMeeting, type MeetingView } from '../meetings/views.ts'
import { frozenItems, supersedeMinutesOfMeeting } from '../minutes/store.ts'

/** The meeting to act in, locked, and the state that a step leads it to. */
export async function meetingToStep(
  tx: WriteTx,
  { actor }: Context,
  id: string,
  step: MeetingStep,
): Promise<Outcome<{ meeting: MeetingRow; state: MeetingState }, Rejection>> {
  const held = found(await lockMeeting(tx, actor.authorities, id), 'meeting', id)
  if (!held.ok) return held
  const stepped = stepMeeting(held.value.state, step)
  return stepped.ok ? accept({ meeting: held.value, state: stepped.value }) : stepped
}

/** Writes changes of a meeting and answers with it as it now is. */
export async function changed(
  tx: WriteTx,
  meeting: MeetingRow,
  changes: Parameters<typeof saveMeeting>[2],
  event: Pick<DomainEvent, 'type' | 'after'>,
): UseCaseOutcome<MeetingView> {
  const row = await saveMeeting(tx, meeting, changes)
  return accept({ result: meetingOf(row), events: [ofMeeting(row, row.version, event)] })
}

/** A meeting whose attendance can still be corrected, locked: until minutes that print it are attested. */
export async function meetingOfOpenMinutes(
  tx: WriteTx,
  { actor }: Context,
  id: string,
): Promise<Outcome<MeetingRow, Rejection>> {
  const held = found(await lockMeeting(tx, actor.authorities, id), 'meeting', id)
  if (!held.ok) return held
  const items = await selectItems(tx, id)
  const itemIds = items.map((item) => item.id)
  const [attestedAt = null] = (await frozenItems(tx, itemIds)).values()
  const attested = objectionToAttested(attestedAt)
  return attested ? reject(attested) : held
}

/** The attendance is part of the meeting: its version moves, and minutes composed before are no longer to be signed. */
export const touchMeeting = (tx: WriteTx, meeting: MeetingRow, at: Date): Write =>
  write(updateMeeting(tx, meeting, {}), supersedeMinutesOfMeeting(tx, meeting.id, at))

/** When something was done: as stated, by the clock where the meeting goes on, and null where minutes do not say. */
export const momentOf = ({ recordedAs }: MeetingRow, { now }: Context, stated: string | undefined): Date | null => {
  if (stated !== undefined) return new Date(stated)
  return recordedAs === 'live' ? now : null
}
