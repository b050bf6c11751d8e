export { byId } from '../../http/wire.ts'
export {
  authorityResource,
  bodyQuery,
  bodyResource,
  changeBodyBody,
  listQuery,
  openAuthorityBody,
  openBodyBody,
  unitBody,
  unitResource,
} from './schemas/organisation.ts'
export { changePersonBody, personBody, personQuery, personResource } from './schemas/persons.ts'
