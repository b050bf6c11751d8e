import { stockholmDate } from '../../domain/calendar.ts'
import type { MinutesHead } from '../../domain/recording/minutes.ts'
import { listed, longDate } from '../swedish.ts'

/** When the meeting was held, by the clock in Sweden: kl. 13.00–15.30, ajournering 14.10–14.25. */
export function timesOf({ meetingDate, openedAt, closedAt, kind, adjournments }: MinutesHead): string {
  const opened = openedAt && clockTime(openedAt, meetingDate)
  const closed = closedAt && clockTime(closedAt, dayOf(openedAt, meetingDate))
  const breaks = adjournments.map(({ from, to }) => breakTime(from, to, meetingDate))
  const adjourned = breaks.length === 0 ? '' : `, ajournering ${listed(breaks)}`
  return `${duration(opened, closed, kind)}${adjourned}`
}

/** Paragraphs attested at once are so while the meeting lasts: that it has not ended is nothing unknown. */
function duration(opened: string | null, closed: string | null, kind: MinutesHead['kind']): string {
  if (opened === null && closed === null) return 'framgår inte'
  if (opened === null) return `till kl. ${closed}, när sammanträdet öppnades framgår inte`
  if (closed !== null) return `kl. ${opened}–${closed}`
  return kind === 'immediate' ? `från kl. ${opened}` : `från kl. ${opened}, när sammanträdet avslutades framgår inte`
}

function breakTime(from: string, to: string | null, meetingDate: string): string {
  const began = clockTime(from, meetingDate)
  return to === null ? `från ${began}` : `${began}–${clockTime(to, dayOf(from, meetingDate))}`
}

/** The time of the day, with the day where that is not the expected one. */
function clockTime(instant: string, expected: string): string {
  const day = stockholmDate(instant)
  const time = clock.format(new Date(instant)).replace(':', '.')
  return day === expected ? time : `${time} den ${longDate(day)}`
}

const dayOf = (instant: string | null, otherwise: string) => (instant === null ? otherwise : stockholmDate(instant))

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })
