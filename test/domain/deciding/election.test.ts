import type { Election } from '../../../src/domain/deciding/acts/decided.ts'
import { prevailingPoints, settledBy, withNames } from '../../../src/domain/deciding/decision.ts'
import { electedBy, pointsOfElection } from '../../../src/domain/deciding/election.ts'
import { replay } from '../../../src/domain/deciding/lawfulness.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { composeRecord } from '../../../src/domain/recording/composition.ts'
import { withoutNames } from '../../../src/domain/recording/secrecy.ts'
import { election, ids, list, majority, proportional, to } from './election-of.ts'
import {
  after,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  person,
  prepared,
  recusal,
  member,
  unjudged,
  voting,
  where,
} from './paragraph-of.ts'
import { objectionsToElection } from './driven.ts'
import { t } from '../../support/suite.ts'

const many = live({ serving: 51 })
const nominees = (...names: string[]) => names.map((name) => ({ person: person(name), votes: null }))
const codes = (paragraph: Paragraph, held: Election) => objectionsToElection(paragraph, held).map(({ code }) => code)

t.test('an election is held at the meeting, before the gavel, while the deliberation goes on or not', async (t) => {
  const held = election({ candidates: nominees('a') })
  t.strictSame(codes(live(), held), [])
  t.strictSame(codes(after(live(), closed), held), [])
  t.strictSame(codes(after(live(), closed, decision()), held), ['item-decided'])
  t.strictSame(codes(voting(), held), ['vote-open'])
  t.strictSame(codes(live({ phase: 'adjourned' }), held), ['meeting-not-open'])
})

t.test('unopposed: those proposed are elected, unless they are more than the seats', async (t) => {
  t.equal(ids(electedBy(election({ candidates: nominees('a', 'b'), seats: 2 }))), 'a b')
  t.strictSame(objectionsToElection(live(), election({ candidates: nominees('a', 'b') })), [
    { code: 'nominees-too-many', nominees: 2, seats: 1, statute: 'KL 5:54' },
  ])
})

t.test('nobody stands twice, and an office of one has one seat', async (t) => {
  t.strictSame(objectionsToElection(live(), election({ candidates: nominees('a', 'b', 'a'), seats: 3 })), [
    { code: 'candidate-repeated', persons: [{ personId: 'a', name: 'Ledamot a' }] },
  ])
  const twice = { designation: 'A', votes: 3, candidates: [person('a'), person('a')] }
  t.strictSame(codes(live(), proportional([twice], 1)), ['candidate-repeated'])
  const sharing = [list('A', 3), { ...list('B', 2), candidates: [person('A1')] }]
  t.strictSame(codes(live(), proportional(sharing, 1)), [], 'two lists may share a name')
  const outsiders = ['S', 'M'].map((party) => ({ person: { ...person('a'), personId: null, party }, votes: null }))
  t.strictSame(codes(live(), election({ candidates: outsiders, seats: 2 })), [], 'two of one name outside the register')
  t.strictSame(codes(live(), election({ candidates: [...outsiders, ...outsiders.slice(1)], seats: 3 })), [
    'candidate-repeated',
  ])
  t.strictSame(objectionsToElection(live(), to('chair', election({ candidates: nominees('a', 'b'), seats: 2 }))), [
    { code: 'office-of-one', role: 'chair', seats: 2 },
  ])
  t.strictSame(codes(live(), to('chair', election({ candidates: nominees('a') }))), [])
})

t.test('a term runs forward', async (t) => {
  const forTerm = (from: string | null, to: string | null) =>
    codes(live(), election({ candidates: nominees('a'), term: { from, to } }))
  t.strictSame(forTerm('2027-01-02', '2027-01-01'), ['period-backwards'])
  t.strictSame(forTerm(null, '2026-11-22'), ['period-backwards'], 'from the day of the meeting')
  t.strictSame(forTerm(null, '2026-11-23'), [])
  for (const [from, to] of [
    ['2027-01-01', '2027-01-01'],
    [null, '2027-01-01'],
    ['2027-01-01', null],
  ] as const)
    t.strictSame(forTerm(from, to), [])
})

t.test('P1: proportional when enough of those present demand it', async (t) => {
  const demanded = (present: number, seats: number, demandedBy: number | null) =>
    objectionsToElection(live({ serving: present }), proportional([list('A', 3, 20)], seats, { demandedBy }))
  const tooFew = (demandedBy: number | null, required: number) => [
    { code: 'proportional-not-demanded', demandedBy, required, statute: '2022:629 2 §' },
  ]
  t.strictSame(demanded(51, 13, 4), [])
  t.strictSame(demanded(51, 13, 3), tooFew(3, 4))
  t.strictSame(demanded(41, 1, 21), [])
  t.strictSame(demanded(41, 1, 20), tooFew(20, 21))
  t.strictSame(demanded(41, 1, null), tooFew(null, 21))
  const recused = after(live({ serving: 41, bodyKind: 'assembly' }), recusal(member(9), 'personal'))
  t.strictSame(
    codes(recused, proportional([list('A', 3)], 1, { demandedBy: 20 })),
    ['proportional-not-demanded'],
    'the recused are present',
  )
})

t.test('P1: minutes that say nothing of the demand or the attendance are not held against it', async (t) => {
  t.strictSame(codes(fromMinutes({ serving: 41 }), proportional([list('A', 3)], 1, { demandedBy: null })), [])
  t.strictSame(codes(fromMinutes({ serving: null }), proportional([list('A', 3)], 1, { demandedBy: 1 })), [])
  t.strictSame(codes(fromMinutes({ serving: 41 }), proportional([list('A', 3)], 1, { demandedBy: 20 })), [
    'proportional-not-demanded',
  ])
})

t.test('P2: substitutes proportionally only where the members were', async (t) => {
  const substitutes = (membersElected: Election['membersElected']) =>
    to('substitute', proportional([list('A', 3)], 1, { membersElected }))
  t.strictSame(objectionsToElection(many, substitutes('other')), [
    { code: 'members-not-proportional', membersElected: 'other', statute: '2022:629 3 §' },
  ])
  t.strictSame(codes(many, substitutes('proportional')), [])
  t.strictSame(codes(many, substitutes(null)), ['members-not-proportional'])
  t.strictSame(codes(fromMinutes(), substitutes(null)), [], 'minutes need not say')
  t.strictSame(codes(fromMinutes(), substitutes('other')), ['members-not-proportional'])
})

t.test('P2: an earlier election of the members under the paragraph says how it was', async (t) => {
  const members = proportional([list('A', 3)], 1, { id: 'e0' })
  const unopposed = election({ id: 'e0', candidates: nominees('a') })
  const substitutes = to('substitute', proportional([list('A', 3)], 1))
  t.strictSame(codes(after(many, members), substitutes), [])
  t.strictSame(codes(after(many, unopposed), { ...substitutes, membersElected: 'proportional' }), [
    'members-not-proportional',
  ])
  const elsewhere = {
    ...members,
    office: { ...members.office, body: { bodyId: 'b2', code: 'BN', name: 'Byggnadsnämnden' } },
  }
  t.strictSame(codes(after(many, elsewhere), substitutes), ['members-not-proportional'], 'of another body')
  t.strictSame(
    codes(after(many, to('chair', unopposed)), substitutes),
    ['members-not-proportional'],
    'to another office',
  )
})

t.test('V1: no more ballots than there are who elect', async (t) => {
  const five = live({ serving: 5 })
  t.strictSame(codes(five, majority([3, 2], 1)), [])
  t.strictSame(objectionsToElection(five, majority([3, 2], 1, { blank: 1 })), [
    { code: 'ballots-exceed-roll', ballots: 6, roll: 5, statute: 'KL 4:24' },
  ])
  t.strictSame(codes(five, majority([3, 1], 1, { blank: 0, invalid: 1 })), [])
  t.strictSame(codes(five, majority([5, 4, 1], 2)), [], 'two names on each ballot')
  t.strictSame(codes(five, majority([5, 4, 2], 2)), ['ballots-exceed-roll'])
  t.strictSame(codes(five, majority([6, 1], 2)), ['ballots-exceed-roll'], 'one name once on each ballot')
  t.strictSame(codes(five, proportional([list('A', 3), list('B', 2)], 1)), [])
  t.strictSame(codes(five, proportional([list('A', 3), list('B', 2)], 1, { invalid: 1 })), ['ballots-exceed-roll'])
  t.strictSame(
    codes(after(live({ serving: 6 }), recusal(member(6))), majority([4, 2], 1)),
    ['ballots-exceed-roll'],
    'J1: nor the recused',
  )
  t.strictSame(codes(fromMinutes({ serving: null }), majority([400, 2], 1)), [], 'nobody knows how many')
})

t.test('5:67: the votes are stated; what is not stated elects nobody', async (t) => {
  t.strictSame(objectionsToElection(live(), majority([3, null], 1)), [{ code: 'votes-not-stated', statute: 'KL 5:67' }])
  t.strictSame(codes(live(), proportional([list('A', null)], 1)), ['votes-not-stated'])
  t.strictSame(codes(live(), majority([], 1)), ['votes-not-stated'])
  const silent = majority([null, null], 1, { elected: [person('b')] })
  t.strictSame(replay(unjudged(fromMinutes(), silent)), [
    { actId: 'e1', rejection: { code: 'votes-not-stated', statute: 'KL 5:67' } },
  ])
})

t.test('V5: in an election a tie for the last seat is settled by lot among those who are equal', async (t) => {
  const tied = (lots: Election['lots']) => majority([9, 7, 7, 7, 1], 3, { lots })
  t.strictSame(objectionsToElection(many, tied([])), [
    { code: 'lot-required', tied: [2, 3, 4], seats: 2, statute: 'KL 5:56' },
  ])
  t.equal(ids(tied([]).elected), 'a', 'as long as no lot is drawn')
  const drawn = tied([{ among: [4, 2, 3], drawn: [4, 2] }])
  t.strictSame(codes(many, drawn), [])
  t.equal(ids(drawn.elected), 'a d b')
  const differs = [{ code: 'lot-differs', tied: [2, 3, 4], seats: 2, statute: 'KL 5:56' }]
  t.strictSame(objectionsToElection(many, tied([{ among: [2, 3], drawn: [2, 3] }])), differs, 'one is left out')
  t.strictSame(objectionsToElection(many, tied([{ among: [2, 3, 5], drawn: [2, 3] }])), differs, 'one is not equal')
  t.strictSame(objectionsToElection(many, tied([{ among: [2, 3, 4], drawn: [2] }])), differs, 'too few are drawn')
  t.strictSame(objectionsToElection(many, tied([{ among: [2, 3, 4], drawn: [2, 2] }])), differs, 'one is drawn twice')
  t.strictSame(
    objectionsToElection(
      many,
      tied([
        { among: [2, 3, 4], drawn: [2, 3] },
        { among: [2, 3, 4], drawn: [2, 4] },
      ]),
    ),
    differs,
    'twice',
  )
})

t.test('V5: no lot where the votes decide', async (t) => {
  const lots = [{ among: [1, 2], drawn: [1] }]
  t.strictSame(codes(many, majority([9, 9], 2)), [], 'both get a seat')
  t.strictSame(codes(many, majority([9, 8], 1)), [])
  t.strictSame(codes(many, majority([0, 0], 1)), [], 'nobody got a vote')
  t.strictSame(objectionsToElection(many, majority([9, 8], 1, { lots })), [
    { code: 'lot-not-needed', statute: 'KL 5:56' },
  ])
  t.strictSame(codes(many, election({ candidates: nominees('a', 'b'), seats: 2, lots })), ['lot-not-needed'])
  const lists = proportional([list('A', 9), list('B', 8)], 1, { lots })
  t.strictSame(objectionsToElection(many, lists), [{ code: 'lot-not-needed', statute: '2022:629 17-21 §§' }])
})

t.test('V5: a lot is drawn among those who stand, and of those it is drawn among', async (t) => {
  const malformed = (among: number[], drawn: number[]) => [{ code: 'lot-malformed', among, drawn, options: 2 }]
  for (const [among, drawn] of [
    [[1, 3], [1]],
    [[1, 2], [3]],
  ] as const) {
    t.strictSame(
      objectionsToElection(many, majority([9, 9], 1, { lots: [{ among, drawn }], elected: [] })),
      malformed([...among], [...drawn]),
    )
  }
  t.strictSame(
    codes(fromMinutes(), majority([null, null], 1, { lots: [{ among: [1, 2], drawn: [1] }] })),
    ['votes-not-stated'],
    'minutes may know the lot and not the votes',
  )
})

t.test('P3: a tie for the last seat of a proportional election is settled by lot among the lists', async (t) => {
  const tied = (lots: Election['lots']) => proportional([list('A', 20), list('B', 10)], 2, { lots })
  t.strictSame(objectionsToElection(many, tied([])), [
    { code: 'lot-required', tied: [1, 2], seats: 1, statute: '2022:629 17-21 §§' },
  ])
  const drawn = tied([{ among: [1, 2], drawn: [2] }])
  t.strictSame(codes(many, drawn), [])
  t.equal(ids(drawn.elected), 'A1 B1')
})

t.test('whoever is said to be elected is who was', async (t) => {
  const differ = (counted: string[], elected: string[]) => [
    {
      code: 'elected-differ',
      counted: counted.map((id) => ({ personId: id, name: `Ledamot ${id}` })),
      elected: elected.map((id) => ({ personId: id, name: `Ledamot ${id}` })),
    },
  ]
  const held = (...names: string[]) => majority([9, 8], 1, { elected: names.map(person) })
  t.strictSame(objectionsToElection(many, held('a')), [])
  t.strictSame(objectionsToElection(many, held('b')), differ(['a'], ['b']))
  t.strictSame(objectionsToElection(many, held('a', 'b')), differ(['a'], ['a', 'b']))
})

t.test('what is decided follows from the election', async (t) => {
  const one = election({ candidates: [{ person: { ...person('a'), party: 'S' }, votes: null }] })
  t.strictSame(pointsOfElection(one), [
    'Till ledamot i socialnämnden för tiden 2027-01-01–2030-12-31 väljs Ledamot a (S).',
  ])
  const three = to(
    'substitute',
    election({ candidates: nominees('a', 'b', 'c'), seats: 3, term: { from: '2027-01-01', to: null } }),
  )
  t.strictSame(pointsOfElection(three), [
    'Till ersättare i socialnämnden från och med 2027-01-01 väljs Ledamot a, Ledamot b och Ledamot c.',
  ])
  const hidden = election({
    candidates: [{ person: { ...person('a'), name: null }, votes: null }],
    term: { from: null, to: '2030-12-31' },
  })
  t.strictSame(pointsOfElection(hidden), [
    'Till ledamot i socialnämnden till och med 2030-12-31 väljs en ej namngiven person.',
  ])
  const labelled = { ...person('a'), name: 'Ledamot 1 (S)', party: 'S' }
  const chair = {
    ...to('chair', election({ candidates: [{ person: labelled, votes: null }] })),
    term: { from: null, to: null },
  }
  t.strictSame(
    pointsOfElection({
      ...chair,
      office: { ...chair.office, body: { ...chair.office.body, name: 'Södertörns överförmyndarnämnd' } },
    }),
    ['Till ordförande i Södertörns överförmyndarnämnd väljs Ledamot 1 (S).'],
  )
  t.strictSame(pointsOfElection(election()), [])
})

t.test('the election is decided and not what was proposed before it', async (t) => {
  const paragraph = after(many, prepared('p1', 'Till ledamot väljs Ledamot b.'), majority([9, 8], 1), closed)
  t.strictSame(prevailingPoints(paragraph), [
    'Till ledamot i socialnämnden för tiden 2027-01-01–2030-12-31 väljs Ledamot a.',
  ])
  t.equal(settledBy(after(paragraph, decision())), 'vote')
  t.equal(settledBy(after(many, election({ candidates: nominees('a') }), closed, decision())), 'unopposed')
})

const heading = {
  body: { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' as const },
  meetingDate: '2026-11-23',
  meetingOrdinal: 1,
  paragraph: 9,
  chair: null,
  cases: [],
  title: 'Val',
  summary: null,
}

t.test('a point says whom of the elected its text names', async (t) => {
  const outside = { ...person('b'), personId: null }
  const hidden = { ...person('c'), name: null }
  const paragraph = after(
    many,
    election({ seats: 3, candidates: [person('a'), outside, hidden].map((one) => ({ person: one, votes: null })) }),
    closed,
  )
  const [point] = decision('Ledamot a och Ledamot b väljs.').points
  if (point === undefined) throw new Error('a decision has points')
  const names = [{ personId: 'a', name: 'Ledamot a' }]
  t.strictSame(withNames(paragraph, point), { ...point, names })
  t.equal(withNames(paragraph, { ...point, text: 'Valet godkänns.' }).names, undefined)
  const { decisionPoints } = composeRecord(heading, after(paragraph, { ...decision(), points: [{ ...point, names }] }))
  t.match(decisionPoints, [{ names: [{ id: 'a', name: 'Ledamot a' }] }])
})

t.test('V3, 5:67: the record says what was counted and who was elected, and no one’s ballot', async (t) => {
  const held = proportional([list('A', 20, 2), list('B', 10, 1)], 2, {
    demandedBy: 17,
    invalid: 1,
    lots: [{ among: [1, 2], drawn: [2] }],
  })
  const record = composeRecord(heading, after(many, held, { ...majority([9, 7], 1), id: 'e2' }, closed, decision()))
  const printed = (id: string) => ({ id, name: `Ledamot ${id}` })
  const common = {
    office: { body: { code: 'SN', name: 'Socialnämnden' }, role: 'member' },
    term: { from: '2027-01-01', to: '2030-12-31' },
    membersElected: null,
    blank: null,
  }
  t.strictSame(record.elections, [
    {
      ...common,
      order: 1,
      seats: 2,
      method: 'proportional',
      demandedBy: 17,
      candidates: [],
      lists: [
        { designation: 'A', candidates: [printed('A1'), printed('A2')], votes: 20 },
        { designation: 'B', candidates: [printed('B1')], votes: 10 },
      ],
      invalid: 1,
      lots: [{ among: [1, 2], drawn: [2] }],
      comparison: [
        { list: 1, divisor: 1, byLot: false },
        { list: 2, divisor: 1, byLot: true },
      ],
      elected: [printed('A1'), printed('B1')],
    },
    {
      ...common,
      order: 2,
      seats: 1,
      method: 'majority',
      demandedBy: null,
      candidates: [
        { ...printed('a'), votes: 9 },
        { ...printed('b'), votes: 7 },
      ],
      lists: [],
      invalid: null,
      lots: [],
      comparison: [],
      elected: [printed('a')],
    },
  ])
  t.notOk('elections' in composeRecord(heading, contested()), 'absent where none was held')
})

t.test('protected names are hidden wherever an election names them', async (t) => {
  const held = proportional([list('A', 20, 1)], 1)
  const { elections } = composeRecord(heading, after(many, held, { ...majority([9], 1), id: 'e2' }))
  const hidden = withoutNames({ elections }, [
    { id: 'A1', names: [] },
    { id: 'a', names: [] },
  ])
  t.strictSame(hidden.masked, [
    '/elections/0/lists/0/candidates/0/name',
    '/elections/0/elected/0/name',
    '/elections/1/candidates/0/name',
    '/elections/1/elected/0/name',
  ])
  t.notMatch(JSON.stringify(withoutNames(held, [{ id: 'A1', names: [] }])), 'Ledamot')
})

t.test('an election recorded live has no findings, and is taken back like any act', async (t) => {
  const paragraph = after(many, majority([9, 9], 1, { lots: [{ among: [1, 2], drawn: [2] }] }), closed, decision())
  t.strictSame(replay(where(paragraph, { phase: 'closed' })), [])
})
