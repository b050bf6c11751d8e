import { withoutNames } from '../../domain/recording/secrecy.ts'
import type { AppointmentRow } from './store/appointments.ts'
import type { Body, Unit } from './store/organisation.ts'
import { protectedOf, shownOf, type Person } from './store/persons.ts'

export type UnitView = ReturnType<typeof unitOf>
export type BodyView = ReturnType<typeof bodyOf>
export type PersonView = ReturnType<typeof personOf>
export type AppointmentView = ReturnType<typeof appointmentOf>

export const unitOf = ({ id, authorityId, name, version }: Unit) => ({ id, authority: authorityId, name, version })

export const bodyOf = ({ id, authorityId, code, name, kind, seats, settings, version }: Body) => ({
  id,
  authority: authorityId,
  code,
  name,
  kind,
  seats,
  settings,
  version,
})

export const personOf = (person: Person) => ({
  id: person.id,
  ...shownOf(person),
  protectedIdentity: person.protectedIdentity,
  fictional: person.fictional,
  externalId: withoutNames(person.externalId, protectedOf(person)).value,
  version: person.version,
})

export const appointmentOf = ({ bodyId, personId, undoneAt, undoneReason, ...rest }: AppointmentRow) => ({
  ...rest,
  body: bodyId,
  person: personId,
  undone: undoneAt && { at: undoneAt.toISOString(), reason: undoneReason },
})
