import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { objectionToAppointed } from '../../domain/attending/appointed.ts'
import { objectionsToOpening, rollAt, openingChair } from '../../domain/attending/attendance.ts'
import { objectionsToOpeningTime } from '../../domain/meeting/meeting-time.ts'
import { reject } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { holdBody, selectAppointmentsOf, selectParticipants } from '../bodies/store.ts'
import { selectAttendance, insertAttesters, type AttendanceRow, type MeetingRow } from '../meetings/store.ts'
import type { MeetingView } from '../meetings/views.ts'
import { objectionToAbsent, type Pointed } from './check-attending.ts'
import { changed, meetingToStep, momentOf } from './sitting-command.ts'

export type OpeningInput = {
  /** Null only where minutes do not say who presided. */
  readonly chair: string | null
  readonly attesters: readonly string[]
  readonly openedAt?: string | undefined
}

/**
 * Opens a meeting on its own day: quorate, with a chair and attesters who serve (KL 5:45, 5:66, 5:69, 6:27). One recorded from minutes is
 * opened with whatever they say.
 */
export async function openMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  input: OpeningInput,
): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'open')
  if (!found.ok) return found
  const { meeting, state } = found.value
  const openedAt = momentOf(meeting, context, input.openedAt)
  const [untimely] = objectionsToOpeningTime(meeting.heldOn, openedAt, context.now)
  if (untimely) return reject(untimely)
  await holdBody(tx, meeting.bodyId)
  const attendance = await selectAttendance(tx, id)
  const refusal =
    meeting.recordedAs === 'live'
      ? await refusalOfOpening(tx, meeting, attendance, input)
      : await refusalOfStrangers(tx, meeting, attendance, input)
  if (refusal) return reject(refusal)
  await now(tx, insertAttesters(id, [...new Set(input.attesters)]))
  return changed(
    tx,
    meeting,
    { state, openedAt, chairId: input.chair },
    {
      type: 'meeting.opened',
      after: { chair: input.chair, attesters: [...input.attesters], openedAt: openedAt?.toISOString() ?? null },
    },
  )
}

async function refusalOfOpening(
  tx: WriteTx,
  meeting: MeetingRow,
  attendance: readonly AttendanceRow[],
  input: OpeningInput,
): Promise<Rejection | undefined> {
  const notAppointed = objectionToAppointed(
    attendance,
    await selectAppointmentsOf(
      tx,
      meeting.bodyId,
      attendance.map(({ person }) => person.personId),
      meeting.heldOn,
    ),
  )
  if (notAppointed) return notAppointed
  const led = openingChair(input.chair)
  if (!led.ok) return led.rejection
  const chair = led.value
  const absent = await objectionToAbsent(tx, meeting, attendance, chosenIn(input))
  if (absent) return absent
  return objectionsToOpening({
    bodyKind: meeting.body.kind,
    seats: meeting.body.seats,
    attesterCount: meeting.body.settings.attesterCount,
    roll: rollAt(attendance, 1),
    chairId: chair,
    attesterIds: input.attesters,
  })[0]
}

/** Minutes may name a chair and attesters without noting the attendance; they are at least persons of the register. */
async function refusalOfStrangers(
  tx: WriteTx,
  meeting: MeetingRow,
  attendance: readonly AttendanceRow[],
  input: OpeningInput,
): Promise<Rejection | undefined> {
  const unseen = chosenIn(input).filter(({ id }) => !attendance.some(({ person }) => person.personId === id))
  const ids = unseen.map(({ id }) => id)
  const known = await selectParticipants(tx, ids, meeting.bodyId, meeting.heldOn)
  const unknown = unseen.find(({ id }) => !known.has(id))
  return unknown && { code: 'unknown-reference', resource: 'person', ...unknown }
}

/** Who is chosen at the opening, each where the request has it. */
const chosenIn = ({ chair, attesters }: OpeningInput): readonly Pointed[] => [
  ...(chair === null ? [] : [{ id: chair, pointer: '/chair' }]),
  ...attesters.map((id, index) => ({ id, pointer: `/attesters/${index}` })),
]
