/** What other modules use of the organisation: authorities, units and bodies, persons and appointments, and the boundary between authorities. */
export {
  insertAppointments,
  selectAppointments,
  selectAppointmentsIn,
  selectAppointmentsOf,
  type AppointmentRow,
} from './store/appointments.ts'
export {
  casesSeenBySomeGiven,
  handedOverWithin,
  isAmong,
  seenWithin,
  within,
  withinGiven,
  withinSomeGiven,
  type Bounds,
} from './store/boundary.ts'
export {
  holdBody,
  lockBodies,
  selectAuthorities,
  selectAuthority,
  selectBodiesByCode,
  selectBodiesOfKind,
  selectUnit,
  selectUnitsByIds,
  type Body,
  type Unit,
} from './store/organisation.ts'
export {
  hiddenNames,
  isNamedIn,
  isToldOf,
  itemRaised,
  lockPerson,
  nameShown,
  protectedIn,
  protectedOf,
  protectedWhere,
  selectParticipants,
  selectPerson,
  selectPersonOfActor,
  selectProtected,
  shownName,
  shownOf,
  updatePerson,
  type Person,
} from './store/persons.ts'
