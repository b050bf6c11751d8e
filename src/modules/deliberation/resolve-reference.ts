import type { Participant } from '../../domain/participant.ts'
import type { Rejection } from '../../domain/rejection.ts'
import type { Body } from '../bodies/store.ts'
import type { References } from './gather-references.ts'
import type { PersonRef } from './state-act.ts'

/** Leaves the resolving of an act with what points nowhere. */
export class Unresolved extends Error {
  readonly rejection: Rejection
  constructor(resource: string, id: string, pointer: string) {
    super(resource)
    this.rejection = { code: 'unknown-reference', resource, id, pointer }
  }
}

/** The person that is meant, as he or she appears at this meeting. */
export function participant(ref: PersonRef, { persons }: References, pointer: string): Participant {
  if (typeof ref !== 'string') {
    const { name, party = null, title = null, organisation = null } = ref
    return { personId: null, name, party, title, organisation }
  }
  const person = persons.get(ref)
  if (person === undefined) throw new Unresolved('person', ref, pointer)
  return person
}

/** The persons that are meant, in their order. */
export const participants = (refs: readonly PersonRef[], references: References, pointer: string): Participant[] =>
  refs.map((ref, index) => participant(ref, references, `${pointer}/${index}`))

/** The document that is meant. */
export function documentOf(id: string, { documents }: References, pointer: string) {
  const document = documents.find((one) => one.id === id)
  if (document === undefined) throw new Unresolved('document', id, pointer)
  return document
}

/** The body with this code. */
export function bodyOf(code: string, { bodies }: References, pointer: string) {
  const body = bodies.find((one) => one.code === code)
  if (body === undefined) throw new Unresolved('body', code, pointer)
  return body
}

/** A body as an act points at it. */
export const addressed = ({ id, code, name }: Body) => ({ bodyId: id, code, name })
