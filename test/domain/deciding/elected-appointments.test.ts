import { appointmentsBy, type AppointmentIn } from '../../../src/domain/deciding/elected-appointments.ts'
import { election, list, proportional, to } from './election-of.ts'
import { person } from './paragraph-of.ts'
import { t } from '../../support/suite.ts'

const day = '2026-11-23'
const seats = new Map([['b1', 3]])
const held = (fields: Partial<AppointmentIn> = {}): AppointmentIn => ({
  bodyId: 'b1',
  personId: 'x',
  role: 'member',
  seat: 1,
  substituteOrder: null,
  party: null,
  from: '2023-01-01',
  to: null,
  ...fields,
})
const elect = (names: string, fields: Parameters<typeof election>[0] = {}) =>
  election({
    seats: 9,
    candidates: names.split(' ').map((name) => ({ person: { ...person(name), party: 'S' }, votes: null })),
    ...fields,
  })
const seated = (elections: Parameters<typeof appointmentsBy>[0], standing: readonly AppointmentIn[] = []) => {
  const outcome = appointmentsBy(elections, seats, standing, day)
  return outcome.ok
    ? outcome.value.map(({ personId, seat, substituteOrder }) => `${personId} ${seat ?? substituteOrder ?? '-'}`)
    : outcome.rejection
}

t.test('4:1: whoever is elected holds the office for the term', async (t) => {
  t.strictSame(appointmentsBy([elect('a')], seats, [], day), {
    ok: true,
    value: [
      {
        electionId: 'e1',
        bodyId: 'b1',
        personId: 'a',
        party: 'S',
        role: 'member',
        seat: 1,
        substituteOrder: null,
        from: '2027-01-01',
        to: '2030-12-31',
      },
    ],
  })
  const now = appointmentsBy([elect('a', { term: { from: null, to: null } })], seats, [], day)
  t.match(now, { value: [{ from: day, to: null }] }, 'from the meeting on, until further notice')
  const outside = election({ candidates: [{ person: { ...person('a'), personId: null }, votes: null }] })
  t.strictSame(seated([outside]), [], 'someone outside the register is not appointed')
})

t.test('members get the lowest seats that are free for the whole term', async (t) => {
  t.strictSame(seated([elect('a b c')]), ['a 1', 'b 2', 'c 3'])
  t.strictSame(seated([elect('a b')], [held({ seat: 2, from: '2030-12-31' })]), ['a 1', 'b 3'])
  t.strictSame(seated([elect('a')], [held({ to: '2027-01-01' })]), ['a 2'], 'held on the first day')
  t.strictSame(seated([elect('a')], [held({ to: '2026-12-31' })]), ['a 1'], 'free the day before')
  t.strictSame(seated([elect('a')], [held({ from: '2031-01-01' })]), ['a 1'], 'held the day after')
  t.strictSame(seated([elect('a', { term: { from: '2027-01-01', to: null } })], [held({ from: '2031-01-01' })]), [
    'a 2',
  ])
  t.strictSame(seated([elect('a')], [held({ bodyId: 'b2' }), held({ role: 'substitute', seat: null })]), ['a 1'])
  t.strictSame(seated([elect('a'), elect('b', { id: 'e2' })]), ['a 1', 'b 2'])
})

t.test('refused where no seat is free', async (t) => {
  const full = { code: 'no-seat-free', body: 'Socialnämnden', seats: 3 }
  t.strictSame(seated([elect('a b c d')]), full)
  t.strictSame(seated([elect('a b')], [held(), held({ personId: 'y', seat: 2 })]), full)
  t.match(appointmentsBy([elect('a')], new Map(), [], day), { rejection: { code: 'no-seat-free', seats: 0 } })
})

t.test('refused where the office or the person’s own is held already, or the term is over', async (t) => {
  const overlaps = (role: string) => ({ code: 'appointment-overlaps', role, seat: null })
  t.strictSame(seated([elect('a')], [held({ personId: 'a', seat: 3 })]), overlaps('member'))
  t.strictSame(seated([to('chair', elect('a'))], [held({ role: 'chair', seat: null })]), overlaps('chair'))
  t.strictSame(
    seated([to('chair', elect('a'))], [held({ role: 'firstViceChair', seat: null }), held({ personId: 'a' })]),
    ['a -'],
  )
  t.strictSame(seated([elect('a', { term: { from: null, to: '2026-11-22' } })]), {
    code: 'period-backwards',
    from: day,
    to: '2026-11-22',
  })
})

t.test('substitutes come after those there are', async (t) => {
  const substitutes = to('substitute', elect('a b'))
  t.strictSame(seated([substitutes]), ['a 1', 'b 2'])
  const there = [
    held({ role: 'substitute', seat: null, substituteOrder: 4 }),
    held({ personId: 'y', role: 'substitute', seat: null }),
  ]
  t.strictSame(seated([substitutes], there), ['a 5', 'b 6'])
  t.strictSame(seated([substitutes], [held({ personId: 'a', role: 'substitute', seat: null })]), {
    code: 'appointment-overlaps',
    role: 'substitute',
    seat: null,
  })
})

t.test('E6: substitutes elected proportionally are in the order of their groups', async (t) => {
  const lists = [list('A', 10), list('B', 16)]
  t.strictSame(seated([to('substitute', proportional(lists, 3))]), ['B1 1', 'B2 2', 'A1 3'])
})
