/** All SQL of the organisation: its authorities, units and bodies, its persons, their appointments, and the boundary between authorities. */
export * from './store/appointments.ts'
export * from './store/boundary.ts'
export * from './store/organisation.ts'
export * from './store/persons.ts'
