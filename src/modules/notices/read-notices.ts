import type { ReadTx } from '../../db/transaction.ts'
import { found } from '../../domain/access.ts'
import { appealWindow, lastPosting } from '../../domain/following/notice.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Rejection } from '../../domain/rejection.ts'
import { selectNotice, selectNotices, type NoticeRow } from './store.ts'

export type NoticeView = ReturnType<typeof noticeOf>

/** One that stands is counted with the others of its minutes; one that was corrected is told as it was. */
const windowOf = (row: NoticeRow) =>
  row.correctedAt === null
    ? appealWindow(lastPosting(row.postedOn, row.postings))
    : { lastAppealDay: row.lastAppealDay, earliestLegalForceOn: row.earliestLegalForceOn }

export const noticeOf = (row: NoticeRow) => ({
  id: row.id,
  minutes: row.minutesId,
  body: row.body,
  meetingDate: row.meetingDate,
  attestedOn: row.attestedOn,
  postedOn: row.postedOn,
  keptAt: row.keptAt,
  ...windowOf(row),
  late: row.late,
  takenDownOn: row.takenDownOn,
  takenDownEarly: row.takenDownEarly,
  corrects: row.correctsId,
  correctedBy: row.correctedBy,
  correctedReason: row.correctedReason,
  version: row.version,
})

/** The notice board is public (KL 8:9). */
export async function listNotices(
  tx: ReadTx,
  filter: { up: boolean; body?: string | undefined },
  after: string | null,
  limit: number,
): Promise<NoticeView[]> {
  return (await selectNotices(tx, filter.up, filter.body === undefined ? null : [filter.body], after, limit)).map(
    noticeOf,
  )
}

/** One notice. */
export async function readNotice(tx: ReadTx, id: string): Promise<Outcome<NoticeView, Rejection>> {
  const row = await selectNotice(tx, id)
  return found(row && noticeOf(row), 'notice', id)
}
