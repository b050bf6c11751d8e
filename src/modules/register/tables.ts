import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { civilDate, externalId, id, instant, isOneOf, json, recordedAt, version, word } from '../../db/columns.ts'
import { caseFileStates, type CaseFileState, type FieldCorrection } from '../../domain/register/case-file.ts'
import { documentDirections, type DocumentDirection, type DocumentKind } from '../../domain/register/document.ts'
import { authority, person, unit } from '../bodies/tables.ts'

/** A number series of an authority's register, with the form its numbers are printed in. */
export const series = pgTable(
  'series',
  {
    id: id(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    code: text('code').notNull().unique(),
    template: text('template').notNull(),
  },
  (table) => [index('series_authority').on(table.authorityId)],
)

/** The counter row: locked by whoever opens a case, until the commit that follows at once; a number given is never given again. */
export const seriesYear = pgTable(
  'series_year',
  {
    seriesId: uuid('series_id')
      .notNull()
      .references(() => series.id),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.year] }),
    check('series_year_last', sql`${table.last} >= 0`),
  ],
)

export const caseFile = pgTable(
  'case_file',
  {
    id: id(),
    seriesId: uuid('series_id')
      .notNull()
      .references(() => series.id),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    classification: text('classification'),
    diarienummer: text('diarienummer').notNull(),
    title: text('title').notNull(),
    state: word<CaseFileState>('state').notNull().default('open'),
    responsibleOfficerId: uuid('responsible_officer_id').references(() => person.id),
    openedOn: civilDate('opened_on').notNull(),
    voidedReason: text('voided_reason'),
    ...externalId(),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    unique('case_file_number').on(table.seriesId, table.year, table.number),
    uniqueIndex('case_file_external').on(table.externalId, table.client),
    index('case_file_officer').on(table.responsibleOfficerId),
    index('case_file_listed').on(table.seriesId, table.id),
    check('case_file_state', isOneOf(table.state, caseFileStates)),
    check('case_file_voided', sql`(${table.state} = 'voided') = (${table.voidedReason} is not null)`),
  ],
)

/** Two cases that belong together; kept once, the smaller id first. */
export const relatedCase = pgTable(
  'related_case',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => caseFile.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.otherId] }),
    index('related_case_other').on(table.otherId),
    check('related_case_order', sql`${table.caseId} < ${table.otherId}`),
  ],
)

/** A case of one authority that another may read and refer to, as the assembly a board's (OSL 8:1); never changed. */
export const caseHandover = pgTable(
  'case_handover',
  {
    id: id(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    fromAuthorityId: uuid('from_authority_id')
      .notNull()
      .references(() => authority.id),
    toAuthorityId: uuid('to_authority_id')
      .notNull()
      .references(() => authority.id),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique('case_handover_once').on(table.caseId, table.toAuthorityId),
    index('case_handover_from').on(table.fromAuthorityId),
    index('case_handover_to').on(table.toAuthorityId),
  ],
)

export const document = pgTable(
  'document',
  {
    id: id(),
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    caseId: uuid('case_id').references(() => caseFile.id),
    /** The number of the document within its case, from 1. */
    sequence: integer('sequence'),
    direction: word<DocumentDirection>('direction').notNull(),
    kind: word<DocumentKind>('kind').notNull(),
    title: text('title').notNull(),
    counterpart: text('counterpart'),
    unitId: uuid('unit_id').references(() => unit.id),
    datedOn: civilDate('dated_on'),
    receivedOn: civilDate('received_on'),
    drawnUpOn: civilDate('drawn_up_on'),
    registeredOn: civilDate('registered_on').notNull(),
    /** Entered twice: why this entry is struck, and the one that stands (OSL 5:1-2). */
    struckReason: text('struck_reason'),
    duplicateOfId: uuid('duplicate_of_id'),
    ...externalId(),
    recordedAt: recordedAt(),
    version: version(),
  },
  (table) => [
    index('document_authority').on(table.authorityId),
    index('document_unit').on(table.unitId),
    index('document_duplicate_of').on(table.duplicateOfId),
    foreignKey({ name: 'document_duplicate_of_document', columns: [table.duplicateOfId], foreignColumns: [table.id] }),
    unique('document_sequence').on(table.caseId, table.sequence),
    uniqueIndex('document_external').on(table.externalId, table.client),
    index('document_unassigned').on(table.id).where(sql`${table.caseId} is null`),
    check('document_direction', isOneOf(table.direction, documentDirections)),
    check('document_sequence_in_case', sql`(${table.caseId} is null) = (${table.sequence} is null)`),
    check('document_struck', sql`(${table.struckReason} is null) = (${table.duplicateOfId} is null)`),
  ],
)

/** The place that a document had in a case where it did not belong: its number there is never given again (OSL 5:1-2); never changed. */
export const documentMove = pgTable(
  'document_move',
  {
    id: id(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id),
    caseId: uuid('case_id')
      .notNull()
      .references(() => caseFile.id),
    sequence: integer('sequence').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    unique('document_move_from').on(table.caseId, table.sequence),
    index('document_move_document').on(table.documentId),
  ],
)

/** One version of a document's content, by its hash; never changed. */
export const documentVersion = pgTable(
  'document_version',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    mediaType: text('media_type').notNull(),
    fileName: text('file_name'),
    size: bigint('size', { mode: 'number' }).notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.version] }),
    index('document_version_hash').on(table.hash),
  ],
)

/** An annex of a document points at a version of another and its hash: «bilaga 1 till tjänsteutlåtandet». */
export const documentAnnex = pgTable(
  'document_annex',
  {
    documentId: uuid('document_id')
      .notNull()
      .references(() => document.id),
    number: integer('number').notNull(),
    annexId: uuid('annex_id').notNull(),
    annexVersion: integer('annex_version').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.number] }),
    index('document_annex_of').on(table.annexId, table.annexVersion),
    foreignKey({
      name: 'document_annex_pins_version',
      columns: [table.annexId, table.annexVersion],
      foreignColumns: [documentVersion.documentId, documentVersion.version],
    }),
  ],
)

/** A changed entry of the register keeps what stood there before, and why it was changed (OSL 4:1 st. 2). */
export const correction = pgTable(
  'correction',
  {
    id: id(),
    caseId: uuid('case_id').references(() => caseFile.id),
    documentId: uuid('document_id').references(() => document.id),
    changes: json<readonly FieldCorrection[]>('changes').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    recordedAt: recordedAt(),
  },
  (table) => [
    index('correction_case').on(table.caseId),
    index('correction_document').on(table.documentId),
    check('correction_subject', sql`num_nonnulls(${table.caseId}, ${table.documentId}) = 1`),
  ],
)
