import type { Attendance } from '../../../src/domain/attending/attendance.ts'
import { countAt, findingsInAttendance } from '../../../src/domain/attending/head-count.ts'
import { defaultSettings } from '../../../src/domain/organisation/body.ts'
import { member } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const row = (seat: number | null, party: string | null, fields: Partial<Attendance> = {}): Attendance => ({
  id: `row of ${seat}`,
  person: { ...member(seat ?? 9), party },
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

const board = (seats: number) => ({ kind: 'board', seats }) as const
const none: ReadonlySet<string> = new Set()

t.test('Q1, Q3: how many serve at an item, by party, and which seats are empty', async (t) => {
  const rows = [
    row(1, 'S'),
    row(2, 'S', { toPosition: 1 }),
    row(3, 'M'),
    row(4, null),
    row(null, 'V', { capacity: 'official' }),
    row(2, 'S', { id: 'in for 2', person: { ...member(7), party: 'S' }, capacity: 'substitute', fromPosition: 3 }),
    row(6, 'C', { remote: 'soundOnly' }),
  ]
  t.strictSame(countAt(rows, 1, board(6), none), {
    serving: 4,
    members: 4,
    substitutes: 0,
    present: 5,
    emptySeats: [5, 6],
    byParty: [
      { party: 'S', serving: 2 },
      { party: null, serving: 1 },
      { party: 'M', serving: 1 },
    ],
  })
  t.match(countAt(rows, 2, board(6), none), { serving: 3, present: 4, emptySeats: [2, 5, 6] })
  t.match(countAt(rows, 3, board(6), none), { serving: 4, members: 3, substitutes: 1, emptySeats: [5, 6] })
  t.match(
    countAt([row(1, null), row(2, null, { person: member(1) })], 1, board(2), none),
    { serving: 1, byParty: [{ party: null, serving: 1 }] },
    'no one twice',
  )
  t.match(countAt([row(1, 'V'), row(2, 'C'), row(3, null)], 1, board(3), none).byParty, [
    { party: null },
    { party: 'C' },
    { party: 'V' },
  ])
})

t.test(
  'J5: the recused leave their seats empty; from a board they are absent, in the assembly they may sit (KL 5:47, 6:30)',
  async (t) => {
    const rows = [row(1, 'S'), row(2, 'M'), row(3, 'V')]
    const recused = new Set(['m2'])
    t.match(countAt(rows, 1, board(3), recused), {
      serving: 2,
      present: 2,
      emptySeats: [2],
      byParty: [{ party: 'S' }, { party: 'V' }],
    })
    t.match(countAt(rows, 1, { kind: 'assembly', seats: 3 }, recused), { serving: 2, present: 3, emptySeats: [2] })
  },
)

t.test('what the law has against an attendance that minutes state', async (t) => {
  const body = { kind: 'board', settings: defaultSettings, seats: 2 } as const
  const substitute = row(1, 'S', { id: 'both', person: member(7), capacity: 'substitute' })
  t.strictSame(findingsInAttendance([row(1, 'S'), substitute], body, [1], []), [
    { rowId: 'row of 1', rejection: { code: 'seat-taken', seat: 1 } },
    { rowId: 'both', rejection: { code: 'seat-taken', seat: 1 } },
  ])
  t.strictSame(findingsInAttendance([row(1, 'S')], body, [1], []), [])
})
