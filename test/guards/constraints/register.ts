import { caseFileStates } from '../../../src/domain/register/case-file.ts'
import { documentDirections } from '../../../src/domain/register/document.ts'
import { newId } from './organisation.ts'
import { again, met, missing, row, unknown, unreachable, words, wrong, type Rows } from './rows.ts'

/** Of series, cases and documents. */
export const register: Rows = {
  ...unreachable(newId, 'case_file_pkey', 'correction_pkey', 'document_pkey', 'series_pkey'),
  case_file_state: words(...caseFileStates),
  case_file_voided: row(
    met('voidCase', 'invalid-request', async ({ of }) => ({ ...(await of('voidCase')), body: {} })),
  ),
  case_file_responsible_officer_id_person_id_fk: unknown('openCase', ['responsibleOfficer']),
  case_file_series_id_series_id_fk: wrong('openCase', 'unknown-reference', { series: 'FINNS EJ' }),
  case_file_external: again('openCase', 'external-id-taken', 'withExternalId'),
  case_file_number: again('openCase', 'number-taken', 'migrated'),
  ...unreachable(
    'a correction is written by correctCase with the case alone, or by correctDocument with the document alone',
    'correction_subject',
  ),
  ...unreachable(newId, 'case_handover_pkey'),
  ...unreachable('the authority of the case, which is locked', 'case_handover_from_authority_id_authority_id_fk'),
  case_handover_once: again('handOverCase', 'already-recorded'),
  case_handover_case_id_case_file_id_fk: missing('handOverCase'),
  case_handover_to_authority_id_authority_id_fk: unknown('handOverCase', ['to']),
  correction_case_id_case_file_id_fk: missing('correctCase'),
  correction_document_id_document_id_fk: missing('correctDocument'),
  document_direction: words(...documentDirections),
  ...unreachable('the case and the number in it are written together, or neither', 'document_sequence_in_case'),
  document_authority_id_authority_id_fk: unknown('registerDocument', ['authority'], 'inbox'),
  document_case_id_case_file_id_fk: unknown('registerDocument', ['case'], 'inCase'),
  document_unit_id_unit_id_fk: unknown('registerDocument', ['unit']),
  document_external: again('registerDocument', 'external-id-taken', 'withExternalId'),
  ...unreachable('the next number is read under the lock of the case', 'document_sequence'),
  document_duplicate_of_document: unknown('strikeDocument', ['duplicateOf']),
  ...unreachable('the reason and the entry that stands are written together, or neither', 'document_struck'),
  ...unreachable(newId, 'document_move_pkey'),
  document_move_document_id_document_id_fk: missing('moveDocument'),
  ...unreachable('the case of the document, which is locked', 'document_move_case_id_case_file_id_fk'),
  ...unreachable('the number that the document had, and that nobody has after it', 'document_move_from'),
  document_annex_document_id_document_id_fk: missing('annexDocument'),
  document_annex_pins_version: wrong('annexDocument', 'unknown-reference', { version: 99 }),
  document_annex_document_id_number_pk: again('annexDocument', 'annex-number-taken'),
  document_version_document_id_document_id_fk: missing('addDocumentVersion'),
  ...unreachable('the next version is read under the lock of the document', 'document_version_document_id_version_pk'),
  related_case_order: row(
    met('relateCase', 'case-related-to-itself', async ({ of }) => {
      const asked = await of('relateCase')
      return { ...asked, body: { case: asked.params?.id } }
    }),
  ),
  related_case_case_id_case_file_id_fk: missing('relateCase'),
  related_case_other_id_case_file_id_fk: unknown('relateCase', ['case']),
  ...unreachable('what is said twice is written once (on conflict do nothing)', 'related_case_case_id_other_id_pk'),
  series_authority_id_authority_id_fk: unknown('openSeries', ['authority']),
  series_code_unique: again('openSeries', 'code-taken'),
  series_year_series_id_series_id_fk: missing('closeYear'),
  ...unreachable('a counter begins at 0 or 1 and only goes up', 'series_year_last'),
  ...unreachable(
    'a counter is made or moved by one statement (on conflict do update)',
    'series_year_series_id_year_pk',
  ),
}
