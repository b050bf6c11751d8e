import { and, eq, sql } from 'drizzle-orm'
import type { ReadTx, WriteTx } from '../../../db/transaction.ts'
import { now, write, type Write } from '../../../db/write.ts'
import { numbersToFix, yearOfNumbers, type NumberedItem } from '../../../domain/meeting/meeting.ts'
import { item, paragraphCounter } from '../tables.ts'
import type { ItemRow } from './items.ts'
import type { MeetingRow } from './meetings.ts'

/** An item of the agenda as its numbering needs it. */
export const asNumbered = (row: ItemRow): NumberedItem => ({
  id: row.id,
  fixed: row.paragraph,
  withdrawn: row.withdrawnReason !== null,
})

/** The number that the paragraphs of a meeting go on from: 0, or the year's last where the body numbers per year. */
export async function selectLastNumber(tx: ReadTx, { heldOn, body }: MeetingRow): Promise<number> {
  const year = yearOfNumbers(heldOn, body.settings.paragraphSeries)
  if (year === null) return 0
  const rows = await tx
    .select()
    .from(paragraphCounter)
    .where(and(eq(paragraphCounter.bodyId, body.id), eq(paragraphCounter.year, year)))
  return rows[0]?.last ?? 0
}

/** Fixes the paragraph numbers of some of a meeting's items and of those before them; the counter of the body's year is locked meanwhile. */
export async function fixNumbers(
  tx: WriteTx,
  meeting: MeetingRow,
  items: readonly ItemRow[],
  toFix: readonly ItemRow[],
): Promise<ReadonlyMap<string, number>> {
  const year = yearOfNumbers(meeting.heldOn, meeting.body.settings.paragraphSeries)
  const last = year === null ? 0 : await lockParagraphCounter(tx, meeting.bodyId, year)
  const fixed = numbersToFix(items.map(asNumbered), last, new Set(toFix.map(({ id }) => id)))
  await now(
    tx,
    fixParagraphs(tx, fixed, year),
    year !== null && fixed.size > 0
      ? moveParagraphCounter(tx, meeting.bodyId, year, Math.max(...fixed.values()))
      : write(),
  )
  return fixed
}

/** The last number a body has used in a year, locked so that two closings cannot use the same. */
async function lockParagraphCounter(tx: WriteTx, bodyId: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(paragraphCounter)
    .values({ bodyId, year, last: 0 })
    .onConflictDoUpdate({
      target: [paragraphCounter.bodyId, paragraphCounter.year],
      set: { last: sql`${paragraphCounter.last}` },
    })
    .returning()
  return row?.last ?? 0
}

export const moveParagraphCounter = (tx: WriteTx, bodyId: string, year: number, last: number): Write =>
  write(
    tx
      .insert(paragraphCounter)
      .values({ bodyId, year, last })
      .onConflictDoUpdate({
        target: [paragraphCounter.bodyId, paragraphCounter.year],
        set: { last: sql`greatest(${paragraphCounter.last}, ${last})` },
      }),
  )

/** Fixes paragraph numbers, all in one statement. */
function fixParagraphs(tx: WriteTx, numbers: ReadonlyMap<string, number>, year: number | null): Write {
  if (numbers.size === 0) return write()
  const rows = sql.join(
    [...numbers].map(([id, number]) => sql`(${id}::uuid, ${number}::int)`),
    sql`, `,
  )
  return write(
    tx.execute(sql`update ${item} set paragraph = fixed.number, paragraph_year = ${year}::int, version = version + 1
    from (values ${rows}) as fixed (id, number) where item.id = fixed.id and item.paragraph is null`),
  )
}
