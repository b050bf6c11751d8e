import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { civilDate, id, recordedAt, version } from '../../db/columns.ts'
import { minutes } from '../minutes/tables.ts'

/** The notice on the notice board that minutes have been attested (KL 8:12). */
export const notice = pgTable('notice', {
  id: id(),
  minutesId: uuid('minutes_id').notNull().unique().references(() => minutes.id),
  postedOn: civilDate('posted_on').notNull(),
  keptAt: text('kept_at').notNull(),
  lastAppealDay: civilDate('last_appeal_day').notNull(),
  earliestLegalForceOn: civilDate('earliest_legal_force_on').notNull(),
  /** Posted later than the second day after the attestation. */
  late: boolean('late').notNull(),
  takenDownOn: civilDate('taken_down_on'),
  /** Taken down while the decisions could still be appealed, as minutes recorded afterwards may tell. */
  takenDownEarly: boolean('taken_down_early').notNull().default(false),
  recordedAt: recordedAt(),
  version: version(),
}, (table) => [
  check('notice_not_taken_down_early', sql`${table.takenDownOn} is null or ${table.takenDownEarly} = (${table.takenDownOn} <= ${table.lastAppealDay})`),
])
