import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { objectionsToPlan } from '../../domain/meeting/meeting-time.ts'
import { objectionsToDay } from '../../domain/meeting/meeting.ts'
import { reject } from '../../domain/outcome.ts'
import { changed, meetingToStep } from './meeting-command.ts'
import type { MeetingView } from './read-meeting.ts'
import { selectItems } from './store/items.ts'
import { selectNextOrdinal } from './store/meetings.ts'

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
  const found = await meetingToStep(tx, context, id, 'move')
  if (!found.ok) return found
  const { meeting } = found.value
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
  return changed(
    tx,
    meeting,
    { ...rest, heldOn, ordinal, plannedAt },
    { type: moved ? 'meeting.moved' : 'meeting.changed', after: { fields: Object.keys(input), heldOn } },
  )
}
