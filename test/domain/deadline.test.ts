import fc from 'fast-check'
import { addDays, isNonBusinessDay } from '../../src/domain/calendar.ts'
import { daysAfter, rolledForward, weeksAfter } from '../../src/domain/deadline.ts'
import { t } from '../support/suite.ts'

const civilDate = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays('1930-07-01', days))

// Posted, three weeks on, and the last day of appeal, rolled past what is no business day (lag 1930:173).
const threeWeeks = [
  ['2026-01-20', '2026-02-10', '2026-02-10', 'an ordinary Tuesday'],
  ['2025-12-03', '2025-12-24', '2025-12-29', 'julafton'],
  ['2025-12-10', '2025-12-31', '2026-01-02', 'nyårsafton'],
  ['2025-12-16', '2026-01-06', '2026-01-07', 'trettondedag jul'],
  ['2026-03-13', '2026-04-03', '2026-04-07', 'långfredagen'],
  ['2026-04-10', '2026-05-01', '2026-05-04', 'första maj'],
  ['2026-04-23', '2026-05-14', '2026-05-15', 'Kristi himmelsfärdsdag'],
  ['2026-05-16', '2026-06-06', '2026-06-08', 'the national day on a Saturday'],
  ['2026-05-29', '2026-06-19', '2026-06-22', 'midsommarafton'],
  ['2026-12-03', '2026-12-24', '2026-12-28', 'julafton before a weekend'],
  ['2026-12-10', '2026-12-31', '2027-01-04', 'nyårsafton before a weekend'],
] as const

for (const [posted, target, limit, name] of threeWeeks) {
  t.test(`lag 1930:173: three weeks from ${posted} end on ${limit}, past ${name}`, async (t) => {
    t.strictSame(weeksAfter(posted, 3), { target, limit })
  })
}

t.test('RÅ 1999 not 181: holidays inside the period are not subtracted', async (t) => {
  t.strictSame(weeksAfter('1999-03-16', 3), { target: '1999-04-06', limit: '1999-04-06' })
})

t.test('RÅ 2004 not 40: trettondagsafton does not extend the period', async (t) => {
  t.strictSame(weeksAfter('2003-12-15', 3), { target: '2004-01-05', limit: '2004-01-05' })
})

t.test('a start day on a holiday is not rolled', async (t) => {
  t.strictSame(weeksAfter('2026-04-03', 3), { target: '2026-04-24', limit: '2026-04-24' })
  t.strictSame(daysAfter('2026-12-24', 14), { target: '2027-01-07', limit: '2027-01-07' })
})

t.test('lag 1930:173 § 2: fourteen days, and the second day, roll forward', async (t) => {
  t.strictSame(daysAfter('2026-06-05', 14), { target: '2026-06-19', limit: '2026-06-22' })
  t.strictSame(daysAfter('2026-04-01', 2), { target: '2026-04-03', limit: '2026-04-07' })
  t.strictSame(daysAfter('2026-12-23', 2), { target: '2026-12-25', limit: '2026-12-28' })
})

t.test('lag 1930:173 § 2: a business day stays where it is', async (t) => {
  t.equal(rolledForward('2026-06-18'), '2026-06-18')
  t.equal(rolledForward('2026-06-19'), '2026-06-22')
})

t.test('lag 1930:173 § 2: a limit is the first business day from the target on', async () => {
  const count = fc.nat(60)
  fc.assert(
    fc.property(civilDate, count, fc.constantFrom(weeksAfter, daysAfter), (date, n, after) => {
      const { target, limit } = after(date, n)
      for (let day = target; day < limit; day = addDays(day, 1)) if (!isNonBusinessDay(day)) return false
      return limit >= target && !isNonBusinessDay(limit)
    }),
  )
})
