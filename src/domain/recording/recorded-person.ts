import type { Participant } from '../participant.ts'
import type { RecordedPerson } from './parts.ts'

/** What proposals, motions and annexes are called within a record: p1, m1, a1. */
export type Names = (id: string) => string

/** A person as the record prints one: only what is known of the party, title and organisation. */
export function recordedPerson(person: Participant): RecordedPerson {
  return {
    ...(person.personId !== null && { id: person.personId }),
    name: person.name,
    ...(person.party !== null && { party: person.party }),
    ...(person.title !== null && { title: person.title }),
    ...(person.organisation !== null && { organisation: person.organisation }),
  }
}
