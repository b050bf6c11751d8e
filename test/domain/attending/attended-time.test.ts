import { attendedTimes, minutesOf, type TimedAttendance } from '../../../src/domain/attending/attended-time.ts'
import { member } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const row = (fields: Partial<TimedAttendance> = {}): TimedAttendance => ({
  id: 'r',
  person: member(1),
  capacity: 'member',
  seat: 1,
  fromPosition: null,
  toPosition: null,
  fromPart: false,
  toPart: false,
  remote: null,
  replaces: null,
  arrivedAt: null,
  leftAt: null,
  ...fields,
})
const times = { openedAt: at('13:00'), closedAt: at('16:00'), adjournments: [], first: 1, last: 9 }
const told = (rows: readonly TimedAttendance[], around: Partial<Parameters<typeof attendedTimes>[1]> = {}) =>
  attendedTimes(rows, { ...times, ...around }).map(({ from, to }) =>
    [from, to].map((time) => time?.toISOString().slice(11, 16) ?? null),
  )

t.test('one stays from the opening to the closing unless an arrival or a departure is noted', async (t) => {
  t.strictSame(told([row()]), [['13:00', '16:00']])
  t.strictSame(told([row({ fromPosition: 1, toPosition: 9 })]), [['13:00', '16:00']])
  t.strictSame(told([row({ fromPosition: 2, arrivedAt: at('13:40') })]), [['13:40', '16:00']])
  t.strictSame(told([row({ toPosition: 4, leftAt: at('15:10') })]), [['13:00', '15:10']])
  t.strictSame(told([row({ fromPosition: 2, toPosition: 4 })]), [[null, null]], 'nobody noted when')
  t.strictSame(told([row({ toPosition: 9, toPart: true })]), [['13:00', null]], 'left during the last item')
})

t.test('rows that follow on each other are one stay; a gap makes two', async (t) => {
  const first = row({ toPosition: 3 })
  t.strictSame(told([row({ fromPosition: 4, seat: null }), first]), [['13:00', '16:00']])
  t.strictSame(told([first, row({ fromPosition: 5, arrivedAt: at('15:00') })]), [
    ['13:00', null],
    ['15:00', '16:00'],
  ])
  t.strictSame(
    told([row({ toPosition: 3, toPart: true }), row({ fromPosition: 3, fromPart: true, leftAt: at('15:59') })]),
    [['13:00', '15:59']],
  )
  t.strictSame(told([row(), row({ fromPosition: 4, toPosition: 5 })]), [['13:00', '16:00']], 'one within another')
})

t.test('adjournments are not paid for', async (t) => {
  const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) })
  const paused = (...adjournments: ReturnType<typeof pause>[]) => told([row({ leftAt: at('15:00') })], { adjournments })
  t.strictSame(paused(pause('14:00', '14:30')), [
    ['13:00', '14:00'],
    ['14:30', '15:00'],
  ])
  t.strictSame(paused(pause('13:00', '13:30')), [['13:30', '15:00']])
  t.strictSame(paused(pause('14:30', '15:00')), [['13:00', '14:30']])
  t.strictSame(paused(pause('14:30', null)), [['13:00', '14:30']], 'still adjourned')
  t.strictSame(paused(pause('15:00', '15:30'), pause('12:00', '13:00')), [['13:00', '15:00']], 'before and after')
  t.strictSame(told([row({ fromPosition: 2 })], { adjournments: [pause('14:00', '14:30')] }), [[null, '16:00']])
})

t.test('minutes are summed where all times are known', async (t) => {
  t.equal(
    minutesOf([
      { from: at('13:00'), to: at('14:00') },
      { from: at('14:30'), to: at('15:05') },
    ]),
    95,
  )
  t.equal(
    minutesOf([
      { from: at('13:00'), to: null },
      { from: at('14:30'), to: at('15:05') },
    ]),
    null,
  )
  t.equal(minutesOf([{ from: null, to: at('13:00') }]), null)
  t.equal(minutesOf([]), 0)
})
