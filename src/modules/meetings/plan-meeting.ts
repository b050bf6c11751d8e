import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { may } from '../../domain/access.ts'
import { objectionsToPlan } from '../../domain/meeting/meeting-time.ts'
import type { RecordedAs } from '../../domain/meeting/meeting.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { selectBodiesByCode } from '../bodies/store.ts'
import { insertMeeting, selectMeeting, selectNextOrdinal } from './store/meetings.ts'
import { placeTabled } from './store/tabled.ts'
import { meetingOf, ofMeeting, takingUp, type MeetingView } from './views.ts'

export type MeetingInput = {
  readonly body: string
  readonly heldOn: string
  readonly plannedAt?: string | undefined
  readonly place?: string | undefined
  readonly recordedAs?: RecordedAs | undefined
  readonly fictional?: string | undefined
  readonly gaps?: string | undefined
  readonly externalId?: string | undefined
}

/** Plans a meeting of a body; the second of a day becomes its number 2. Refuses an unknown body, and a time of another day. */
export async function planMeeting(tx: WriteTx, context: Context, input: MeetingInput): UseCaseOutcome<MeetingView> {
  const [body] = await selectBodiesByCode(tx, [input.body])
  if (body === undefined)
    return reject({ code: 'unknown-reference', resource: 'body', id: input.body, pointer: '/body' })
  if (!may(context.actor, 'meeting:run', { authority: body.authority })) {
    return reject({ code: 'not-permitted', action: 'meeting:run' })
  }
  const plannedAt = input.plannedAt === undefined ? null : new Date(input.plannedAt)
  const [misplaced] = objectionsToPlan(input.heldOn, plannedAt)
  if (misplaced) return reject(misplaced)
  await now(tx, advisoryLock(tx, `meetings of ${body.id} on ${input.heldOn}`))
  const id = context.newId()
  await now(
    tx,
    insertMeeting(tx, {
      id,
      bodyId: body.id,
      heldOn: input.heldOn,
      ordinal: await selectNextOrdinal(tx, body.id, input.heldOn),
      plannedAt,
      place: input.place ?? null,
      recordedAs: input.recordedAs ?? 'live',
      fictional: input.fictional ?? null,
      gaps: input.gaps ?? null,
      externalId: input.externalId ?? null,
      client: input.externalId === undefined ? null : context.actor.client,
    }),
  )
  const placed = input.recordedAs === 'minutes' ? [] : await placeTabled(tx, body.id, context.newId)
  const meeting = await selectMeeting(tx, [body.authority], id)
  if (meeting === undefined) throw new Error('The meeting was not inserted')
  const { body: code, heldOn, recordedAs } = input
  const after = { body: code, heldOn, plannedAt: input.plannedAt, recordedAs }
  const planned = ofMeeting(meeting, meeting.version, { type: 'meeting.planned', after })
  return accept({
    result: meetingOf(meeting),
    events: [planned, ...placed.map((item) => takingUp(item, meeting.body))],
  })
}
