import { objectionToVersion, type Context, type UseCaseOutcome } from '../../command.ts'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { notFound, type Actor } from '../../domain/access.ts'
import { objectionToExcused } from '../../domain/attending/appointed.ts'
import { objectionsToCalling } from '../../domain/attending/service.ts'
import { objectionsToComing } from '../../domain/meeting/meeting-time.ts'
import { accept, reject, type Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectParticipants } from '../bodies/store.ts'
import { deleteExcuse, insertExcuse, selectExcuses, selectMeeting, type MeetingRow } from '../meetings/store.ts'
import { ofMeeting } from '../meetings/views.ts'
import { gatherService } from './gather-service.ts'
import { excuseOf, type ExcuseView } from './read-attendance.ts'
import { meetingOfOpenMinutes, touchMeeting } from './sitting-command.ts'

export type ExcuseInput = {
  readonly person: string
  readonly reason?: string | undefined
  readonly receivedAt?: string | undefined
  readonly calledSubstitute?: string | undefined
}

/** Notes that a member or substitute will not come, or not stay, and which substitute is called instead, in turn. */
export async function recordExcuse(
  tx: WriteTx,
  context: Context,
  meetingId: string,
  input: ExcuseInput,
): UseCaseOutcome<ExcuseView> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const meeting = found.value
  const ids = [input.person, ...(input.calledSubstitute === undefined ? [] : [input.calledSubstitute])]
  const persons = await selectParticipants(tx, ids, meeting.bodyId, meeting.heldOn)
  const objection = await objectionToExcuse(tx, meeting, input, persons)
  if (objection) return reject(objection)
  const { person: personId, reason = null, receivedAt, calledSubstitute: calledSubstituteId = null } = input
  const [untimely] = receivedAt === undefined ? [] : objectionsToComing(new Date(receivedAt), context.now)
  if (untimely) return reject(untimely)
  const id = context.newId()
  await now(
    tx,
    insertExcuse(tx, {
      id,
      meetingId,
      personId,
      party: persons.get(personId)?.party ?? null,
      reason,
      calledSubstituteId,
      receivedAt: receivedAt === undefined ? null : new Date(receivedAt),
    }),
    touchMeeting(tx, meeting, context.now),
  )
  const result = (await selectExcuses(tx, meetingId)).find((one) => one.id === id)
  if (result === undefined) throw new Error('The excuse was not inserted')
  return accept({
    result: excuseOf(result),
    events: [
      ofMeeting(meeting, meeting.version + 1, {
        type: 'excuse.recorded',
        after: { person: personId, receivedAt, calledSubstitute: calledSubstituteId },
      }),
    ],
  })
}

/** Takes an excuse away again, as when the member comes after all. */
export async function removeExcuse(tx: WriteTx, context: Context, meetingId: string, id: string): UseCaseOutcome<null> {
  const found = await meetingOfOpenMinutes(tx, context, meetingId)
  if (!found.ok) return found
  const stale = objectionToVersion(context, found.value.version)
  if (stale) return reject(stale)
  const excuse = (await selectExcuses(tx, meetingId)).find((one) => one.id === id)
  if (excuse === undefined) return notFound('excuse', id)
  const writes = [deleteExcuse(tx, id), touchMeeting(tx, found.value, context.now)]
  const before = { person: excuse.person.id }
  return accept({
    result: null,
    writes,
    events: [ofMeeting(found.value, found.value.version + 1, { type: 'excuse.removed', before })],
  })
}

/** Who is excused from a meeting. */
export async function listExcuses(
  tx: ReadTx,
  actor: Actor,
  meetingId: string,
): Promise<Outcome<{ items: ExcuseView[] }, Rejection>> {
  const meeting = await selectMeeting(tx, actor.authorities, meetingId)
  if (meeting === undefined) return notFound('meeting', meetingId)
  return accept({ items: (await selectExcuses(tx, meetingId)).map(excuseOf) })
}

type Persons = Awaited<ReturnType<typeof selectParticipants>>

/** Live, whoever is excused or called is appointed, and is called in turn (KL 5:18, 6:17). */
async function objectionToExcuse(
  tx: WriteTx,
  meeting: MeetingRow,
  { person, calledSubstitute }: ExcuseInput,
  persons: Persons,
): Promise<Rejection | null> {
  for (const [pointer, id] of [
    ['/person', person],
    ['/calledSubstitute', calledSubstitute],
  ] as const) {
    if (id !== undefined && !persons.has(id)) return { code: 'unknown-reference', resource: 'person', id, pointer }
  }
  if (meeting.recordedAs === 'minutes') return null
  const { appointments, facts } = await gatherService(tx, meeting)
  const named = (personId: string) => ({ personId, name: persons.get(personId)?.name ?? null })
  const called = calledSubstitute === undefined ? null : named(calledSubstitute)
  const objection = objectionToExcused(named(person), called, appointments)
  if (objection !== null || called === null) return objection
  const excused = { ...facts, excusedIds: [...facts.excusedIds, person] }
  const seated = appointments.find(({ personId, role }) => personId === person && role === 'member')
  return objectionsToCalling(excused, called, seated?.party ?? null)[0] ?? null
}
