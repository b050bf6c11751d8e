import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, id, instant, recordedAt, version } from '../../db/columns.ts'
import { minutes } from '../minutes/tables.ts'

/** The notice on the notice board that minutes have been attested (KL 8:12). */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    minutesId: uuid('minutes_id')
      .notNull()
      .references(() => minutes.id),
    postedOn: civilDate('posted_on').notNull(),
    keptAt: text('kept_at').notNull(),
    /** Which of the notice boards of a joint board; empty for any other body, which has one. */
    board: text('board').notNull().default(''),
    lastAppealDay: civilDate('last_appeal_day').notNull(),
    earliestLegalForceOn: civilDate('earliest_legal_force_on').notNull(),
    /** Posted later than the second day after the attestation. */
    late: boolean('late').notNull(),
    takenDownOn: civilDate('taken_down_on'),
    /** Taken down while the decisions could still be appealed, as minutes recorded afterwards may tell. */
    takenDownEarly: boolean('taken_down_early').notNull().default(false),
    /** The notice that this one stands in the place of. */
    correctsId: uuid('corrects').unique(),
    /** When and why another came in the place of this one, which stays as it was. */
    correctedAt: instant('corrected_at'),
    correctedReason: text('corrected_reason'),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    index('notice_minutes').on(table.minutesId),
    uniqueIndex('notice_of_minutes').on(table.minutesId, table.board).where(sql`${table.correctedAt} is null`),
    foreignKey({ name: 'notice_corrects_notice', columns: [table.correctsId], foreignColumns: [table.id] }),
    check('notice_corrected', sql`(${table.correctedAt} is null) = (${table.correctedReason} is null)`),
    check(
      'notice_not_taken_down_early',
      sql`${table.takenDownOn} is null or ${table.takenDownEarly} or ${table.takenDownOn} > ${table.lastAppealDay}`,
    ),
  ],
)
