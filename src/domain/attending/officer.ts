import { objectionsToRepeating, type RepetitionRejection } from '../repeated.ts'
import { covers, rollAt, type Attendance, type AttendanceRejection } from './attendance.ts'

export const signerRoles = ['chair', 'attester'] as const
export type SignerRole = (typeof signerRoles)[number]

/** Someone who presides or attests at some of the items of a meeting (KL 5:53, 5:69). */
export type Officer = {
  readonly id: string
  readonly office: SignerRole
  readonly personId: string
  /** The attester in whose place he or she attests, if any; a chair is always in place of the one chosen. */
  readonly replacesId: string | null
  readonly fromPosition: number | null
  readonly toPosition: number | null
}

/** Who is chosen at the opening, and for some of the items. */
export type Presiding = { readonly chairId: string | null; readonly officers: readonly Officer[] }

/** Who presides at an item: the one last said to, or else the one chosen at the opening. */
export function chairAt({ chairId, officers }: Presiding, position: number): string | null {
  return officers.findLast((one) => one.office === 'chair' && covers(one, position))?.personId ?? chairId
}

/** Who attests an item besides its chair: those chosen at the opening and for the item, less those replaced there. */
export function attestersAt(
  { officers }: Presiding,
  chosenIds: readonly string[],
  position: number,
): readonly string[] {
  const here = officers.filter((one) => one.office === 'attester' && covers(one, position))
  const replaced = new Set(here.map(({ replacesId }) => replacesId))
  return [...new Set([...chosenIds, ...here.map(({ personId }) => personId)])].filter((id) => !replaced.has(id))
}

export type SignerOf = { readonly personId: string; readonly role: SignerRole; readonly paragraphs: readonly number[] }

/** Who signs which of these paragraphs: the chair of each and its attesters (KL 5:69). */
export function signersOf(
  presiding: Presiding,
  chosenIds: readonly string[],
  numberAt: ReadonlyMap<number, number>,
): readonly SignerOf[] {
  const signers = new Map<string, { personId: string; role: SignerRole; paragraphs: number[] }>()
  const add = (role: SignerRole, personId: string, number: number) => {
    const signer = signers.get(`${role} ${personId}`) ?? { personId, role, paragraphs: [] }
    signer.paragraphs.push(number)
    signers.set(`${role} ${personId}`, signer)
  }
  for (const [position, number] of numberAt) {
    const chair = chairAt(presiding, position)
    if (chair !== null) add('chair', chair, number)
    for (const attester of attestersAt(presiding, chosenIds, position)) add('attester', attester, number)
  }
  return [...signers.values()].toSorted((one, other) => rank(one.role) - rank(other.role))
}

/** What stands against those who preside or attest at some of the items, at any that is not withdrawn. */
export function objectionsToOfficers(
  meeting: Parameters<typeof objectionsToOfficer>[1],
  items: readonly { readonly position: number; readonly withdrawnReason: string | null }[],
): readonly AttendanceRejection[] {
  const positions = items.filter(({ withdrawnReason }) => withdrawnReason === null).map(({ position }) => position)
  return meeting.officers.flatMap((officer) => objectionsToOfficer(officer, meeting, positions))
}

/** KL 5:69: whoever presides or attests serves at each of the items, and no one attests what he or she presides over. */
export function objectionsToOfficer(
  officer: Officer,
  meeting: Presiding & { readonly chosenIds: readonly string[]; readonly attendance: readonly Attendance[] },
  positions: readonly number[],
): readonly AttendanceRejection[] {
  const { personId, office } = officer
  const here = positions.filter((position) => covers(officer, position))
  const serves = (position: number) =>
    rollAt(meeting.attendance, position).some(({ person }) => person.personId === personId)
  const both = (position: number) =>
    office === 'chair'
      ? attestersAt(meeting, meeting.chosenIds, position).includes(personId)
      : chairAt(meeting, position) === personId
  if (office === 'chair' && !here.every(serves)) return [{ code: 'chair-not-serving' }]
  const barred = here.some((position) => !serves(position) || both(position))
  return barred ? [{ code: 'attester-not-serving', persons: [personId] }] : []
}

/** Who was last said to hold an office at just these items is not said to once more. */
export function objectionsToRepeatedOffice(
  officers: readonly Officer[],
  said: Officer,
): readonly RepetitionRejection[] {
  const last = officers.findLast(
    ({ office, fromPosition, toPosition }) =>
      office === said.office && fromPosition === said.fromPosition && toPosition === said.toPosition,
  )
  return objectionsToRepeating(last?.personId === said.personId && last.replacesId === said.replacesId)
}

const rank = (role: SignerRole) => (role === 'chair' ? 0 : 1)
