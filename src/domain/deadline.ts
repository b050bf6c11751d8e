import { addDays, addWeeks, isNonBusinessDay, type CivilDate } from './calendar.ts'

/** The day that the period ends on, and the last day that the act is still in time. */
export type Deadline = { readonly target: CivilDate; readonly limit: CivilDate }

/** A last day that is no business day moves to the next one, never a first day nor backward (lag 1930:173 § 2). */
export function rolledForward(date: CivilDate): CivilDate {
  let day = date
  while (isNonBusinessDay(day)) day = addDays(day, 1)
  return day
}

/** A period in weeks ends on the weekday it began on; holidays inside it count (lag 1930:173 § 1, RÅ 1999 not 181). */
export function weeksAfter(date: CivilDate, weeks: number): Deadline {
  const target = addWeeks(date, weeks)
  return { target, limit: rolledForward(target) }
}

/** A period in days does not count the day it began on, and its last day rolls likewise (lag 1930:173 § 2). */
export function daysAfter(date: CivilDate, days: number): Deadline {
  const target = addDays(date, days)
  return { target, limit: rolledForward(target) }
}
