export { byId } from '../../http/wire.ts'
export { actId, actList, ballotBody, ballotResource, listOf, paragraphResource, reasonBody } from './schemas/acts.ts'
export { findingList } from './schemas/findings.ts'
export { orderResource, standingResource } from './schemas/standing.ts'
