import type { ReadTx } from '../../db/transaction.ts'
import type { Resource } from '../../domain/access.ts'
import { selectAssignmentsByIds, type AssignmentRow } from '../assignments/store.ts'
import {
  selectBodiesByCode,
  selectParticipants,
  selectUnitsByIds,
  type Body,
  type Bounds,
  type Unit,
} from '../bodies/store.ts'
import type { AttendanceRow, MeetingRow } from '../meetings/store.ts'
import { selectCasesByIds, selectDocumentsByIds, type CaseRow, type DocumentWithVersion } from '../register/store.ts'
import type { Statement } from './acts/act.ts'
import type { PersonRef } from './acts/fields.ts'
import { Unresolved, type Find, type PointsAt } from './acts/find.ts'

/** The things that the acts to record point at outside their paragraph. */
export type Things = {
  readonly units: readonly Unit[]
  readonly bodies: readonly Body[]
  readonly documents: readonly DocumentWithVersion[]
  readonly assignments: readonly AssignmentRow[]
  readonly cases: readonly CaseRow[]
}

type Asked = { readonly [Kind in keyof Things]: () => PromiseLike<Things[Kind]> }

/** What reads the things that statements point at, where these authorities see them: one query a kind, however many acts. */
export function thingsAsked(tx: ReadTx, authorities: Bounds, statements: readonly Statement[]): Asked {
  const all = (kind: keyof Omit<PointsAt, 'persons'>) => [
    ...new Set(statements.flatMap(({ pointsAt }) => pointsAt[kind] ?? []).filter((one) => one != null)),
  ]
  return {
    units: () => selectUnitsByIds(tx, authorities, all('units')),
    bodies: () => selectBodiesByCode(tx, all('bodies')),
    documents: () => selectDocumentsByIds(tx, authorities, all('documents')),
    assignments: () => selectAssignmentsByIds(tx, authorities, all('assignments')),
    cases: () => selectCasesByIds(tx, authorities, all('cases')),
  }
}

/** Finds the things and the persons: those at the meeting as they are there, others as the register has them that day. */
export async function finderOf(
  tx: ReadTx,
  { meeting, attendance }: { readonly meeting: MeetingRow; readonly attendance: readonly AttendanceRow[] },
  statements: readonly Statement[],
  things: Things,
): Promise<Find> {
  // Whoever attends is as he or she is there: the party at the meeting goes before the party of the appointment.
  const attending = new Map(attendance.map(({ person }) => [person.personId, person] as const))
  const named = statements.flatMap(({ pointsAt }) => pointsAt.persons ?? []).filter((ref) => typeof ref === 'string')
  const absent = named.filter((id) => !attending.has(id))
  const others = await selectParticipants(tx, absent, meeting.bodyId, meeting.heldOn)
  const persons = new Map([...attending, ...others])
  const person: Find['person'] = (ref, pointer) =>
    typeof ref === 'string' ? (persons.get(ref) ?? nothing('person', ref, pointer)) : outsider(ref)
  const byId =
    <Thing extends { readonly id: string }>(resource: Resource, some: readonly Thing[]) =>
    (id: string, pointer: string): Thing =>
      some.find((one) => one.id === id) ?? nothing(resource, id, pointer)
  return {
    person,
    persons: (refs, pointer) => refs.map((ref, index) => person(ref, `${pointer}/${index}`)),
    body: (code, pointer) => things.bodies.find((one) => one.code === code) ?? nothing('body', code, pointer),
    unit: byId('unit', things.units),
    document: byId('document', things.documents),
    assignment: byId('assignment', things.assignments),
    case: byId('case', things.cases),
    acting: meeting.body,
  }
}

function nothing(resource: Resource, id: string, pointer: string): never {
  throw new Unresolved(resource, id, pointer)
}

/** Someone who is not in the register of persons. */
const outsider = ({ name, party = null, title = null, organisation = null }: Exclude<PersonRef, string>) => ({
  personId: null,
  name,
  party,
  title,
  organisation,
})
