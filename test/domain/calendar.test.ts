import fc from 'fast-check'
import {
  addDays,
  addWeeks,
  isCivilDate,
  isInstant,
  isNonBusinessDay,
  isSwedishHoliday,
  previousBusinessDay,
  stockholmDate,
  weekday,
} from '../../src/domain/calendar.ts'
import { t } from '../support/suite.ts'

const civilDate = fc.integer({ min: 0, max: 446_000 }).map((days) => addDays('1753-03-01', days))

t.test('a civil date is a day that the calendar has', async (t) => {
  const days = ['2026-06-16', '2024-02-29', '2000-02-29', '1000-01-01', '2999-12-31']
  for (const date of days) t.ok(isCivilDate(date), date)
  const others = [
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0226-01-01',
    '3000-01-01',
    '2026-1-1',
    '20260101',
    '+2026-01-01',
    '2026-01-01\n',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '16 juni',
  ]
  for (const text of others) t.notOk(isCivilDate(text), JSON.stringify(text))
  fc.assert(fc.property(civilDate, (date) => isCivilDate(date)))
})

t.test('days are counted across months, leap days and summer time', async (t) => {
  t.equal(addDays('2026-12-31', 1), '2027-01-01')
  t.equal(addDays('2024-02-28', 1), '2024-02-29')
  t.equal(addDays('2026-02-28', 1), '2026-03-01')
  t.equal(addDays('2026-03-28', 2), '2026-03-30')
  t.equal(addDays('2026-03-01', -1), '2026-02-28')
  t.equal(addDays('2026-03-01', 0), '2026-03-01')
  t.equal(addWeeks('2026-01-20', 3), '2026-02-10')
  t.throws(() => addDays('16 juni', 1), RangeError)
  fc.assert(fc.property(civilDate, fc.nat(100), (date, weeks) => weekday(addWeeks(date, weeks)) === weekday(date)))
  fc.assert(
    fc.property(civilDate, fc.integer({ min: -999, max: 999 }), (date, days) => {
      return addDays(addDays(date, days), -days) === date
    }),
  )
})

t.test('weekdays run from Monday to Sunday', async (t) => {
  const week = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19', '2026-06-20', '2026-06-21']
  t.strictSame(week.map(weekday), [1, 2, 3, 4, 5, 6, 7])
})

const holidays = {
  2024: '01-01 01-06 03-29 04-01 05-01 05-09 06-06 06-22 11-02 12-25 12-26',
  2025: '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-21 11-01 12-25 12-26',
  2026: '01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-20 10-31 12-25 12-26',
  2027: '01-01 01-06 03-26 03-29 05-01 05-06 06-06 06-26 11-06 12-25 12-26',
  2005: '01-01 01-06 03-25 03-28 05-01 05-05 06-06 06-25 11-05 12-25 12-26',
  // Before lag 2004:1320 annandag pingst was a holiday and the national day was not.
  2004: '01-01 01-06 04-09 04-12 05-01 05-20 05-31 06-26 11-06 12-25 12-26',
  2003: '01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-21 11-01 12-25 12-26',
}

for (const [year, days] of Object.entries(holidays)) {
  t.test(`lag 1989:253: the holidays of ${year} besides the Sundays, and no other day`, async (t) => {
    const expected = days.split(' ').map((day) => `${year}-${day}`)
    for (let date = `${year}-01-01`; date.startsWith(year); date = addDays(date, 1)) {
      if (isSwedishHoliday(date) !== (expected.includes(date) || weekday(date) === 7)) t.fail(date)
    }
    t.pass('every day of the year')
  })
}

t.test('lag 1989:253: Easter agrees with another way to compute it, 1753 to 2999', async (t) => {
  t.strictSame([1818, 2008, 2026, 2038].map(easterByGauss), ['1818-03-22', '2008-03-23', '2026-04-05', '2038-04-25'])
  for (let year = 1753; year < 3000; year++) {
    const easter = easterByGauss(year)
    const surroundings = [-9, -2, 1, 8, 39, 46].map((days) => isSwedishHoliday(addDays(easter, days)))
    const fixed = [-9, -2, 1, 8, 39, 46].map((days) => isFixed(addDays(easter, days)))
    const expected = [false, true, true, false, true, false].map((isMovable, i) => isMovable || fixed[i])
    t.strictSame(surroundings, expected, `${year}`)
  }
})

t.test('lag 1930:173 § 2: Saturdays, holidays and three eves wait, the other eves do not', async (t) => {
  const waiting = {
    '2026-06-13': 'Saturday',
    '2026-06-14': 'Sunday',
    '2026-01-06': 'trettondedag jul',
    '2026-06-19': 'midsommarafton',
    '2026-12-24': 'julafton',
    '2026-12-31': 'nyårsafton',
    '2026-04-04': 'påskafton, a Saturday',
    '2020-06-19': 'the earliest midsommarafton',
    '2021-06-25': 'the latest midsommarafton',
  }
  for (const [date, name] of Object.entries(waiting)) t.ok(isNonBusinessDay(date), name)
  const working = {
    '2026-01-05': 'trettondagsafton',
    '2026-04-02': 'skärtorsdagen',
    '2026-04-30': 'valborg',
    '2026-05-15': 'the klämdag after Kristi himmelsfärdsdag',
    '2026-10-30': 'allhelgonaafton',
    '2026-12-23': 'lillejulafton',
    '2021-06-18': 'the Friday before midsommarafton',
    '2020-06-26': 'the Friday after midsommar',
  }
  for (const [date, name] of Object.entries(working)) t.notOk(isNonBusinessDay(date), name)
})

t.test('KL 5:14: the business day closest before', async (t) => {
  t.equal(previousBusinessDay('2026-04-07'), '2026-04-02', 'over Easter')
  t.equal(previousBusinessDay('2026-06-17'), '2026-06-16', 'never the day itself')
  t.equal(previousBusinessDay('2026-06-22'), '2026-06-18', 'over midsummer')
  t.equal(previousBusinessDay('2026-12-28'), '2026-12-23', 'over Christmas')
  fc.assert(
    fc.property(civilDate, (date) => {
      const before = previousBusinessDay(date)
      return before < date && !isNonBusinessDay(before) && addDays(before, 10) >= date
    }),
  )
})

t.test('an instant is a day in Stockholm, in winter and summer time', async (t) => {
  const days = {
    '2026-12-31T22:59:59Z': '2026-12-31',
    '2026-12-31T23:00:00Z': '2027-01-01',
    '2026-12-31T23:30:00Z': '2027-01-01',
    '2026-06-15T21:59:59.999Z': '2026-06-15',
    '2026-06-15T22:00:00.000Z': '2026-06-16',
    '2026-03-28T23:00:00Z': '2026-03-29',
    '2026-03-29T22:00:00Z': '2026-03-30',
    '2026-10-24T22:00:00Z': '2026-10-25',
    '2026-10-25T22:59:59Z': '2026-10-25',
    '2026-10-25T23:00:00Z': '2026-10-26',
    '2026-12-31T23:30:00+01:00': '2026-12-31',
    '2027-01-01T00:30:00+02:00': '2026-12-31',
  }
  for (const [instant, day] of Object.entries(days)) t.equal(stockholmDate(instant), day, instant)
})

t.test('an instant is a moment on a day that a register can have', async (t) => {
  for (const moment of ['1000-01-01T00:00:00Z', '2021-06-16T13:00:00+14:00', '2999-12-31T22:59:59Z'])
    t.ok(isInstant(moment), moment)
  for (const never of [
    '0000-01-01T00:00:00Z',
    '0999-12-31T12:00:00Z',
    '2999-12-31T23:30:00Z',
    '9999-12-31T23:59:59-23:59',
    '2016-12-31T23:59:60Z',
    '2021-13-01T00:00:00Z',
  ])
    t.notOk(isInstant(never), never)
})

t.test('a time that states no offset is no instant', async (t) => {
  for (const text of ['2026-12-31T23:30:00', '2026-12-31', 'i morgon', '']) {
    t.throws(() => stockholmDate(text), RangeError, JSON.stringify(text))
  }
  t.throws(() => stockholmDate('2026-13-31T23:30:00Z'), RangeError)
})

function isFixed(date: string): boolean {
  const fixed = Number(date.slice(0, 4)) < 2005 ? ['05-01'] : ['05-01', '06-06']
  return fixed.includes(date.slice(5)) || weekday(date) === 7
}

/** The anonymous rule of 1876, with the names it was printed with. */
function easterByGauss(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, g] = [Math.floor(b / 4), b % 4, Math.floor((8 * b + 13) / 25)]
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${year}-${`${Math.floor(n / 31)}`.padStart(2, '0')}-${`${(n % 31) + 1}`.padStart(2, '0')}`
}
