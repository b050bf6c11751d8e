import { objectionsToOccurrence } from '../../../src/domain/deciding/occurrence.ts'
import {
  lastDayOf,
  objectionsToNextTime,
  objectionsToOpeningTime,
  objectionsToPlan,
  objectionsToPresence,
  type MeetingCourse,
} from '../../../src/domain/meeting/meeting-time.ts'
import { t } from '../../support/suite.ts'

const at = (text: string) => new Date(text)
const now = at('2026-11-27T12:00:00Z')
const codes = (objections: readonly { readonly code: string }[]) => objections.map(({ code }) => code)

t.test('a meeting is planned to a time of its own day in Sweden, over the change to summer time too', async (t) => {
  t.strictSame(objectionsToPlan('2027-03-28', null), [])
  t.strictSame(objectionsToPlan('2027-03-28', at('2027-04-01T08:00:00Z')), [
    { code: 'planned-on-another-day', plannedOn: '2027-04-01', heldOn: '2027-03-28' },
  ])
  t.strictSame(
    codes(objectionsToPlan('2027-03-28', at('2027-03-28T22:30:00Z'))),
    ['planned-on-another-day'],
    '00.30 the day after: summer time',
  )
  t.strictSame(objectionsToPlan('2027-03-28', at('2027-03-27T23:30:00Z')), [], '00.30 on the day: winter time')
})

t.test('5:66: it is opened on its own day, when that has come', async (t) => {
  t.strictSame(objectionsToOpeningTime('2026-11-20', at('2026-11-20T18:00:00+01:00'), now), [])
  t.strictSame(objectionsToOpeningTime('2026-11-20', at('2026-11-19T18:00:00+01:00'), now), [
    { code: 'opened-on-another-day', openedOn: '2026-11-19', heldOn: '2026-11-20', statute: 'KL 5:66' },
  ])
  t.strictSame(codes(objectionsToOpeningTime('2026-11-20', at('2027-11-20T18:00:00+01:00'), now)), [
    'opened-on-another-day',
  ])
  t.strictSame(objectionsToOpeningTime('2026-11-27', at('2026-11-27T12:00:01Z'), now), [
    { code: 'time-not-come', at: '2026-11-27T12:00:01.000Z' },
  ])
  t.strictSame(objectionsToOpeningTime('2027-01-20', null, now), [
    { code: 'meeting-day-not-come', heldOn: '2027-01-20' },
  ])
  t.strictSame(objectionsToOpeningTime('2026-11-20', null, now), [], 'minutes do not say when')
})

const course: MeetingCourse = {
  heldOn: '2026-11-20',
  openedAt: at('2026-11-20T18:00:00Z'),
  closedAt: at('2026-11-20T21:00:00Z'),
  adjournments: [{ from: at('2026-11-20T19:00:00Z'), to: at('2026-11-20T19:30:00Z') }],
}

t.test('what follows in a meeting comes after what was before, and has come', async (t) => {
  t.strictSame(objectionsToNextTime(course, at('2026-11-20T19:30:00Z'), now), [])
  t.strictSame(objectionsToNextTime(course, at('2026-11-20T19:29:00Z'), now), [
    { code: 'times-backwards', from: '2026-11-20T19:30:00.000Z', to: '2026-11-20T19:29:00.000Z' },
  ])
  t.strictSame(
    codes(objectionsToNextTime({ ...course, openedAt: null, adjournments: [] }, at('2026-11-28T00:00:00Z'), now)),
    ['time-not-come'],
  )
  t.strictSame(
    objectionsToNextTime(
      { ...course, openedAt: null, adjournments: [{ from: at('2026-11-20T19:00:00Z'), to: null }] },
      at('2026-11-21T00:30:00Z'),
      now,
    ),
    [],
  )
})

t.test('5:66: what is stated to have happened in a meeting happened while it went on', async (t) => {
  const outside = (kind: Parameters<typeof objectionsToOccurrence>[0], time: string, of = course) =>
    codes(objectionsToOccurrence(kind, at(time), of, now))
  t.strictSame(outside('motion', '2026-11-20T18:30:00Z'), [])
  t.strictSame(outside('motion', '2020-01-01T10:00:00Z'), ['outside-meeting'])
  t.strictSame(outside('motion', '2026-11-20T19:15:00Z'), ['outside-meeting'], 'while it was adjourned')
  t.strictSame(
    outside('motion', '2026-11-20T19:15:00Z', {
      ...course,
      adjournments: [{ from: at('2026-11-20T19:00:00Z'), to: null }],
    }),
    ['outside-meeting'],
  )
  t.strictSame(outside('motion', '2026-11-20T21:01:00Z'), ['outside-meeting'])
  t.strictSame(outside('motion', '2030-01-01T10:00:00Z', { ...course, closedAt: null }), ['time-not-come'])
  t.strictSame(outside('proposal', '2026-11-02T10:00:00Z'), [], 'proposals are made before')
  t.strictSame(outside('reservationFiling', '2026-11-24T10:00:00Z'), [], 'and reservations filed after')
  t.strictSame(outside('recipient', '2026-11-28T10:00:00Z'), ['time-not-come'])
  const untold = { ...course, openedAt: null, closedAt: null, adjournments: [] }
  t.strictSame(outside('motion', '2026-11-20T01:00:00Z', untold), [], 'minutes that do not say when it was opened')
  t.strictSame(outside('motion', '2026-11-19T12:00:00Z', untold), ['outside-meeting'])
})

t.test('5:66: whoever comes and leaves does so at the meeting, in that order', async (t) => {
  const presence = (arrivedAt: string | null, leftAt: string | null, of = course) =>
    codes(
      objectionsToPresence(
        { arrivedAt: arrivedAt === null ? null : at(arrivedAt), leftAt: leftAt === null ? null : at(leftAt) },
        of,
        now,
      ),
    )
  t.strictSame(presence(null, null), [])
  t.strictSame(presence('2026-11-20T17:50:00Z', '2026-11-20T20:00:00Z'), [])
  t.strictSame(presence('2026-11-20T20:00:00Z', '2026-11-20T19:00:00Z'), ['times-backwards'])
  t.strictSame(presence('2026-11-19T20:00:00Z', null), ['outside-meeting'])
  t.strictSame(presence(null, '2026-11-20T21:30:00Z'), ['outside-meeting'])
  t.strictSame(presence('2026-11-28T20:00:00Z', null, { ...course, closedAt: null }), ['time-not-come'])
})

t.test('M1: the fourteen days run from the day on which the meeting ended', async (t) => {
  t.equal(
    lastDayOf('2026-11-10', ['2026-11-10T17:00:00Z', '2026-11-12T11:00:00Z', null, '2026-11-12T08:00:00Z']),
    '2026-11-12',
  )
  t.equal(lastDayOf('2026-11-10', [null, null]), '2026-11-10')
})
