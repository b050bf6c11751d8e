/** A day as it is written in minutes and statutes, YYYY-MM-DD, without time or zone. */
export type CivilDate = string

const millisecondsPerDay = 86_400_000
const saturday = 6
const sunday = 7
const fixedHolidays = ['01-01', '01-06', '05-01', '12-25', '12-26']
const nationalDayBecameHoliday = 2005
/** A day that every month has; most are, and need no calendar. */
const inEveryMonth = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const stockholmDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * Whether a text is a day of the calendar, which the register states for every document (OSL 5:2).
 * Years 1000 to 2999 only: 0226 and 9999 are slips of the pen, and no time limit then leaves four digits.
 */
export function isCivilDate(text: string): boolean {
  return inEveryMonth.test(text) || (/^[12]\d{3}-\d{2}-\d{2}$/.test(text) && written(midnight(text)) === text)
}

/** Whether a text with an offset is a moment on such a day in Sweden. */
export function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text)) && isCivilDate(stockholmDate(text))
}

/** The day so many days after, or before when negative, counting every day (lag 1930:173). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return written(midnight(date) + days * millisecondsPerDay)
}

/** The day with the same weekday name so many weeks later (lag 1930:173 § 1). */
export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, 7 * weeks)
}

/** The weekday that lag 1930:173 § 1 counts by, from 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(midnight(date)).getUTCDay() || sunday
}

/** Whether the day is an allmän helgdag, Sundays included (lag 1989:253). */
export function isSwedishHoliday(date: CivilDate): boolean {
  const monthDay = date.slice(5)
  return (
    weekday(date) === sunday ||
    fixedHolidays.includes(monthDay) ||
    movableHolidays(Number(date.slice(0, 4))).includes(date) ||
    (weekday(date) === saturday && isBetween(monthDay, '06-20', '06-26')) ||
    (weekday(date) === saturday && isBetween(monthDay, '10-31', '11-06'))
  )
}

/** Whether an act due on it may wait: a Saturday, a holiday, midsummer, Christmas or New Year's Eve (1930:173 § 2). */
export function isNonBusinessDay(date: CivilDate): boolean {
  const monthDay = date.slice(5)
  return (
    weekday(date) === saturday ||
    isSwedishHoliday(date) ||
    monthDay === '12-24' ||
    monthDay === '12-31' ||
    (weekday(date) === saturday - 1 && isBetween(monthDay, '06-19', '06-25'))
  )
}

/**
 * The business day closest before the day, never the day itself (KL 5:14).
 * The eves are skipped too: who posts a day too soon is still in time.
 */
export function previousBusinessDay(date: CivilDate): CivilDate {
  let day = addDays(date, -1)
  while (isNonBusinessDay(day)) day = addDays(day, -1)
  return day
}

/** The day it is in Sweden at an instant that states its offset from UTC (förordning 1979:988, 2001:127). */
export function stockholmDate(instantIso: string): CivilDate {
  // Without an offset the language would read the text in the zone of the machine.
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(instantIso)) throw new RangeError(`not an instant: ${instantIso}`)
  return stockholmDay.format(new Date(instantIso))
}

/** The day in Sweden on which something happened. */
export const dayOf = (at: Date): CivilDate => stockholmDate(at.toISOString())

function movableHolidays(year: number): CivilDate[] {
  const easter = easterSunday(year)
  // Lag 2004:1320 exchanged annandag pingst for the national day; notices of older years are still imported.
  const exchanged = year < nationalDayBecameHoliday ? addDays(easter, 50) : `${year}-06-06`
  const goodFriday = addDays(easter, -2)
  const easterMonday = addDays(easter, 1)
  const ascensionDay = addDays(easter, 39)
  return [goodFriday, easterMonday, ascensionDay, exchanged]
}

/** The Sunday after the full moon on or after 21 March (lag 1989:253 § 2), the moon by the Gregorian tables. */
function easterSunday(year: number): CivilDate {
  const century = Math.floor(year / 100) + 1
  const yearOfMoonCycle = year % 19
  const leapCorrection = Math.floor((3 * century) / 4)
  const moonCorrection = Math.floor((8 * century + 5) / 25)
  const epact = (14 + 11 * yearOfMoonCycle - leapCorrection + moonCorrection) % 30
  const moonTooLate = epact === 0 || (epact === 1 && yearOfMoonCycle > 10)
  const fullMoon = addDays(`${year}-04-19`, -(moonTooLate ? epact + 1 : epact))
  return addDays(fullMoon, sunday - weekday(fullMoon) || 7)
}

function isBetween(monthDay: string, first: string, last: string): boolean {
  return first <= monthDay && monthDay <= last
}

function midnight(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))
}

function written(instant: number): CivilDate {
  return new Date(instant).toISOString().slice(0, 10)
}
