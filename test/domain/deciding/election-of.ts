import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { CandidateList, Election } from '../../../src/domain/deciding/acts/decided.ts'
import { electedBy } from '../../../src/domain/deciding/election.ts'
import { person } from './paragraph-of.ts'

type Fields = Partial<Placed<Election>>

/** An election to the board SN, of one member and unopposed but for what is given; elected is whoever the count elects. */
export function election(fields: Fields = {}): Placed<Election> {
  const held: Placed<Election> = {
    id: 'e1',
    kind: 'election',
    office: { body: { bodyId: 'b1', code: 'SN', name: 'Socialnämnden' }, role: 'member' },
    seats: 1,
    term: { from: '2027-01-01', to: '2030-12-31' },
    method: 'unopposed',
    demandedBy: null,
    membersElected: null,
    candidates: [],
    lists: [],
    blank: null,
    invalid: null,
    lots: [],
    elected: [],
    ...fields,
  }
  return { ...held, elected: fields.elected ?? electedBy(held) }
}

/** One by majority between a, b, c and so on, with these votes. */
export const majority = (votes: readonly (number | null)[], seats: number, fields: Fields = {}): Placed<Election> =>
  election({
    method: 'majority',
    seats,
    candidates: votes.map((one, index) => ({ person: person('abcdefgh'.charAt(index)), votes: one })),
    ...fields,
  })

/** A list of so many names, its own but for its designation: A1, A2 and so on. */
export const list = (designation: string, votes: number | null, names = 9): CandidateList => ({
  designation,
  votes,
  candidates: Array.from({ length: names }, (_, index) => person(`${designation}${index + 1}`)),
})

/** A proportional election, demanded by as many as it needs. */
export const proportional = (lists: readonly CandidateList[], seats: number, fields: Fields = {}): Placed<Election> =>
  election({ method: 'proportional', seats, lists, demandedBy: 99, ...fields })

/** The election to another office. */
export const to = (role: Election['office']['role'], held: Placed<Election>): Placed<Election> => ({
  ...held,
  office: { ...held.office, role },
})

export const ids = (persons: readonly { readonly personId: string | null }[]) =>
  persons.map(({ personId }) => personId).join(' ')
