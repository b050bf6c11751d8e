import type { Election, ElectionMethod, Lot, MembersElected } from '../../domain/deciding/acts/decided.ts'
import { electedBy } from '../../domain/deciding/election.ts'
import type { AppointmentRole } from '../../domain/organisation/appointment.ts'
import type { Office } from '../../domain/organisation/office.ts'
import type { Participant } from '../../domain/participant.ts'
import type { PersonRef } from './state-act.ts'

/** An election as it is stated: who stood, what was counted, what the lot gave. */
export type ElectionInput = {
  readonly office: { readonly body: string; readonly role: AppointmentRole }
  readonly seats: number
  readonly term?: { readonly from?: string | null; readonly to?: string | null } | null
  readonly method: ElectionMethod
  readonly demandedBy?: number | null
  readonly membersElected?: MembersElected | null
  readonly nominees?: readonly PersonRef[]
  readonly candidates?: readonly { readonly person: PersonRef; readonly votes?: number | null }[]
  readonly lists?: readonly {
    readonly designation: string
    readonly candidates: readonly PersonRef[]
    readonly votes?: number | null
  }[]
  readonly blank?: number | null
  readonly invalid?: number | null
  readonly lots?: readonly Lot[]
  /** Who was elected according to minutes; without it, whom the ballots and the lot elected. */
  readonly elected?: readonly PersonRef[]
}

/** Finds what an election points at, or throws where it points nowhere. */
type Finder = {
  readonly person: (ref: PersonRef, pointer: string) => Participant
  readonly body: (code: string, pointer: string) => Office['body']
}

/** The persons that an election names. */
export function personsOfElection({
  nominees = [],
  candidates = [],
  lists = [],
  elected = [],
}: ElectionInput): PersonRef[] {
  return [
    ...nominees,
    ...candidates.map(({ person }) => person),
    ...lists.flatMap((list) => list.candidates),
    ...elected,
  ]
}

/** The election that a statement means. */
export function electionOf(input: ElectionInput, { person, body }: Finder): Election {
  const persons = (refs: readonly PersonRef[], pointer: string) =>
    refs.map((ref, index) => person(ref, `${pointer}/${index}`))
  const { office, nominees = [], candidates = [], lists = [] } = input
  const held: Election = {
    kind: 'election',
    office: { body: body(office.body, '/office/body'), role: office.role },
    seats: input.seats,
    term: { from: input.term?.from ?? null, to: input.term?.to ?? null },
    method: input.method,
    demandedBy: input.demandedBy ?? null,
    membersElected: input.membersElected ?? null,
    candidates: [
      ...persons(nominees, '/nominees').map((nominee) => ({ person: nominee, votes: null })),
      ...candidates.map((one, index) => ({
        person: person(one.person, `/candidates/${index}/person`),
        votes: one.votes ?? null,
      })),
    ],
    lists: lists.map(({ designation, votes, ...list }, index) => ({
      designation,
      candidates: persons(list.candidates, `/lists/${index}/candidates`),
      votes: votes ?? null,
    })),
    blank: input.blank ?? null,
    invalid: input.invalid ?? null,
    lots: input.lots ?? [],
    elected: [],
  }
  return { ...held, elected: input.elected === undefined ? electedBy(held) : persons(input.elected, '/elected') }
}
