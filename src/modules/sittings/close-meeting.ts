import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { objectionToUndecided } from '../../domain/meeting/agenda.ts'
import { objectionsToNextTime } from '../../domain/meeting/meeting-time.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { selectDecidedItems } from '../deliberation/store.ts'
import { fixNumbers, placeTabled, selectAdjournments, selectHiddenIn, selectItems } from '../meetings/store.ts'
import { takingUp, type MeetingView } from '../meetings/views.ts'
import { appointElected } from './appoint-elected.ts'
import { changed, meetingToStep, momentOf } from './sitting-command.ts'

/**
 * Closes a meeting in which every item is decided or withdrawn: fixes its paragraph numbers, appoints those elected and
 * puts what was tabled on the next agenda.
 */
export async function closeMeeting(
  tx: WriteTx,
  context: Context,
  id: string,
  at: string | undefined,
): UseCaseOutcome<MeetingView> {
  const found = await meetingToStep(tx, context, id, 'close')
  if (!found.ok) return found
  const { meeting, state } = found.value
  const closedAt = momentOf(meeting, context, at)
  const adjournments = closedAt === null ? [] : await selectAdjournments(tx, id)
  const [untimely] = closedAt === null ? [] : objectionsToNextTime({ ...meeting, adjournments }, closedAt, context.now)
  if (untimely) return reject(untimely)
  const items = await selectItems(tx, id)
  const decided = await selectDecidedItems(tx, id)
  const undecided = objectionToUndecided(items, decided)
  if (undecided) {
    const hidden = await selectHiddenIn(
      tx,
      undecided.items.map((item) => item.id),
    )
    return reject({
      ...undecided,
      items: undecided.items.map((item) => withoutNames(item, hidden.get(item.id) ?? []).value),
    })
  }
  const appointed = await appointElected(
    tx,
    context,
    meeting,
    items.filter((item) => item.withdrawnReason === null),
  )
  if (!appointed.ok) return appointed
  const numbers = await fixNumbers(tx, meeting, items, items)
  const closed = await changed(
    tx,
    meeting,
    { state, closedAt },
    {
      type: 'meeting.closed',
      after: { closedAt: closedAt?.toISOString() ?? null, paragraphs: Object.fromEntries(numbers) },
    },
  )
  if (!closed.ok) return closed
  const placed = meeting.recordedAs === 'live' ? await placeTabled(tx, meeting.bodyId, context.newId) : []
  return accept({
    ...closed.value,
    events: [...closed.value.events, ...appointed.value, ...placed.map((item) => takingUp(item, meeting.body))],
  })
}
