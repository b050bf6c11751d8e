import type { Named } from '../../domain/participant.ts'

/** Several, as they stand in a sentence. */
export const list = (words: readonly (string | number)[]) => words.join(', ')

/** The names of those concerned; a protected one is not told. */
export const names = (persons: readonly Named[]) =>
  list(persons.map(({ name }) => name ?? 'en person vars namn inte visas'))

/** What a meeting is called in each of its states. */
export const meetingStates = {
  planned: 'planerat',
  open: 'öppet',
  adjourned: 'ajournerat',
  closed: 'avslutat',
  cancelled: 'inställt',
} as const

/** What would be right to do with a meeting in each of its states. */
export const meetingWays = {
  planned: 'Öppna det först.',
  open: 'Det pågår redan.',
  adjourned: 'Återuppta det först.',
  closed:
    'Det som hände vid det ändras inte efteråt; närvaro, rubriker, bilagor och mottagare kan rättas tills protokollet är justerat.',
  cancelled: 'Planera ett nytt.',
} as const
