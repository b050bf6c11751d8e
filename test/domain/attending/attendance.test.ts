import fc from 'fast-check'
import {
  covers,
  coversHalf,
  leftDuring,
  objectionsToAttendance,
  objectionsToInterval,
  objectionsToOpening,
  objectionsToRemote,
  paragraphsCovered,
  presentAt,
  rollAt,
  type Attendance,
  openingChair,
} from '../../../src/domain/attending/attendance.ts'
import { member, rollOf } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const row = (seat: number | null, fields: Partial<Attendance> = {}): Attendance => ({
  id: `row of ${seat}`,
  person: member(seat ?? 99),
  capacity: 'member',
  seat,
  fromPosition: null,
  toPosition: null,
  fromPart: false,
  toPart: false,
  remote: null,
  replaces: null,
  ...fields,
})

t.test('a row covers the items from its first to its last, or all of them', async (t) => {
  const at = [1, 2, 3, 4, 5]
  const covered = (fromPosition: number | null, toPosition: number | null) =>
    at.filter((position) => covers({ fromPosition, toPosition }, position))
  t.strictSame(covered(null, null), at)
  t.strictSame(covered(2, 4), [2, 3, 4])
  t.strictSame(covered(null, 2), [1, 2])
  t.strictSame(covered(4, null), [4, 5])
  t.strictSame(covered(3, 3), [3])
})

t.test('KL 4:22, 5:18, 6:16: those who fill a seat decide, members and serving substitutes', async (t) => {
  const attendance = [
    row(1),
    row(2, { toPosition: 3 }),
    row(2, { id: 'in for 2', person: member(7), capacity: 'substitute', fromPosition: 4 }),
    row(null, { person: member(8), capacity: 'substitute' }),
    row(null, { person: member(9), capacity: 'official' }),
  ]
  t.strictSame(rollAt(attendance, 3), [
    { person: member(1), seat: '1', serving: 'member' },
    { person: member(2), seat: '2', serving: 'member' },
  ])
  t.strictSame(rollAt(attendance, 4), [
    { person: member(1), seat: '1', serving: 'member' },
    { person: member(7), seat: '2', serving: 'substitute' },
  ])
  t.strictSame(presentAt(attendance, 3), ['m1', 'm2', 'm8', 'm9'], 'E7: present without deciding')
  t.strictSame(presentAt(attendance, 4), ['m1', 'm7', 'm8', 'm9'])
})

t.test('E1: a seat is filled by one at a time, and one fills one seat', async (t) => {
  const rows = [row(1, { toPosition: 5 }), row(2)]
  const substitute = (seat: number, fields: Partial<Attendance> = {}) =>
    row(seat, { id: 'new', person: member(7), capacity: 'substitute', ...fields })
  t.strictSame(objectionsToAttendance(rows, substitute(1), 3), [{ code: 'seat-taken', seat: 1 }])
  t.strictSame(objectionsToAttendance(rows, substitute(1, { fromPosition: 5 }), 3), [{ code: 'seat-taken', seat: 1 }])
  t.strictSame(objectionsToAttendance(rows, substitute(1, { fromPosition: 6 }), 3), [], 'from the next item on')
  t.strictSame(objectionsToAttendance(rows, substitute(3, { person: member(2) }), 3), [
    { code: 'already-serving', person: 'Ledamot m2' },
  ])
  t.strictSame(
    objectionsToAttendance(rows, substitute(2, { person: member(1) }), 3).map(({ code }) => code),
    ['seat-taken', 'already-serving'],
  )
  const hidden = { ...member(2), name: null }
  t.strictSame(
    objectionsToAttendance(rows, substitute(3, { person: hidden }), 3),
    [{ code: 'already-serving', person: '–' }],
    'a protected name is not told',
  )
  t.strictSame(objectionsToAttendance(rows, row(2), 3), [], 'a row does not stand against itself')
})

t.test('a seat is one of the body’s; those who do not serve need none', async (t) => {
  t.strictSame(objectionsToAttendance([], row(4), 3), [{ code: 'seat-out-of-range', seat: 4, seats: 3 }])
  t.strictSame(objectionsToAttendance([], row(0), 3), [{ code: 'seat-out-of-range', seat: 0, seats: 3 }])
  t.strictSame(objectionsToAttendance([row(null)], row(null, { id: 'new', person: member(98) }), 3), [])
  t.strictSame(objectionsToAttendance([row(null)], row(1, { id: 'new', person: member(98) }), 3), [])
  const official = (fields: Partial<Attendance> = {}) =>
    row(null, { id: 'official', capacity: 'official', person: member(99), toPosition: 2, ...fields })
  t.strictSame(
    objectionsToAttendance([row(1), official(), official({ id: 'again' })], official({ id: 'again' }), 3),
    [{ code: 'noted-twice', person: { personId: 'm99', name: 'Ledamot m99' }, rows: [2, 3] }],
    'nor is one who has none noted twice',
  )
  t.strictSame(
    objectionsToAttendance([official()], official({ id: 'later', fromPosition: 3, toPosition: null }), 3),
    [],
  )
  t.strictSame(objectionsToAttendance([official()], official({ id: 'new', person: member(98) }), 3), [])
  for (const capacity of ['official', 'other'] as const) {
    t.strictSame(
      objectionsToAttendance([], row(1, { capacity }), 3),
      [{ code: 'seat-out-of-range', seat: 1, seats: 3 }],
      `${capacity} has none`,
    )
  }
})

t.test('5:66: in one item someone is present in one way', async (t) => {
  const twice = [{ code: 'present-twice', person: { personId: 'm99', name: 'Ledamot m99' } }]
  const seated = row(1, { id: 'seated', person: member(99), toPosition: 2 })
  const attending = row(null, { id: 'attending', capacity: 'other', person: member(99), toPosition: 2 })
  t.strictSame(objectionsToAttendance([seated], attending, 3), twice)
  t.strictSame(objectionsToAttendance([attending], seated, 3), twice)
  t.strictSame(objectionsToAttendance([attending], { ...attending, id: 'new', capacity: 'official' }, 3), twice)
  t.strictSame(
    objectionsToAttendance([attending], { ...seated, fromPosition: 3, toPosition: null }, 3),
    [],
    'rows that cover different items stand',
  )
  t.match(objectionsToAttendance([seated], { ...seated, id: 'again' }, 3), [{ code: 'noted-twice', rows: [1] }])
  t.strictSame(
    objectionsToAttendance([seated], { ...seated, id: 'shorter', toPosition: 1 }, 3),
    [{ code: 'already-serving', person: 'Ledamot m99' }],
    'for other items',
  )
  t.strictSame(
    objectionsToAttendance([attending], { ...attending, id: 'longer', fromPosition: 1, toPosition: 3 }, 3),
    twice,
  )
  t.strictSame(
    objectionsToAttendance([seated], { ...seated, id: 'heard', remote: 'soundOnly', seat: 2 }, 3),
    twice,
    'heard alone, and seen on a seat',
  )
})

t.test('a seat is handed over within an item: who left is present, who arrived decides', async (t) => {
  const leaves = row(1, { toPosition: 5, toPart: true })
  const comes = row(1, { id: 'in for 1', person: member(7), capacity: 'substitute', fromPosition: 5, fromPart: true })
  t.strictSame(objectionsToAttendance([leaves], comes, 3), [])
  t.strictSame(objectionsToAttendance([leaves], { ...comes, fromPart: false }, 3), [{ code: 'seat-taken', seat: 1 }])
  t.strictSame(objectionsToAttendance([{ ...leaves, toPart: false }], comes, 3), [{ code: 'seat-taken', seat: 1 }])
  const roll = (position: number) => rollAt([leaves, comes], position).map(({ person }) => person.personId)
  t.strictSame([4, 5, 6].map(roll), [['m1'], ['m7'], ['m7']])
  t.strictSame(presentAt([leaves, comes], 5), ['m1', 'm7'])
  t.strictSame(
    [4, 5, 6].map((position) => leftDuring([leaves, comes], position)),
    [[], ['m1'], []],
  )
  t.strictSame(leftDuring([leaves, { ...comes, person: member(1) }], 5), [], 'one who came back decides')
  t.ok(coversHalf(leaves, 10))
  t.notOk(coversHalf(leaves, 11))
})

t.test(
  'Q5: the elected attend at a distance only where it is decided, and serve only by sound and picture',
  async (t) => {
    const body = (kind: 'assembly' | 'board', remoteAttendance: boolean) => ({ kind, settings: { remoteAttendance } })
    const remote = (form: Attendance['remote'], fields: Partial<Attendance> = {}) => row(1, { remote: form, ...fields })
    t.strictSame(objectionsToRemote(remote('soundAndPicture'), body('board', false)), [
      { code: 'remote-not-allowed', statute: 'KL 6:24' },
    ])
    t.strictSame(objectionsToRemote(remote('soundAndPicture'), body('assembly', false)), [
      { code: 'remote-not-allowed', statute: 'KL 5:16' },
    ])
    t.strictSame(objectionsToRemote(remote('soundAndPicture'), body('board', true)), [])
    t.strictSame(objectionsToRemote(remote('soundOnly'), body('board', true)), [
      { code: 'sound-only', statute: 'KL 6:24' },
    ])
    t.strictSame(
      objectionsToRemote(remote('soundOnly', { seat: null, capacity: 'substitute' }), body('board', true)),
      [],
    )
    t.strictSame(
      objectionsToRemote(remote('soundOnly', { seat: null, capacity: 'official' }), body('board', false)),
      [],
      'staff may call in',
    )
    t.strictSame(objectionsToRemote(row(1), body('board', false)), [], 'in the room')
  },
)

t.test('Q5: one who only hears is not present and fills no seat, whatever minutes say', async (t) => {
  const rows = [row(1), row(2, { remote: 'soundOnly' }), row(3, { remote: 'soundAndPicture' })]
  t.strictSame(
    rollAt(rows, 1).map(({ seat }) => seat),
    ['1', '3'],
  )
  t.strictSame(presentAt(rows, 1), ['m1', 'm3'])
  const substitute = row(2, { id: 'new', person: member(7), capacity: 'substitute' })
  t.strictSame(objectionsToAttendance(rows, substitute, 3), [], 'the seat is free')
  t.strictSame(objectionsToAttendance([substitute], row(2, { remote: 'soundOnly' }), 3), [])
})

t.test('V1: however rows are added, no one serves twice and no seat is filled twice', async () => {
  const position = fc.option(fc.integer({ min: 1, max: 6 }))
  const rows = fc.array(
    fc.record({
      who: fc.integer({ min: 1, max: 5 }),
      seat: fc.option(fc.integer({ min: 1, max: 4 })),
      from: position,
      to: position,
      fromPart: fc.boolean(),
      toPart: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(rows, (wanted) => {
      const added: Attendance[] = []
      for (const { who, seat, from, to, ...parts } of wanted) {
        const one = row(seat, {
          id: `${added.length}`,
          person: member(who),
          fromPosition: from,
          toPosition: to,
          ...parts,
        })
        if (objectionsToAttendance(added, one, 4).length === 0) added.push(one)
      }
      return [1, 2, 3, 4, 5, 6].every((at) => {
        const roll = rollAt(added, at)
        const distinct = (values: readonly unknown[]) => new Set(values).size === values.length
        return distinct(roll.map(({ seat }) => seat)) && distinct(roll.map(({ person }) => person.personId))
      })
    }),
  )
})

const opening = {
  bodyKind: 'board',
  seats: 5,
  attesterCount: 1,
  roll: rollOf(3),
  chairId: 'm1',
  attesterIds: ['m2'],
} as const

t.test('Q1, Q3: a meeting is opened quorate', async (t) => {
  t.strictSame(objectionsToOpening(opening), [])
  t.strictSame(objectionsToOpening({ ...opening, roll: rollOf(2) }), [
    { code: 'not-quorate', present: 2, required: 3, statute: 'KL 6:27' },
  ])
  t.strictSame(objectionsToOpening({ ...opening, bodyKind: 'assembly', roll: rollOf(2) }), [
    { code: 'not-quorate', present: 2, required: 3, statute: 'KL 5:45' },
  ])
  const twice = [...rollOf(2), ...rollOf(1).map((entry) => ({ ...entry, seat: '3' }))]
  t.strictSame(
    objectionsToOpening({ ...opening, roll: twice }),
    [{ code: 'not-quorate', present: 2, required: 3, statute: 'KL 6:27' }],
    'no one is counted twice',
  )
})

t.test('KL 5:69: the chair and the attesters serve, and are not the same', async (t) => {
  t.strictSame(objectionsToOpening({ ...opening, chairId: 'm9' }), [{ code: 'chair-not-serving' }])
  for (const attester of ['m9', 'm1']) {
    t.strictSame(objectionsToOpening({ ...opening, attesterIds: [attester] }), [
      { code: 'attester-not-serving', persons: [attester] },
    ])
  }
  t.strictSame(objectionsToOpening({ ...opening, attesterCount: 2, attesterIds: ['m2', 'm2'] }), [
    { code: 'attesters-too-few', chosen: 1, required: 2 },
  ])
  t.strictSame(objectionsToOpening({ ...opening, attesterCount: 0, attesterIds: [] }), [])
})

t.test('the minutes say which paragraphs a row covers, unless it is all', async (t) => {
  const numberAt = new Map([
    [1, 40],
    [2, 41],
    [4, 42],
  ])
  const covered = (fromPosition: number | null, toPosition: number | null) =>
    paragraphsCovered({ fromPosition, toPosition }, numberAt)
  t.equal(covered(null, null), null)
  t.equal(covered(1, 4), null)
  t.equal(covered(2, null), '§§ 41–42')
  t.equal(covered(null, 2), '§§ 40–41')
  t.equal(covered(2, 3), '§ 41', 'an item without a decision is not printed')
  const partly = (fields: Partial<Attendance>) => paragraphsCovered(row(1, fields), numberAt)
  t.equal(partly({ toPosition: 4, toPart: true }), '§§ 40–del av 42')
  t.equal(partly({ fromPosition: 1, fromPart: true }), '§§ del av 40–42')
  t.equal(partly({ fromPosition: 2, toPosition: 2, toPart: true }), 'del av § 41')
  t.equal(partly({ fromPosition: 2, fromPart: true, toPosition: 2, toPart: true }), 'del av § 41')
  t.equal(covered(3, 3), '–', 'present, but under none of these paragraphs')
  const moved = new Map([
    [1, 42],
    [2, 40],
    [3, 41],
    [4, 43],
  ])
  t.equal(
    paragraphsCovered({ fromPosition: null, toPosition: 2 }, moved),
    '§§ 40, 42',
    'numbers out of the order of the agenda',
  )
  t.equal(paragraphsCovered({ fromPosition: 2, toPosition: null }, moved), '§§ 40–41, 43')
})

t.test('a row runs from an item of the agenda to the same or a later one', async (t) => {
  for (const [fromPosition, toPosition] of [
    [null, null],
    [2, null],
    [null, 2],
    [2, 2],
    [2, 3],
  ] as const)
    t.strictSame(objectionsToInterval({ fromPosition, toPosition }), [])
  t.strictSame(objectionsToInterval({ fromPosition: 3, toPosition: 2 }), [
    { code: 'items-backwards', fromPosition: 3, toPosition: 2 },
  ])
})

t.test('a meeting that goes on is opened by a chair', async (t) => {
  t.strictSame(openingChair('m1'), { ok: true, value: 'm1' })
  t.strictSame(openingChair(null), { ok: false, rejection: { code: 'chair-not-serving' } })
})
