import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ReadTx, WriteTx } from '../../db/transaction.ts'
import { write, type Write } from '../../db/write.ts'
import type { Authorities } from '../../domain/access.ts'
import type { RecordedAs } from '../../domain/meeting/meeting.ts'
import type { BodyKind } from '../../domain/organisation/body.ts'
import { within } from '../bodies/store.ts'
import { authority, body } from '../bodies/tables.ts'
import { meeting } from '../meetings/tables.ts'
import { minutes } from '../minutes/tables.ts'
import { notice } from './tables.ts'

export type NoticeRow = typeof notice.$inferSelect & {
  readonly body: { readonly code: string; readonly name: string }
  readonly meetingDate: string
  readonly recordedAs: RecordedAs
  readonly attestedOn: string | null
  readonly bodyKind: BodyKind
  /** The days of all notices of the minutes that stand. */
  readonly postings: readonly string[]
  readonly authority: string
  /** The notice that stands in the place of this one. */
  readonly correctedBy: string | null
}

export const insertNotice = (tx: WriteTx, row: typeof notice.$inferInsert): Write =>
  write(tx.insert(notice).values(row))

export const updateTakenDown = (
  tx: WriteTx,
  row: Pick<NoticeRow, 'id' | 'version'>,
  takenDownOn: string,
  takenDownEarly: boolean,
): Write =>
  write(
    tx
      .update(notice)
      .set({ takenDownOn, takenDownEarly, version: row.version + 1 })
      .where(eq(notice.id, row.id)),
  )

/** Keeps that another stands in the place of a notice, when and why; the notice itself is as it was. */
export const updateCorrected = (
  tx: WriteTx,
  row: Pick<NoticeRow, 'id' | 'version'>,
  correctedAt: Date,
  correctedReason: string,
): Write =>
  write(
    tx
      .update(notice)
      .set({ correctedAt, correctedReason, version: row.version + 1 })
      .where(eq(notice.id, row.id)),
  )

const successor = alias(notice, 'successor')

const notices = (tx: ReadTx) =>
  tx
    .select({
      notice,
      body: { code: body.code, name: body.name },
      meetingDate: meeting.heldOn,
      recordedAs: meeting.recordedAs,
      attestedOn: minutes.attestedOn,
      authority: authority.code,
      correctedBy: successor.id,
      bodyKind: body.kind,
      postings: sql<
        string[] | null
      >`(select json_agg(n.posted_on) from ${notice} n where n.minutes_id = ${notice.minutesId} and n.corrected_at is null)`,
    })
    .from(notice)
    .innerJoin(minutes, eq(minutes.id, notice.minutesId))
    .innerJoin(meeting, eq(meeting.id, minutes.meetingId))
    .innerJoin(body, eq(body.id, meeting.bodyId))
    .innerJoin(authority, eq(authority.id, body.authorityId))
    .leftJoin(successor, eq(successor.correctsId, notice.id))

const asNotice = ({ notice: row, ...rest }: Awaited<ReturnType<typeof notices>>[number]): NoticeRow => ({
  ...row,
  ...rest,
  postings: rest.postings ?? [],
})

/** A notice of any authority: the notice board is public (KL 8:9). */
export async function selectNotice(tx: ReadTx, id: string): Promise<NoticeRow | undefined> {
  return (await notices(tx).where(eq(notice.id, id))).map(asNotice)[0]
}

export async function lockNotice(tx: WriteTx, authorities: Authorities, id: string): Promise<NoticeRow | undefined> {
  return (
    await notices(tx)
      .where(and(eq(notice.id, id), within(authorities)))
      .for('update', { of: notice })
  ).map(asNotice)[0]
}

/** The notice board: every notice, or those still up. */
export async function selectNotices(
  tx: ReadTx,
  onlyUp: boolean,
  bodies: readonly string[] | null,
  after: string | null,
  limit: number,
): Promise<NoticeRow[]> {
  const rows = await notices(tx)
    .where(
      and(
        ...(onlyUp ? [isNull(notice.takenDownOn), isNull(notice.correctedAt)] : []),
        bodies === null ? undefined : inArray(body.code, [...bodies]),
        after === null ? undefined : gt(notice.id, after),
      ),
    )
    .orderBy(asc(notice.id))
    .limit(limit)
  return rows.map(asNotice)
}
