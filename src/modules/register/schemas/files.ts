import { z } from 'zod'
import { inDigits, text } from '../../../http/wire.ts'

/** What turns the text around it, so that a name reads otherwise than it is written (Unicode TR36). */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** The name of a file, without a folder, read as it is written. */
const notInFolder = { error: 'Skriv bara filens namn, utan mapp.' }
const fileName = text(255)
  .trim()
  .regex(/^[^\t\n/\\]+$/, notInFolder)
  .refine((name) => !/^\.+$/.test(name), notInFolder)
  .refine((name) => !turning.test(name), {
    error: 'Namnet innehåller tecken som vänder skrivriktningen. Skriv det utan dem.',
  })

export const contentQuery = z.strictObject({
  fileName: fileName
    .optional()
    .describe(
      'Filens namn, utan mapp; utelämnat: inget. / What the file is called, without a folder; absent: nothing.',
    ),
})
export const versionQuery = z.strictObject({
  version: inDigits(z.int().min(1).max(1_000_000))
    .optional()
    .describe('Vilken version; utelämnad: den senaste. / Which version is wanted; absent: the latest.'),
})
