import type { Context, UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now, write } from '../../db/write.ts'
import { objectionToUndecided } from '../../domain/meeting/agenda.ts'
import { objectionsToNextTime } from '../../domain/meeting/meeting-time.ts'
import { numbered, yearOfNumbers } from '../../domain/meeting/meeting.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { selectDecidedItems } from '../deliberation/store.ts'
import { appointElected } from './appoint-elected.ts'
import { changed, meetingToStep, momentOf } from './meeting-command.ts'
import { placeTabled } from './place-tabled.ts'
import { asNumbered, type MeetingView } from './read-meeting.ts'
import { fixParagraphs, selectHiddenIn, selectItems, type ItemRow } from './store/items.ts'
import { lockParagraphCounter, moveParagraphCounter, selectAdjournments, type MeetingRow } from './store/meetings.ts'

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
  const placed = meeting.recordedAs === 'live' ? await placeTabled(tx, context, meeting.body) : []
  return accept({ ...closed.value, events: [...closed.value.events, ...appointed.value, ...placed] })
}

/**
 * Fixes the paragraph numbers of some of a meeting's items and of those before them, so that no number is left to be
 * taken by another meeting; the counter of the body's year is locked meanwhile.
 */
export async function fixNumbers(
  tx: WriteTx,
  meeting: MeetingRow,
  items: readonly ItemRow[],
  toFix: readonly ItemRow[],
): Promise<ReadonlyMap<string, number>> {
  const year = yearOfNumbers(meeting.heldOn, meeting.body.settings.paragraphSeries)
  const last = year === null ? 0 : await lockParagraphCounter(tx, meeting.bodyId, year)
  const all = numbered(items.map(asNumbered), last)
  const latest = Math.max(...toFix.map(({ position }) => position))
  const fixed = new Map(
    items
      .filter(({ position }) => position <= latest)
      .flatMap(({ id }) => {
        const number = all.get(id)
        return number === undefined ? [] : [[id, number] as const]
      }),
  )
  await now(
    tx,
    fixParagraphs(tx, fixed, year),
    year !== null && fixed.size > 0
      ? moveParagraphCounter(tx, meeting.bodyId, year, Math.max(...fixed.values()))
      : write(),
  )
  return fixed
}
