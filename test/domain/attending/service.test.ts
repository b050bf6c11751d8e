import type { Attendance } from '../../../src/domain/attending/attendance.ts'
import {
  isTurnSettled,
  nextInTurn,
  objectionsToCalling,
  objectionsToLateMember,
  objectionsToReturn,
  objectionsToTurn,
  substitutesFor,
  type ServiceFacts,
  type ServiceRules,
} from '../../../src/domain/attending/service.ts'
import { defaultSettings, type BodySettings } from '../../../src/domain/organisation/body.ts'
import { person } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const board = (settings: Partial<BodySettings> = {}): ServiceRules => ({
  kind: 'board',
  settings: { ...defaultSettings, ...settings },
})
const assembly: ServiceRules = { kind: 'assembly', settings: defaultSettings }
const row = (
  seat: number | null,
  who: string,
  from: number | null,
  to: number | null,
  fields: Partial<Attendance> = {},
): Attendance => ({
  id: `${who} ${from}`,
  person: person(who),
  capacity: who.startsWith('e') ? 'substitute' : 'member',
  seat,
  fromPosition: from,
  toPosition: to,
  fromPart: false,
  toPart: false,
  remote: null,
  replaces: null,
  ...fields,
})

t.test('E2: in the assembly a late member takes the seat back from the next item (KL 5:19)', async (t) => {
  const inPlace = row(1, 'e1', null, 7)
  t.strictSame(objectionsToLateMember([inPlace], row(1, 'm1', 8, null), assembly), [])
  const within = row(1, 'm1', 7, null, { fromPart: true })
  t.strictSame(objectionsToLateMember([{ ...inPlace, toPart: true }], within, assembly), [
    { code: 'seat-from-next-item', seat: 1 },
  ])
  t.strictSame(objectionsToLateMember([row(1, 'e1', null, 6)], within, assembly), [], 'nobody served during the item')
  t.strictSame(objectionsToLateMember([row(2, 'e1', null, 7)], within, assembly), [], 'on another seat')
  t.strictSame(
    objectionsToLateMember([row(1, 'm1', null, 3)], row(1, 'e1', 4, null), assembly),
    [],
    'a substitute is not late',
  )
  t.strictSame(objectionsToLateMember([inPlace], row(null, 'm1', 8, null), assembly), [])
})

t.test('E2: in a board it is a setting', async (t) => {
  const rows = [row(1, 'e1', null, 7)]
  t.strictSame(objectionsToLateMember(rows, row(1, 'm1', 8, null), board()), [])
  const keeps = board({ lateMemberTakesSeat: false })
  t.strictSame(objectionsToLateMember(rows, row(1, 'm1', 8, null), keeps), [
    { code: 'late-member', seat: 1, statute: 'KL 6:17' },
  ])
  t.strictSame(
    objectionsToLateMember([row(1, 'm1', null, 2), row(1, 'e1', 3, 7)], row(1, 'm1', 8, null), keeps),
    [],
    'not late but back',
  )
  t.strictSame(
    objectionsToLateMember([row(1, 'e1', 8, null)], row(1, 'm1', null, 7), keeps),
    [],
    'nobody served before',
  )
})

t.test(
  'E3: a member of the assembly who broke off does not serve again that day, unless for recusal (KL 5:20)',
  async (t) => {
    const positions = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const back = row(1, 'm1', 9, null)
    const returning = (
      rows: Attendance[],
      recusedAt: number[] = [],
      rules = assembly,
      one = back,
      handled = positions,
    ) =>
      objectionsToReturn(
        rows,
        one,
        rules,
        handled,
        recusedAt.map((position) => ({ personId: 'm1', position })),
      )
    const brokenOff = (statute: string) => [
      { code: 'service-broken-off', person: { personId: 'm1', name: 'Ledamot m1' }, statute },
    ]
    t.strictSame(returning([row(1, 'm1', null, 5)]), brokenOff('KL 5:20'), 'leaves § 5, returns § 9')
    t.strictSame(returning([row(1, 'm1', null, 7)], [8]), [], 'E1: recused § 8, back § 9')
    t.strictSame(returning([row(1, 'm1', null, 6)], [8]), brokenOff('KL 5:20'), 'gone already in § 7')
    t.strictSame(returning([row(1, 'm1', null, 6)], [8], assembly, back, [6, 8, 9]), [], '§ 7 was withdrawn')
    t.strictSame(returning([row(1, 'm1', null, 7)], []).length, 1)
    t.strictSame(
      objectionsToReturn([row(1, 'm1', null, 7)], back, assembly, positions, [{ personId: 'm2', position: 8 }]).length,
      1,
      'another was recused',
    )
    t.strictSame(returning([row(1, 'm1', null, 8)]), [], 'never away')
    t.strictSame(returning([row(1, 'm1', null, 8, { toPart: true })]), brokenOff('KL 5:20'), 'left during § 8')
    t.strictSame(returning([row(1, 'm1', null, 8, { toPart: true })], [8]), [])
    t.strictSame(returning([]), [], 'comes late')
    t.strictSame(returning([row(1, 'e1', null, 5)]), [], 'another served')
    t.strictSame(
      returning([back], [], assembly, row(1, 'm1', null, 5)),
      brokenOff('KL 5:20'),
      'whichever is noted first',
    )
    t.strictSame(
      returning([row(1, 'm1', null, null)], [], assembly, row(1, 'm1', 3, null, { id: 'again' })),
      [],
      'no gap',
    )
    t.strictSame(returning([row(1, 'm1', null, 5)], [], assembly, row(null, 'm1', 9, null)), [], 'may attend')
    t.strictSame(returning([row(1, 'e1', null, 5)], [], assembly, row(1, 'e1', 9, null)), [], 'a substitute')
    t.strictSame(returning([row(1, 'm1', null, 5)], [], board()), [], 'a board lets members return')
    t.strictSame(returning([row(1, 'm1', null, 5)], [], board({ memberMayReturn: false })), brokenOff('KL 6:17'))
  },
)

const substitutes = [
  { personId: 'e1', party: 'S', substituteOrder: 1 },
  { personId: 'e2', party: 'M', substituteOrder: 2 },
  { personId: 'e3', party: 'S', substituteOrder: 3 },
  { personId: 'e4', party: 'V', substituteOrder: 4 },
  { personId: 'e5', party: 'MP', substituteOrder: null },
]
const facts = (rules: ServiceRules, rows: Attendance[] = [], more: Partial<ServiceFacts> = {}): ServiceFacts => ({
  ...rules,
  substitutes,
  rows,
  excusedIds: [],
  calledIds: [],
  steppedOut: [],
  ...more,
})
const attend = (...ids: string[]) => ids.map((id) => row(null, id, null, null))
const turn = (from: ServiceFacts, party: string | null, half = 2) =>
  substitutesFor(from, party, half).map(({ personId }) => personId)

t.test(
  'E1: in the assembly the substitutes of the party serve in their order, one who has begun first (KL 5:18)',
  async (t) => {
    t.strictSame(turn(facts(assembly), 'S'), ['e1', 'e3'])
    const begun = facts(assembly, [row(2, 'e3', 1, 4)])
    t.strictSame(turn(begun, 'S', 10), ['e3', 'e1'])
    t.strictSame(substitutesFor(begun, 'S', 10)[0], {
      personId: 'e3',
      party: 'S',
      substituteOrder: 3,
      standing: 'notNoted',
      reasons: ['sameParty', 'begun'],
    })
    t.strictSame(turn(begun, 'S', 2), ['e1', 'e3'], 'not yet begun')
    t.strictSame(
      turn(facts(assembly), '-'),
      ['e1', 'e2', 'e3', 'e4', 'e5'],
      'the party of the seat has none: the order is not known',
    )
    t.notOk(isTurnSettled(facts(assembly), '-'))
    t.notOk(isTurnSettled(facts(assembly), null))
  },
)

t.test('E5, E6: a board’s order is its own: as listed, or by party with the parties in order', async (t) => {
  t.strictSame(turn(facts(board({ substituteOrder: 'asListed' })), 'V'), ['e1', 'e2', 'e3', 'e4', 'e5'])
  const byParty = { substituteOrder: 'byParty', partyOrder: { S: ['V', 'MP'], V: ['S', 'MP', 'M'] } } as const
  t.strictSame(turn(facts(board(byParty)), 'S'), ['e1', 'e3', 'e4', 'e5'], 'not those of a party that is not named')
  t.strictSame(turn(facts(board(byParty)), 'V'), ['e4', 'e1', 'e3', 'e5', 'e2'], 'another order for another party')
  t.strictSame(turn(facts(board(byParty)), 'M'), ['e2', 'e1', 'e3', 'e4', 'e5'], 'no order settled for the party')
  t.strictSame(turn(facts(board(byParty)), null), ['e1', 'e2', 'e3', 'e4', 'e5'])
  const partyless = [{ personId: 'e9', party: null, substituteOrder: 1 }]
  t.strictSame(turn(facts(board(byParty), [], { substitutes: partyless }), 'S'), [])
  t.strictSame(
    substitutesFor(facts(board(byParty)), 'S', 2).map(({ reasons }) => reasons),
    [['sameParty'], ['sameParty'], ['partyOrder'], ['partyOrder']],
  )
  const began = [row(2, 'e3', 1, 4)]
  t.strictSame(
    turn(facts(board(byParty), began), 'V', 10),
    ['e4', 'e3', 'e1', 'e5', 'e2'],
    'begun goes before within the party',
  )
  t.strictSame(turn(facts(board({ ...byParty, begunKeepsPriority: false }), began), 'V', 10), [
    'e4',
    'e1',
    'e3',
    'e5',
    'e2',
  ])
})

t.test('who is next: the first who attends, or before the meeting the first to be called', async (t) => {
  const listed = board({ substituteOrder: 'asListed' })
  const rows = [row(2, 'e1', null, null), ...attend('e3')]
  const from = facts(listed, rows, { excusedIds: ['e2'], calledIds: ['e4'] })
  const candidates = substitutesFor(from, 'S', 2)
  t.strictSame(
    candidates.map(({ standing }) => standing),
    ['serving', 'excused', 'attending', 'called', 'notNoted'],
  )
  t.equal(nextInTurn(candidates, false), 'e3')
  const before = substitutesFor(facts(listed, [], { excusedIds: ['e1'], calledIds: ['e2'] }), 'S', 2)
  t.equal(nextInTurn(before, true), 'e3')
  t.equal(nextInTurn(before, false), null, 'nobody attends')
  t.equal(nextInTurn([], true), null)
})

t.test('E1: called out of turn is refused in the assembly', async (t) => {
  const objections = (rows: Attendance[], one: Attendance, party: string | null = 'S', rules = assembly) =>
    objectionsToTurn(facts(rules, [...rows, one]), one, party)
  const outOfTurn = (id: string, next: string | null, statute = 'KL 5:18') => [
    {
      code: 'out-of-turn',
      person: { personId: id, name: `Ledamot ${id}` },
      next: next === null ? null : { personId: next, name: `Ledamot ${next}` },
      statute,
    },
  ]
  t.strictSame(objections(attend('e1', 'e3'), row(2, 'e1', null, null)), [])
  t.strictSame(objections(attend('e1', 'e3'), row(2, 'e3', null, null)), outOfTurn('e3', 'e1'))
  t.strictSame(objections(attend('e3'), row(2, 'e3', null, null)), [], 'e1 does not attend')
  t.strictSame(objections([row(5, 'e1', null, null)], row(2, 'e3', null, null)), [], 'e1 serves already')
  t.strictSame(objections([row(5, 'e3', 1, 4), ...attend('e1')], row(2, 'e3', 5, null)), [], 'e3 has begun')
  t.strictSame(objections(attend('e1'), row(2, 'e2', null, null)), outOfTurn('e2', 'e1'), 'of another party')
  t.strictSame(objections([], row(2, 'e2', null, null)), outOfTurn('e2', null))
  t.strictSame(objections(attend('e1'), row(2, 'e2', null, null), '-'), [], 'whose turn it is cannot be told')
  t.strictSame(objections(attend('e1'), row(null, 'e3', 3, null)), [], 'does not serve')
  t.strictSame(objections(attend('e1'), row(2, 'm2', 3, null)), [], 'a member')
  t.strictSame(objections(attend('e1'), row(2, 'e3', 3, null), 'S', board()), [], 'E5: no order is settled')
  const listed = board({ substituteOrder: 'asListed' })
  t.strictSame(objections(attend('e1'), row(2, 'e3', 3, null), 'S', listed), outOfTurn('e3', 'e1', 'KL 6:17'))
})

t.test('E1: while the first is recused the second serves, and then the first again', async (t) => {
  const rows = [
    row(2, 'e1', 1, 11),
    row(2, 'e3', 12, 12),
    row(null, 'e1', 12, 12, { id: 'e1 hears' }),
    row(2, 'e1', 13, null),
  ]
  const steppedOut = [{ personId: 'e1', position: 12 }]
  const against = (index: number, more: Partial<ServiceFacts>) =>
    rows
      .slice(index, index + 1)
      .flatMap((one) => objectionsToTurn(facts(assembly, rows, more), one, 'S').map(({ code }) => code))
  t.strictSame(against(1, { steppedOut }), [], 'e3 in § 12')
  t.strictSame(against(1, {}), ['out-of-turn'], 'were e1 not recused')
  t.strictSame(against(3, { steppedOut }), [], 'e1 back in § 13')
  t.equal(substitutesFor(facts(assembly, rows, { steppedOut }), 'S', 24)[0]?.standing, 'recused')
})

t.test('E1, E5: a substitute is called in turn, those who are excused or already called left out', async (t) => {
  const called = (id: string, more: Partial<ServiceFacts> = {}, rules = assembly) =>
    objectionsToCalling(facts(rules, [], more), { personId: id, name: 'A' }, 'S')
  t.strictSame(called('e1'), [])
  t.strictSame(called('e3'), [
    {
      code: 'out-of-turn',
      person: { personId: 'e3', name: 'A' },
      next: { personId: 'e1', name: null },
      statute: 'KL 5:18',
    },
  ])
  t.strictSame(called('e3', { excusedIds: ['e1'] }), [])
  t.strictSame(called('e3', { calledIds: ['e1'] }), [])
  t.strictSame(called('e4'), [
    {
      code: 'out-of-turn',
      person: { personId: 'e4', name: 'A' },
      next: { personId: 'e1', name: null },
      statute: 'KL 5:18',
    },
  ])
  t.strictSame(
    objectionsToCalling(facts(assembly, attend('e1')), { personId: 'e3', name: 'A' }, 'S').length,
    1,
    'e1 attends',
  )
  t.strictSame(called('e4', { excusedIds: ['e1', 'e3'] }), [
    {
      code: 'out-of-turn',
      person: { personId: 'e4', name: 'A' },
      next: null,
      statute: 'KL 5:18',
    },
  ])
  t.strictSame(called('e3', {}, board()), [], 'no order is settled')
})
