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

/** Whether two mentions are of one person: by the register or, outside it, by name and party. */
export const samePerson = (one: Participant, other: Participant): boolean =>
  one.personId === other.personId && (one.personId !== null || (one.name === other.name && one.party === other.party))
