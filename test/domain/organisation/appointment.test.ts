import {
  appointmentOverlaps,
  appointmentRoles,
  objectionsToAppointment,
  objectionsToEnding,
  objectionsToUndoing,
  objectionToSeats,
  objectionToServedAfter,
  runsOn,
  type Appointment,
  type AppointmentRole,
} from '../../../src/domain/organisation/appointment.ts'
import { t } from '../../support/suite.ts'

const appointed = (fields: Partial<Appointment> = {}): Appointment => ({
  personId: 'm1',
  role: 'member',
  seat: 1,
  substituteOrder: null,
  party: 'S',
  from: '2023-01-01',
  to: '2026-12-31',
  ...fields,
})

t.test('KL 4:22: a member holds one of the seats of the body', async (t) => {
  const outOfRange = (seat: number | null) => [{ code: 'seat-out-of-range', seat, seats: 5 }]
  for (const seat of [1, 5]) t.strictSame(objectionsToAppointment(appointed({ seat }), 5), [], `seat ${seat}`)
  for (const seat of [0, -1, 6, null]) {
    t.strictSame(objectionsToAppointment(appointed({ seat }), 5), outOfRange(seat), `seat ${seat}`)
  }
})

t.test('the other roles hold no seat', async (t) => {
  const others: AppointmentRole[] = appointmentRoles.filter((role) => role !== 'member')
  t.strictSame(others, ['substitute', 'chair', 'firstViceChair', 'secondViceChair'])
  for (const role of others) {
    t.strictSame(objectionsToAppointment(appointed({ role, seat: null }), 5), [], role)
    t.strictSame(
      objectionsToAppointment(appointed({ role, seat: 1 }), 5),
      [{ code: 'seat-out-of-range', seat: 1, seats: 5 }],
      role,
    )
  }
})

t.test('a period runs forward, for a day at least', async (t) => {
  const [from, to] = ['2023-01-02', '2023-01-01']
  t.strictSame(objectionsToAppointment(appointed({ from, to }), 5), [{ code: 'period-backwards', from, to }])
  t.strictSame(objectionsToAppointment(appointed({ from, to: from }), 5), [])
  t.strictSame(objectionsToAppointment(appointed({ from, to: null }), 5), [])
  t.strictSame(
    objectionsToAppointment(appointed({ from, to, seat: 9 }), 5).map(({ code }) => code),
    ['seat-out-of-range', 'period-backwards'],
    'everything that is wrong is said',
  )
})

t.test('an appointment runs from its first day to its last, or on', async (t) => {
  const term = { from: '2023-01-01', to: '2026-12-31' }
  t.equal(runsOn(term, '2022-12-31'), false)
  t.equal(runsOn(term, '2023-01-01'), true)
  t.equal(runsOn(term, '2026-12-31'), true)
  t.equal(runsOn(term, '2027-01-01'), false)
  t.equal(runsOn({ ...term, to: null }, '2999-01-01'), true)
})

t.test('RÅ 2010 ref. 60: a choice is changed before the term begins, and once', async (t) => {
  t.strictSame(objectionsToUndoing({ from: '2027-01-01', isUndone: false }, '2026-12-31'), [])
  t.strictSame(objectionsToUndoing({ from: '2027-01-01', isUndone: false }, '2027-01-01'), [
    { code: 'appointment-begun', from: '2027-01-01' },
  ])
  t.strictSame(objectionsToUndoing({ from: '2027-01-01', isUndone: true }, '2026-12-31'), [
    { code: 'appointment-undone' },
  ])
})

t.test('a body has no fewer seats than the highest that is held', async (t) => {
  t.equal(objectionToSeats(null, 1), null)
  t.equal(objectionToSeats(5, 5), null)
  t.strictSame(objectionToSeats(5, 4), { code: 'seat-occupied', seat: 5, seats: 4 })
})

t.test('KL 4:9: an appointment ends on its first day or later, if it was not undone', async (t) => {
  const [from, before] = ['2023-01-01', '2022-12-31']
  t.strictSame(objectionsToEnding({ from, isUndone: false }, from), [])
  t.strictSame(objectionsToEnding({ from, isUndone: false }, before), [{ code: 'period-backwards', from, to: before }])
  t.strictSame(objectionsToEnding({ from, isUndone: true }, from), [{ code: 'appointment-undone' }])
})

t.test('KL 5:66: whoever the minutes say served was appointed that day', async (t) => {
  t.equal(objectionToServedAfter(null), null)
  t.strictSame(objectionToServedAfter('2023-06-14'), {
    code: 'noted-as-serving',
    heldOn: '2023-06-14',
    statute: 'KL 5:66',
  })
})

t.test('KL 4:1: what overlaps is told by its seat or its office', async (t) => {
  t.strictSame(appointmentOverlaps(appointed({ seat: 3 })), { code: 'appointment-overlaps', seat: 3, role: 'member' })
  t.strictSame(appointmentOverlaps({ role: 'chair', seat: null }), {
    code: 'appointment-overlaps',
    seat: null,
    role: 'chair',
  })
})
