import { advisoryLock, type Context, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { notFound } from '../../domain/access.ts'
import { dayOf } from '../../domain/calendar.ts'
import { objectionsToFacts } from '../../domain/days.ts'
import { lastPosting, takeDownNotice as takenDown, objectionToTakedown } from '../../domain/following/notice.ts'
import { accept, reject } from '../../domain/outcome.ts'
import { touchDecisionsOf } from '../decisions/store.ts'
import { noticeOf, type NoticeView } from './read-notices.ts'
import { lockNotice, updateTakenDown } from './store.ts'

/** Takes a notice down, the day after the last appeal day at the earliest (KL 8:12, 9:32); of minutes, whenever they say. */
export async function takeDownNotice(
  tx: WriteTx,
  context: Context,
  id: string,
  on: string | undefined,
): UseCaseOutcome<NoticeView> {
  const notice = await lockNotice(tx, context.actor.authorities, id)
  if (notice === undefined) return notFound('notice', id)
  const gone = objectionToTakedown({ isCorrected: notice.correctedAt !== null, takenDownOn: notice.takenDownOn })
  if (gone) return reject(gone)
  const today = dayOf(context.now)
  const takenDownOn = on ?? today
  const [ahead] = objectionsToFacts({ takenDownOn }, today)
  if (ahead) return reject(ahead)
  const down = takenDown({ postedOn: lastPosting(notice.postedOn, notice.postings), takenDownOn })
  // Minutes that are recorded afterwards tell what was done; that it was unlawful is told beside it.
  if (!down.ok && notice.recordedAs === 'live') return down
  const takenDownEarly = !down.ok
  return accept({
    result: noticeOf({ ...notice, takenDownOn, takenDownEarly, version: notice.version + 1 }),
    writes: [
      updateTakenDown(tx, notice, takenDownOn, takenDownEarly),
      advisoryLock(tx, 'decision_change'),
      touchDecisionsOf(tx, notice.minutesId),
    ],
    events: [
      {
        type: 'notice.takenDown',
        resource: 'notice',
        id,
        authority: notice.authority,
        version: notice.version + 1,
        after: { takenDownOn, takenDownEarly },
      },
    ],
  })
}
