import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { found } from '../../domain/access.ts'
import { objectionsToPlan } from '../../domain/meeting/meeting-time.ts'
import { objectionsToDay, stepMeeting } from '../../domain/meeting/meeting.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { selectItems } from './store/items.ts'
import { lockMeeting, saveMeeting, selectNextOrdinal } from './store/meetings.ts'
import { meetingOf, ofMeeting, type MeetingView } from './views.ts'

export type MeetingChanges = {
  readonly heldOn?: string | undefined
  readonly plannedAt?: string | null | undefined
  readonly place?: string | null | undefined
  readonly fictional?: string | null | undefined
  readonly gaps?: string | null | undefined
}

/** Moves a planned meeting to another day or place, or corrects what is said of it. Refused: out of the year that its paragraphs are numbered in, and away from the time it is planned to. */
export async function changeMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  input: MeetingChanges,
): UseCaseOutcome<MeetingView> {
  const held = found(await lockMeeting(tx, context.actor.authorities, id), 'meeting', id)
  if (!held.ok) return held
  const meeting = held.value
  const stepped = stepMeeting(meeting.state, 'move')
  if (!stepped.ok) return stepped
  const stale = objectionToVersion(context, meeting.version)
  if (stale) return reject(stale)
  const { heldOn = meeting.heldOn, plannedAt: stated, ...rest } = input
  const plannedAt = stated === undefined ? meeting.plannedAt : stated === null ? null : new Date(stated)
  const [misplaced] = objectionsToPlan(heldOn, plannedAt)
  if (misplaced) return reject(misplaced)
  const moved = heldOn !== meeting.heldOn
  const [numbered] = moved
    ? objectionsToDay(
        heldOn,
        (await selectItems(tx, id)).map(({ paragraphYear }) => paragraphYear),
      )
    : []
  if (numbered) return reject(numbered)
  const ordinal = moved ? await selectNextOrdinal(tx, meeting.bodyId, heldOn) : meeting.ordinal
  const row = await saveMeeting(tx, meeting, { ...rest, heldOn, ordinal, plannedAt })
  const type = moved ? 'meeting.moved' : 'meeting.changed'
  const event = ofMeeting(row, row.version, { type, after: { fields: Object.keys(input), heldOn } })
  return accept({ result: meetingOf(row), events: [event] })
}
