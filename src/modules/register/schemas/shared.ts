import { z } from 'zod'
import { isCivilDate } from '../../../domain/calendar.ts'
import { pageQuery, pagesBy, text } from '../../../http/wire.ts'

/** A day of the years that a register can have; zod's own goes back to the year 0, which the database does not. */
export const day = z.iso.date({ abort: true }).refine(isCivilDate, {
  error: 'Skriv ett datum som finns, på formen 2021-06-16.',
})
export const reason = text(1000).describe('Skälet, som bevaras och visas. / Why it is done; kept, and shown.')
/** The same as it is answered. */
export const reasonShown = z.string().describe('Skälet som angavs. / Why it was done, as that was stated.')

export const listQuery = z.strictObject(pageQuery)
export const numberedListQuery = z.strictObject(pagesBy(/^\d{1,9}$/))
