import { z } from 'zod'
import { electionMethods, waysMembersWereElected, type Election } from '../../../domain/deciding/acts/decided.ts'
import { electedBy } from '../../../domain/deciding/election.ts'
import { appointmentRoles } from '../../../domain/organisation/appointment.ts'
import { objectionToOffice } from '../../../domain/organisation/office.ts'
import { defined } from './act.ts'
import { none } from '../../../http/wire.ts'
import { electionBody, membersElected, method, role, type ElectionInput } from './election-body.ts'
import { exampleId, examplePerson } from './example.ts'
import { addressed, type Find } from './find.ts'
import { keptId, keptName, keptWord, participant, participants } from './recorded.ts'

const votes = z
  .int()
  .nullable()
  .describe('Antalet röster; null: inga avgavs eller det sägs inte. / The votes; null: none cast, or not stated.')
const count = z.int().nullable()

const details = z.object({
  office: z
    .object({
      body: z
        .object({
          bodyId: keptId.describe('Organet, med id. / The body, by id.'),
          code: z.string().describe('Organets kod. / The code of the body.'),
          name: keptName.describe(
            'Organets namn den gången; null: namnet är dolt. / The name of the body at that time; null: hidden.',
          ),
        })
        .describe('Organet som valet gäller. / The body that the election is to.'),
      role: keptWord(appointmentRoles).describe(role),
    })
    .describe('Vad någon väljs till. / What someone is elected to.'),
  seats: z.int().describe('Hur många som skulle väljas. / How many were to be elected.'),
  term: z
    .object({
      from: z.string().nullable().describe('Första dagen; null: från valet. / The first day; null: from the election.'),
      to: z
        .string()
        .nullable()
        .describe('Sista dagen; null: tills vidare. / The last day; null: until further notice.'),
    })
    .describe('Mandattiden. / For how long they are elected.'),
  method: keptWord(electionMethods).describe(method),
  demandedBy: count.describe(
    'Hur många som begärde proportionellt val; null annars. / How many demanded a proportional election; else null.',
  ),
  membersElected: keptWord(waysMembersWereElected).nullable().describe(membersElected(none.null)),
  candidates: z
    .array(z.object({ person: participant.describe('Kandidaten. / The candidate.'), votes }))
    .describe('De nominerade eller kandidaterna. / The nominees or the candidates.'),
  lists: z
    .array(
      z.object({
        designation: z.string().describe('Gruppbeteckningen. / The designation of the group.'),
        candidates: participants.describe('Namnen i ordning. / The names in order.'),
        votes,
      }),
    )
    .describe('Listorna vid proportionellt val. / The lists of a proportional election.'),
  blank: count.describe('Blanka valsedlar; null: sägs inte. / Blank ballots; null: not stated.'),
  invalid: count.describe('Ogiltiga valsedlar; null: sägs inte. / Invalid ballots; null: not stated.'),
  lots: z
    .array(
      z.object({
        among: z.array(z.int()).describe('Numren som lotten drogs mellan. / The numbers that the lot was drawn among.'),
        drawn: z.array(z.int()).describe('De dragna, i ordning. / Those drawn, in order.'),
      }),
    )
    .describe('Lottdragningar. / Lots drawn.'),
  elected: participants.describe('De valda. / Those elected.'),
})

const example = {
  office: { body: 'SN', role: 'member' },
  seats: 2,
  term: { from: '2023-01-01', to: '2026-12-31' },
  method: 'majority',
  candidates: [
    { person: exampleId(20), votes: 25 },
    { person: exampleId(21), votes: 16 },
    { person: exampleId(22), votes: 16 },
  ],
  blank: 3,
  invalid: 1,
  lots: [{ among: [2, 3], drawn: [3] }],
}

/** An election (val) to an office: unopposed, by relative majority, or proportionally between lists (KL 5:54, 2022:629). */
export const election = defined({
  kind: 'election',
  path: 'elections',
  operationId: 'holdElection',
  list: { operationId: 'listElections', summary: 'Lista val' },
  summary: 'Registrera ett val',
  description:
    'Val: utan motkandidat, med relativ majoritet eller proportionellt mellan listor (KL 5:54, lag 2022:629). / An election: unopposed, by relative majority, or proportionally between lists.',
  problems: [
    'already-recorded',
    'item-decided',
    'vote-open',
    'candidate-repeated',
    'person-repeated',
    'office-of-other-authority',
    'office-of-one',
    'period-backwards',
    'nominees-too-many',
    'proportional-not-demanded',
    'members-not-proportional',
    'votes-not-stated',
    'ballots-exceed-roll',
    'lot-malformed',
    'lot-required',
    'lot-differs',
    'lot-not-needed',
    'elected-differ',
  ],
  body: electionBody,
  details,
  example: {
    body: example,
    details: {
      ...example,
      office: { body: { bodyId: exampleId(31), code: 'SN', name: 'Socialnämnden' }, role: 'member' },
      demandedBy: null,
      membersElected: null,
      candidates: [{ person: examplePerson('Nujin Alacabek', 'V'), votes: 25 }],
      lists: [],
      elected: [examplePerson('Nujin Alacabek', 'V')],
    },
  },
  pointsAt: (input) => ({
    bodies: [input.office.body],
    persons: [
      ...('nominees' in input ? input.nominees : []),
      ...('candidates' in input ? input.candidates.map(({ person }) => person) : []),
      ...('lists' in input ? input.lists.flatMap(({ candidates }) => candidates) : []),
      ...(input.elected ?? []),
    ],
  }),
  // Who is elected at a live meeting is appointed there.
  objections: (input, find) => {
    const objection = objectionToOffice(find.acting, find.body(input.office.body, '/office/body'))
    return objection ? [objection] : []
  },
  resolve: (input, find) => {
    const held = heldOf(input, find)
    return { ...held, elected: input.elected === undefined ? electedBy(held) : find.persons(input.elected, '/elected') }
  },
})

/** The election but for whom it elected. */
function heldOf(input: ElectionInput, find: Find): Election {
  const counted = input.method === 'unopposed' ? { blank: null, invalid: null, lots: [] } : input
  return {
    kind: 'election',
    office: { body: addressed(find.body(input.office.body, '/office/body')), role: input.office.role },
    seats: input.seats,
    term: { from: input.term?.from ?? null, to: input.term?.to ?? null },
    method: input.method,
    demandedBy: input.method === 'proportional' ? (input.demandedBy ?? null) : null,
    membersElected: input.method === 'proportional' ? (input.membersElected ?? null) : null,
    candidates: candidatesOf(input, find),
    lists: listsOf(input, find),
    blank: counted.blank ?? null,
    invalid: counted.invalid ?? null,
    lots: counted.lots ?? [],
    elected: [],
  }
}

function candidatesOf(input: ElectionInput, find: Find): Election['candidates'] {
  if (input.method === 'unopposed')
    return find.persons(input.nominees, '/nominees').map((person) => ({ person, votes: null }))
  if (input.method === 'proportional') return []
  return input.candidates.map(({ person, votes: got }, index) => ({
    person: find.person(person, `/candidates/${index}/person`),
    votes: got ?? null,
  }))
}

const listsOf = (input: ElectionInput, find: Find): Election['lists'] =>
  input.method !== 'proportional'
    ? []
    : input.lists.map(({ designation, candidates, votes: got }, index) => ({
        designation,
        candidates: find.persons(candidates, `/lists/${index}/candidates`),
        votes: got ?? null,
      }))
