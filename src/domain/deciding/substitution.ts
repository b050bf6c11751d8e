import { samePerson, type Participant } from '../participant.ts'
import type { Election } from './acts/decided.ts'

/** Substitutes elected under one designation, in the order of its list, and the votes of the group. */
export type SubstituteGroup<Who> = {
  readonly designation: string
  readonly votes: number
  readonly substitutes: readonly Who[]
}

/**
 * E6: who steps in, and in what order, for a member of a proportionally elected board: first those of the member's own
 * group, then those of the others, the group with the most votes first; in a group by its list (2022:629 22 §).
 */
export function substitutesByGroup<Who>(
  designation: string | null,
  groups: readonly SubstituteGroup<Who>[],
): readonly Who[] {
  const own = (group: SubstituteGroup<Who>) => (group.designation === designation ? 1 : 0)
  return groups.toSorted((a, b) => own(b) - own(a) || b.votes - a.votes).flatMap(({ substitutes }) => substitutes)
}

/**
 * Those elected in the order in which they serve as substitutes, where nobody's own group goes first: the group with the
 * most votes before the others, each by its list (2022:629 22 §); elsewhere as they were elected.
 */
export function inOrderOfService({ method, lists, elected }: Election): readonly Participant[] {
  if (method !== 'proportional') return elected
  const isElected = (person: Participant) => elected.some((one) => samePerson(one, person))
  const order = substitutesByGroup(
    null,
    lists.map(({ designation, votes, candidates }) => ({
      designation,
      votes: votes ?? 0,
      substitutes: candidates.filter(isElected),
    })),
  )
  return order.filter((person, index) => order.findIndex((other) => samePerson(other, person)) === index)
}

/** A substitute of the assembly: for a party in a constituency, with a place in the order of service. */
export type AssemblySubstitute = { readonly party: string; readonly constituency: string; readonly order: number }

/**
 * E4: who steps in, and in what order, for a member of the assembly: the party's substitutes of the same constituency,
 * then those of its other constituencies, where it has the most seats first (KL 5:21).
 */
export function assemblySubstitutesFor<Who extends AssemblySubstitute>(
  member: { readonly party: string; readonly constituency: string },
  substitutes: readonly Who[],
  seatsOfParty: ReadonlyMap<string, number>,
): readonly Who[] {
  const rank = ({ constituency }: Who) =>
    constituency === member.constituency ? Number.POSITIVE_INFINITY : (seatsOfParty.get(constituency) ?? 0)
  const inSamePlace = (a: Who, b: Who) => (a.constituency < b.constituency ? -1 : 1)
  return substitutes
    .filter(({ party }) => party === member.party)
    .toSorted((a, b) => {
      if (a.constituency === b.constituency) return a.order - b.order
      return rank(b) === rank(a) ? inSamePlace(a, b) : rank(b) - rank(a)
    })
}
