import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { objectionsToOpening, rollAt } from '../../domain/attendance.ts'
import { reject } from '../../domain/outcome.ts'
import { changed, meetingToStep } from './meeting-command.ts'
import type { MeetingView } from './read-meeting.ts'
import { insertAttesters, selectAttendance } from './store/meetings.ts'

export type OpeningInput = {
  readonly chair: string
  readonly attesters: readonly string[]
  readonly openedAt?: string | undefined
}

/**
 * Opens a meeting: quorate, with a chair and attesters who serve (KL 5:45, 5:69, 6:27). One recorded from minutes is
 * opened with whatever they say.
 */
export async function openMeeting(tx: WriteTx, context: Context, id: string, input: OpeningInput): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'open')
  if (!found.ok) return found
  const { meeting, state } = found.value
  const attendance = await selectAttendance(tx, id)
  const strangers = [input.chair, ...input.attesters].filter((person) => !attendance.some((row) => row.person.personId === person))
  if (strangers[0] !== undefined) {
    return reject({ code: 'unknown-reference', resource: 'attendance', id: strangers[0], pointer: '/chair' })
  }
  const [objection] = objectionsToOpening({
    bodyKind: meeting.body.kind,
    seats: meeting.body.seats,
    attesterCount: meeting.body.settings.attesterCount,
    roll: rollAt(attendance, 1),
    chairId: input.chair,
    attesterIds: input.attesters,
  })
  if (objection && meeting.recordedAs === 'live') return reject(objection)
  await insertAttesters(tx, id, [...new Set(input.attesters)])
  const openedAt = input.openedAt === undefined ? context.now : new Date(input.openedAt)
  return changed(tx, meeting, { state, openedAt, chairId: input.chair }, {
    type: 'meeting.opened', after: { chair: input.chair, attesters: [...input.attesters], openedAt: openedAt.toISOString() },
  })
}
