import type { Test } from 'tap'
import type { MinutesHead } from '../../src/domain/recording/minutes.ts'
import { timesOf } from '../../src/render/minutes/times.ts'
import { head } from './meeting.ts'
import { t } from '../support/suite.ts'

const held = (t: Test, given: Partial<MinutesHead>, expected: string) => t.equal(timesOf(head(given)), expected)

t.test('by the clock in Sweden, in summer and in winter', async (t) => {
  held(t, {}, 'kl. 13.00–15.30')
  const winter = { meetingDate: '2026-01-07', openedAt: '2026-01-07T08:05:00Z', closedAt: '2026-01-07T11:00:00.000Z' }
  held(t, winter, 'kl. 09.05–12.00')
})

t.test('past midnight, with the day', async (t) => {
  const closedAt = '2026-05-05T22:40:00Z'
  const adjournments = [
    { from: '2026-05-05T21:50:00Z', to: '2026-05-05T22:10:00Z' },
    { from: '2026-05-05T22:20:00Z', to: null },
  ]
  held(
    t,
    { closedAt, adjournments },
    'kl. 13.00–00.40 den 6 maj 2026, ajournering 23.50–00.10 den 6 maj 2026 och ' + 'från 00.20 den 6 maj 2026',
  )
  held(t, { meetingDate: '2026-05-04' }, 'kl. 13.00 den 5 maj 2026–15.30')
})

t.test('adjournments', async (t) => {
  const first = { from: '2026-05-05T12:10:00Z', to: '2026-05-05T12:25:00Z' }
  const second = { from: '2026-05-05T13:00:00Z', to: '2026-05-05T13:10:00Z' }
  held(t, { adjournments: [first] }, 'kl. 13.00–15.30, ajournering 14.10–14.25')
  held(t, { adjournments: [first, second] }, 'kl. 13.00–15.30, ajournering 14.10–14.25 och 15.00–15.10')
  held(t, { adjournments: [{ ...first, to: null }] }, 'kl. 13.00–15.30, ajournering från 14.10')
})

t.test('what is not known of the time', async (t) => {
  held(t, { openedAt: null, closedAt: null }, 'framgår inte')
  held(t, { openedAt: null }, 'till kl. 15.30, när sammanträdet öppnades framgår inte')
  held(t, { closedAt: null }, 'från kl. 13.00, när sammanträdet avslutades framgår inte')
  held(t, { closedAt: null, kind: 'immediate' }, 'från kl. 13.00')
})
