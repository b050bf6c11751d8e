import type { MinutesHead } from '../domain/recording/minutes.ts'
import type { DecisionRecord } from '../domain/recording/record.ts'
import { longDate, ordinal } from './swedish.ts'

/** The day of the meeting, with its place in the day where there were several. */
export function meetingDay({ meetingDate, meetingOrdinal }: DecisionRecord | MinutesHead): string {
  const day = longDate(meetingDate)
  return meetingOrdinal > 1 ? `${day}, dagens ${ordinal(meetingOrdinal)} sammanträde` : day
}

/** The numbers of the cases in the register, in order. */
export function diarienummerOf({ cases }: DecisionRecord): string {
  return cases.map(({ diarienummer }) => diarienummer).join(', ')
}

/** Whether the heading alone is shown. */
export type TitleOnly = { readonly titleOnly: boolean }

/** What stands below a heading that alone is published: else the decision would seem to say nothing. */
export const notPublished = 'Beslutets innehåll är inte publicerat.'
