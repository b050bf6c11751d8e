/** What other slices read of the register. */
export { holdCases, selectCasesByIds, selectCasesByNumber, type CaseRow } from './store/cases.ts'
export { selectDocumentVersion } from './store/contents.ts'
export { selectDocumentsByIds, type DocumentWithVersion } from './store/documents.ts'
export { selectNumbersMeantBy, type CaseNumber } from './store/series.ts'
