export { byId } from '../../http/wire.ts'
export {
  actId,
  actList,
  ballotBody,
  ballotResource,
  findingList,
  listOf,
  orderResource,
  paragraphResource,
  reasonBody,
  standingResource,
} from './schemas/answers.ts'
