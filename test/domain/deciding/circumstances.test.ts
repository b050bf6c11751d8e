import type { Attendance } from '../../../src/domain/attending/attendance.ts'
import { paragraphAt, type KeptAct, type MeetingFacts } from '../../../src/domain/deciding/circumstances.ts'
import { defaultSettings } from '../../../src/domain/organisation/body.ts'
import { closed, member, person, prepared, reopened } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const meeting: MeetingFacts = {
  state: 'open',
  heldOn: '2026-11-23',
  recordedAs: 'live',
  chairId: 'm1',
  officers: [],
  body: { kind: 'committee', seats: 5, settings: defaultSettings },
}
const row = (seat: number | null, fields: Partial<Attendance> = {}): Attendance => ({
  id: `row of ${seat}`,
  person: member(seat ?? 9),
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
const attendance = [
  row(1),
  row(2, { toPosition: 3 }),
  row(null),
  row(null, { person: person('o'), capacity: 'official' }),
]
const around = (position: number, facts: Partial<MeetingFacts> = {}, rows: readonly Attendance[] = attendance) =>
  paragraphAt({ id: 'i', position, matter: 'ordinary', earlier: [] }, { ...meeting, ...facts }, rows, [], {})
    .circumstances

t.test('the circumstances of a paragraph are those of its place in its meeting', async (t) => {
  const serving = [1, 2].map((seat) => ({ person: member(seat), seat: `${seat}`, serving: 'member' }))
  t.strictSame(around(3), {
    bodyKind: 'committee',
    seats: 5,
    settings: defaultSettings,
    recordedAs: 'live',
    phase: 'open',
    heldOn: '2026-11-23',
    chairId: 'm1',
    serving,
    serviceUnstated: [],
    matter: 'ordinary',
    earlier: [],
    leftDuring: [],
    present: ['m1', 'm2', 'm9', 'o'],
  })
  t.match(around(4), { serving: serving.slice(0, 1), present: ['m1', 'm9', 'o'] }, 'one has left')
  t.match(around(4, { state: 'cancelled', chairId: null }), { phase: 'closed', chairId: null })
})

t.test('KL 5:53: the chair is that of the item', async (t) => {
  const officers = [
    { id: 'c', office: 'chair', personId: 'm2', replacesId: null, fromPosition: 2, toPosition: 2 },
  ] as const
  t.strictSame(
    [1, 2, 3].map((position) => around(position, { officers }).chairId),
    ['m1', 'm2', 'm1'],
  )
})

t.test('whoever left during an item is present at it and is not on its roll when it is decided', async (t) => {
  const rows = [row(1), row(2, { toPosition: 3, toPart: true })]
  t.match(around(3, {}, rows), { serving: [{ seat: '1' }], leftDuring: ['m2'], present: ['m1', 'm2'] })
  t.match(around(4, {}, rows), { serving: [{ seat: '1' }], leftDuring: [], present: ['m1'] })
  t.strictSame(around(3, { recordedAs: 'minutes' }, []).leftDuring, [], 'where the minutes say nothing')
})

t.test('from minutes, a member without a seat may have served; other capacities did not', async (t) => {
  t.strictSame(around(3, { recordedAs: 'minutes' }).serviceUnstated, ['m9'])
})

t.test('minutes without attendance leave open who served; in a live meeting nobody does', async (t) => {
  t.match(around(1, { recordedAs: 'minutes' }, []), { serving: null, present: null, serviceUnstated: [] })
  t.match(around(1, {}, []), { serving: [], present: [] })
})

t.test('a paragraph is the acts of its item that were not taken back, in order', async (t) => {
  const kept = (act: KeptAct['act'], itemId = 'i', takenBackAt: Date | null = null) => ({ act, itemId, takenBackAt })
  const acts = [kept(prepared('p1')), kept(prepared('p2'), 'other'), kept(closed), kept(reopened, 'i', new Date(0))]
  const ballots = { v1: [{ personId: 'm1', choice: 'yes' }] } as const
  const paragraph = paragraphAt(
    { id: 'i', position: 1, matter: 'election', earlier: [] },
    meeting,
    attendance,
    acts,
    ballots,
  )
  t.strictSame(paragraph.acts, [prepared('p1'), closed])
  t.strictSame(paragraph.ballots, ballots)
})
