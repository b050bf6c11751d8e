import type { SignerRole } from '../../domain/attending/officer.ts'
import type { MinutesHead } from '../../domain/recording/minutes.ts'
import type { RecordedPerson } from '../../domain/recording/parts.ts'
import { capitalised, nameOf } from '../swedish.ts'
import { signsOf } from './signs.ts'

export type Signer = MinutesHead['signers'][number]
/** Those who sign in one role, a line for each, with paragraphs where they are not all of the minutes (KL 5:69). */
export type SignerGroup = { readonly heading: string; readonly lines: readonly string[] }

/** The chair and then the attesters; without lines where the minutes do not say who. */
export function signerGroups(head: MinutesHead): readonly [chair: SignerGroup, attesters: SignerGroup] {
  const lines = (role: SignerRole) =>
    signersOf(head, role).map((signer) => [signerName(signer), ...partOf(head, signer)].join(', '))
  return [
    { heading: 'Ordförande', lines: lines('chair') },
    { heading: 'Justerare', lines: lines('attester') },
  ]
}

/** The signers in a role. */
export function signersOf({ signers }: MinutesHead, role: SignerRole): Signer[] {
  return signers.filter((signer) => signer.role === role)
}

/** The paragraphs that a signer answers for, where they are not all of the minutes. */
export function partOf({ paragraphs }: MinutesHead, signer: Signer): string[] {
  const isWhole = paragraphs.every(({ paragraph }) => signer.paragraphs.includes(paragraph))
  return isWhole || signer.paragraphs.length === 0 ? [] : [signsOf(signer.paragraphs)]
}

/** Whether two rows are about one person: by id, or by name and party for those outside the register. */
export function isSamePerson(one: RecordedPerson, other: RecordedPerson): boolean {
  if (one.id !== undefined || other.id !== undefined) return one.id === other.id
  return one.name !== null && one.name === other.name && one.party === other.party
}

const signerName = ({ name, party }: Signer) => capitalised(nameOf({ name, ...(party !== undefined && { party }) }))
