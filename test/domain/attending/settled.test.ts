import type { Attendance } from '../../../src/domain/attending/attendance.ts'
import {
  attendedAgenda,
  itemsAttendedOtherwise,
  objectionToOrder,
  objectionToSettled,
  type AttendedAgenda,
} from '../../../src/domain/attending/settled.ts'
import { member } from '../deciding/paragraph-of.ts'
import { t } from '../../support/suite.ts'

const row = (seat: number, fields: Partial<Attendance> = {}): Attendance => ({
  id: `row of ${seat}`,
  person: member(seat),
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
const agenda = (rows: readonly Attendance[], order = ['one', 'two', 'three']): AttendedAgenda =>
  attendedAgenda(
    { chairId: 'm1', officers: [] },
    order.map((id, index) => ({ id, position: index + 1 })),
    rows,
  )

const before = agenda([row(1), row(2)])

t.test('5:67: who served, was present, had left or presided at an item is what can differ there', async (t) => {
  const changed = (after: AttendedAgenda) => itemsAttendedOtherwise(['one', 'two', 'three'], before, after)
  t.strictSame(changed(agenda([row(2), row(1)])), [], 'in whatever order they are noted')
  t.strictSame(changed(agenda([row(1), row(2), row(3, { fromPosition: 3 })])), ['three'], 'one who came')
  t.strictSame(
    changed(agenda([row(1), row(2, { toPosition: 2, toPart: true })])),
    ['two', 'three'],
    'one who left during the second',
  )
  t.strictSame(
    changed(agenda([row(1), row(2), row(9, { seat: null, capacity: 'official', fromPosition: 2, toPosition: 2 })])),
    ['two'],
    'one who only attends',
  )
  const officer = {
    id: 'o',
    office: 'chair',
    personId: 'm2',
    replacesId: null,
    fromPosition: 3,
    toPosition: null,
  } as const
  t.strictSame(
    changed({ ...before, presiding: { chairId: 'm1', officers: [officer] } }),
    ['three'],
    'another who presides',
  )
  t.strictSame(itemsAttendedOtherwise(['four'], before, agenda([])), [], 'an item that is on neither agenda')
})

t.test('5:67: what was decided keeps those who took part in it when the agenda gets another order', async (t) => {
  const left = agenda([row(1), row(2, { toPosition: 1 })])
  const turned = agenda([row(1), row(2, { toPosition: 2 })], ['two', 'one', 'three'])
  t.strictSame(
    itemsAttendedOtherwise(['one', 'three'], left, turned),
    [],
    'row 2 goes to the first item, which is the second now',
  )
  t.strictSame(
    itemsAttendedOtherwise(['two'], left, turned),
    ['two'],
    'and so covers what was treated when he or she had left',
  )
  t.strictSame(objectionToOrder(['two'], left, turned), { code: 'order-settled', items: ['two'], statute: 'KL 5:67' })
  t.equal(objectionToOrder(['one'], left, turned), null)
})

t.test('5:67: it is put right only with a reason', async (t) => {
  const after = agenda([row(1)])
  t.strictSame(objectionToSettled(['two'], before, after, undefined), {
    code: 'attendance-settled',
    items: ['two'],
    statute: 'KL 5:67',
  })
  t.equal(objectionToSettled(['two'], before, after, 'Antecknades på fel person'), null)
  t.equal(objectionToSettled([], before, after, undefined), null)
})
