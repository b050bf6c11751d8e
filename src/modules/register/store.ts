/** What other modules use of the register. */
export { holdCases, selectCases, selectCasesByIds, type CaseRow } from './store/cases.ts'
export { selectDocumentVersion } from './store/contents.ts'
export { selectDocumentsByIds, type DocumentWithVersion } from './store/documents.ts'
export { selectNumbersMeantBy } from './store/series.ts'
