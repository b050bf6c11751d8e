import { repeatedIn } from './repeated.ts'

/** Who it is, where a refusal or a finding names someone: the name can be hidden by the id. */
export type Named = { readonly personId: string | null; readonly name: string | null }

/** A person as he or she appears in one act: the party, title and organisation are their values at that time. */
export type Participant = {
  /** null for someone who is not in the register of persons, such as an invited consultant. */
  readonly personId: string | null
  /** null where the identity is protected. */
  readonly name: string | null
  readonly party: string | null
  readonly title: string | null
  readonly organisation: string | null
}

/** Those who act together without being named one by one: «Ledamöterna från M». */
export type PartyGroup = { readonly label: string; readonly party: string | null }

/** Names someone in a refusal or a finding. */
export const named = ({ personId, name }: Participant): Named => ({ personId, name })

/** What all mentions of one person have in common: the id in the register or, outside it, name and party; no name has a NUL. */
export const personKey = ({ personId, name, party }: Participant): string => personId ?? `${name}\0${party}`

/** Whether two mentions are of one person. */
export const samePerson = (one: Participant, other: Participant): boolean => personKey(one) === personKey(other)

/** Whether someone is named in both. */
export function haveInCommon(some: readonly Participant[], others: readonly Participant[]): boolean {
  const keys = keysOf(others)
  for (const key of keysOf(some)) if (keys.has(key)) return true
  return false
}

/** Those who are named again, each time but the first. */
export const personsRepeated = (persons: readonly Participant[]): readonly Participant[] =>
  repeatedIn(persons, personKey)

/** The same people are held against one act after another. */
const keysOfLists = new WeakMap<readonly Participant[], ReadonlySet<string>>()

function keysOf(persons: readonly Participant[]): ReadonlySet<string> {
  const known = keysOfLists.get(persons) ?? new Set(persons.map(personKey))
  keysOfLists.set(persons, known)
  return known
}
