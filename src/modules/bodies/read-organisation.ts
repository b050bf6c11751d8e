import type { ReadTx } from '../../db/transaction.ts'
import { found, type Actor } from '../../domain/access.ts'
import { selectAppointments } from './store/appointments.ts'
import { selectAuthorities, selectBodies, selectBody, selectUnits, type Authority } from './store/organisation.ts'
import { selectPerson, selectPersons } from './store/persons.ts'
import { appointmentOf, bodyOf, personOf, unitOf } from './views.ts'

type Paging = { readonly after: string | null; readonly limit: number }

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
