import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { civilDate, externalId, id, isOneOf, recordedAt, version, word } from '../../db/columns.ts'
import { assignmentStates, type AssignmentState } from '../../domain/following/assignment.ts'
import { body } from '../bodies/tables.ts'
import { item } from '../meetings/tables.ts'
import { caseFile } from '../register/tables.ts'

/** An assignment given by one body to another, and the decisions that consider it complete and close it. */
export const assignment = pgTable(
  'assignment',
  {
    id: id(),
    text: text('text').notNull(),
    givenById: uuid('given_by_id')
      .notNull()
      .references(() => body.id),
    givenToId: uuid('given_to_id').references(() => body.id),
    givenOn: civilDate('given_on'),
    caseId: uuid('case_id').references(() => caseFile.id),
    dueOn: civilDate('due_on'),
    state: word<AssignmentState>('state').notNull().default('open'),
    /** The paragraph that considers it complete. */
    consideredItemId: uuid('considered_item_id').references(() => item.id),
    closedOn: civilDate('closed_on'),
    closedItemId: uuid('closed_item_id').references(() => item.id),
    closedReason: text('closed_reason'),
    ...externalId(),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    uniqueIndex('assignment_external').on(table.externalId, table.client),
    index('assignment_open').on(table.id).where(sql`${table.state} <> 'closed'`),
    index('assignment_given_by').on(table.givenById),
    index('assignment_given_to').on(table.givenToId),
    index('assignment_case').on(table.caseId),
    index('assignment_considered').on(table.consideredItemId),
    index('assignment_closed').on(table.closedItemId),
    check('assignment_state', isOneOf(table.state, assignmentStates)),
  ],
)
