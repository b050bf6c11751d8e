import { named, personsRepeated, type Named, type Participant } from '../participant.ts'
import type { Act } from './acts/acts.ts'

export type PersonsRejection =
  | { readonly code: 'mover-required' }
  | { readonly code: 'person-repeated'; readonly persons: readonly Named[] }

/** Whoever's an act is, it is somebody's; and whoever it names stands in it once, or the minutes would tell of two. */
export function objectionsToPersons(act: Act): readonly PersonsRejection[] {
  const repeated = namedTogether(act).flatMap(repeatedOfRegister)
  return [
    ...(isNobodys(act) ? [{ code: 'mover-required' } as const] : []),
    ...(repeated.length > 0 ? [{ code: 'person-repeated', persons: repeated.map(named) } as const] : []),
  ]
}

/** Of these minutes may name a group alone, and so neither persons nor a group is stated of itself. */
function isNobodys(act: Act): boolean {
  switch (act.kind) {
    case 'motion':
      return act.movedBy.length === 0 && act.movedByGroup === undefined
    case 'reservation':
    case 'protocolNote':
      return act.by.length === 0 && act.byGroup === undefined
    default:
      return false
  }
}

/**
 * The persons that an act names for one and the same thing; whoever moves does not concur too. Who stands twice among
 * candidates has a refusal of its own.
 */
function namedTogether(act: Act): readonly (readonly Participant[])[] {
  switch (act.kind) {
    case 'proposal':
      return 'persons' in act.author ? [act.author.persons] : []
    case 'contribution':
    case 'nonParticipation':
      return [act.persons]
    case 'motion':
      return [[...act.movedBy, ...act.supportedBy]]
    case 'vote':
      return [act.requestedBy]
    case 'election':
      return [act.elected]
    case 'reservation':
      return [[...act.by, ...(act.concurring ?? [])]]
    case 'protocolNote':
      return [act.by]
    default:
      return []
  }
}

/** Each of the register who stands there again; two who are not in it may have one name. */
function repeatedOfRegister(persons: readonly Participant[]): readonly Participant[] {
  const repeated = personsRepeated(persons.filter(({ personId }) => personId !== null))
  return [...new Map(repeated.map((person) => [person.personId, person])).values()]
}
