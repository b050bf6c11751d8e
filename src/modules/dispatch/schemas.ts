import { z } from 'zod'
import { dispatchStates } from '../../domain/following/dispatch.ts'
import { byId, pageQuery, text, uuid } from '../../http/wire.ts'

export const additionBody = z.strictObject({
  decision: uuid,
  label: text(300).describe('Vad mottagaren kallas.'),
  group: z.enum(['boards']).nullable().optional(),
  body: text(20).nullable().optional().describe('Koden för det organ i kommunen som mottagaren är.'),
  reason: text(1000).describe('Varför mottagaren läggs till efter justeringen.'),
})
export const releaseBody = z.strictObject({ decision: uuid })
export const dispatchResource = z
  .object({
    id: uuid,
    decision: uuid,
    address: z.string(),
    position: z.int(),
    label: z.string().describe('Som mottagaren står i protokollet.'),
    group: z.string().nullable(),
    recipient: z.string().nullable(),
    state: z.enum(dispatchStates),
    releasedAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    deliveredHash: z.string().nullable(),
    failure: z.string().nullable().describe('Varför leveransen misslyckades. Frisläpp på nytt när felet är avhjälpt.'),
    addedReason: z
      .string()
      .nullable()
      .describe('Varför mottagaren lades till efter justeringen; null för den som står i protokollet.'),
    version: z.int(),
  })
  .meta({ id: 'Dispatch', description: 'Expediering: ett beslut till en mottagare.' })
export const dispatchList = z.object({ items: z.array(dispatchResource) })
export const dispatchQuery = z.strictObject({
  ...pageQuery,
  decision: uuid.optional(),
  state: z.enum(dispatchStates).optional(),
  recipientBody: text(20).optional(),
})
export { byId }
