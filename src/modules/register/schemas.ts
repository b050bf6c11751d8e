export { byId } from '../../http/wire.ts'
export { closeYearBody, openSeriesBody, seriesResource, yearClosingResource } from './schemas/series.ts'
export {
  caseQuery,
  caseResource,
  changeCaseBody,
  correctCaseBody,
  correctionResource,
  handOverCaseBody,
  handoverResource,
  openCaseBody,
  relateCaseBody,
  relatedParams,
  voidCaseBody,
} from './schemas/cases.ts'
export {
  annexBody,
  annexResource,
  cancelStrikingBody,
  caseEntryResource,
  correctDocumentBody,
  documentQuery,
  documentResource,
  moveDocumentBody,
  placeDocumentBody,
  registerDocumentBody,
  strikeDocumentBody,
} from './schemas/documents.ts'
export { contentQuery, versionQuery } from './schemas/files.ts'
export { listQuery, numberedListQuery } from './schemas/shared.ts'
