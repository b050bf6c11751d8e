import type { ReadTx } from '../../db/transaction.ts'
import { found, type Actor } from '../../domain/access.ts'
import { withoutNames } from '../../domain/recording/secrecy.ts'
import { protectedOf, selectPerson, selectPersons, shownOf, type Person } from './store/persons.ts'
import { selectAppointments, type AppointmentRow } from './store/appointments.ts'
import {
  selectAuthorities,
  selectBodies,
  selectBody,
  selectUnits,
  type Authority,
  type Body,
  type Unit,
} from './store/organisation.ts'

export type Paging = { readonly after: string | null; readonly limit: number }

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

export const listAuthorities = async (tx: ReadTx, { after, limit }: Paging): Promise<Authority[]> =>
  selectAuthorities(tx, after, limit)

export const listUnits = async (tx: ReadTx, actor: Actor, { after, limit }: Paging) =>
  (await selectUnits(tx, actor.authorities, after, limit)).map(unitOf)

export const listBodies = async (tx: ReadTx, code: string | undefined, { after, limit }: Paging) =>
  (await selectBodies(tx, { code }, after, limit)).map(bodyOf)

export const listPersons = async (tx: ReadTx, externalId: string | undefined, { after, limit }: Paging) =>
  (await selectPersons(tx, { externalId }, after, limit)).map(personOf)

export const listAppointments = async (tx: ReadTx, body: string, on: string | undefined, { after, limit }: Paging) =>
  (await selectAppointments(tx, body, on, after, limit)).map(appointmentOf)

/** One body, or that there is none of that id. */
export async function readBody(tx: ReadTx, id: string) {
  const body = await selectBody(tx, id)
  return found(body && bodyOf(body), 'body', id)
}

/** One person, or that there is none of that id. */
export async function readPerson(tx: ReadTx, id: string) {
  const person = await selectPerson(tx, id)
  return found(person && personOf(person), 'person', id)
}
