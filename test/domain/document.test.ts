import t from 'tap'
import { documentDirections, isRegisteredLate, objectionToEntry, registerDay } from '../../src/domain/document.ts'

const none = { receivedOn: null, drawnUpOn: null, datedOn: null }

t.test('O3: the day of an entry is when the document came in, or was drawn up', async (t) => {
  const days = { receivedOn: '2021-05-20', drawnUpOn: '2021-05-27', datedOn: '2021-05-26' }
  t.equal(registerDay({ direction: 'incoming', ...days }), '2021-05-20')
  t.equal(registerDay({ direction: 'outgoing', ...days }), '2021-05-27')
  t.equal(registerDay({ direction: 'drawnUp', ...days }), '2021-05-27')
  t.equal(registerDay({ direction: 'drawnUp', ...days, drawnUpOn: null }), '2021-05-26', 'else the day it is dated')
})

t.test('O3: an entry without its day is never made', async (t) => {
  for (const direction of documentDirections) {
    const field = direction === 'incoming' ? 'receivedOn' : 'drawnUpOn'
    t.strictSame(objectionToEntry({ direction, ...none }), {
      code: 'register-day-missing', direction, field, statute: 'OSL 5:2',
    })
  }
  t.strictSame(objectionToEntry({ direction: 'incoming', ...none, datedOn: '2021-05-26', drawnUpOn: '2021-05-26' }), {
    code: 'register-day-missing', direction: 'incoming', field: 'receivedOn', statute: 'OSL 5:2',
  }, 'what the sender dated is not when it came')
  t.equal(objectionToEntry({ direction: 'incoming', ...none, receivedOn: '2021-05-20' }), null)
  t.equal(objectionToEntry({ direction: 'drawnUp', ...none, datedOn: '2021-05-26' }), null)
})

t.test('O1: registered more than a business day later is late', async (t) => {
  const late = (receivedOn: string, registeredOn: string) =>
    isRegisteredLate({ direction: 'incoming', ...none, receivedOn, registeredOn })
  t.equal(late('2026-11-18', '2026-11-18'), false, 'the same day')
  t.equal(late('2026-11-18', '2026-11-19'), false, 'the day after')
  t.equal(late('2026-11-18', '2026-11-20'), true, 'two days after')
  t.equal(late('2026-11-20', '2026-11-23'), false, 'a Friday, and the Monday after')
  t.equal(late('2026-11-20', '2026-11-24'), true, 'a Friday, and the Tuesday after')
  t.equal(late('2026-12-23', '2026-12-28'), false, 'past Christmas')
  t.equal(late('2026-12-23', '2026-12-29'), true, 'past Christmas and a day')
})

t.test('O1: for what is drawn up the day counts from when it was, not from the date on it', async (t) => {
  const drawnUp = { direction: 'drawnUp', ...none, registeredOn: '2026-11-25' } as const
  t.equal(isRegisteredLate({ ...drawnUp, datedOn: '2026-10-01' }), false)
  t.equal(isRegisteredLate({ ...drawnUp, datedOn: '2026-10-01', drawnUpOn: '2026-11-24' }), false)
  t.equal(isRegisteredLate({ ...drawnUp, drawnUpOn: '2026-11-20' }), true)
})
