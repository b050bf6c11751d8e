import { z } from 'zod'
import { dispositions } from '../../domain/deciding/disposition.ts'
import { matters } from '../../domain/meeting/matter.ts'
import { civilDate, externalId, text, uuid } from '../../http/wire.ts'

export { reasonBody } from '../meetings/schemas.ts'

const earlier = z
  .array(
    z.strictObject({
      kind: z.enum(['tabled', 'remitted']),
      ground: z.enum(['majority', 'minority']).nullable(),
      label: text(200),
    }),
  )
  .max(50)
  .describe('Tidigare behandling som inte finns här: ”KF 2023-09-07 § 10”. Det som finns här läggs till av sig självt.')

const admission = z.strictObject({
  against: z
    .int()
    .min(0)
    .max(1000)
    .describe('Hur många närvarande som var emot att behandla det som inte var tillkännagivet (KL 5:52).'),
})
export const itemBody = z.strictObject({
  title: text(1000),
  matter: z
    .enum(matters)
    .optional()
    .describe('Ärendets slag, där lagen behandlar det annorlunda: val, anställning, myndighetsutövning …'),
  earlier: earlier.optional(),
  cases: z.array(uuid).max(50).optional(),
  summary: text(50_000).optional(),
  position: z.int().min(1).max(10_000).optional(),
  paragraph: z.int().min(1).max(100_000).optional().describe('Bara när sammanträdet registreras från protokoll.'),
  admission: admission.optional(),
  raisedBy: uuid.optional().describe('Den tjänstgörande som väckte ärendet på sammanträdet (KL 4:20).'),
  externalId: externalId.optional(),
})
export const changeItemBody = z
  .strictObject({
    title: text(1000),
    matter: z.enum(matters),
    earlier,
    cases: z.array(uuid).max(50),
    summary: text(50_000).nullable(),
    position: z.int().min(1).max(10_000),
    raisedBy: uuid.nullable(),
  })
  .partial()
export const itemResource = z
  .object({
    id: uuid,
    meeting: uuid,
    position: z.int(),
    paragraph: z.int().nullable(),
    provisional: z.boolean().describe('Paragrafnumret kan ännu ändras.'),
    title: z.string(),
    summary: z.string().nullable(),
    cases: z.array(z.object({ id: uuid, diarienummer: z.string(), title: z.string() })),
    withdrawnReason: z.string().nullable(),
    matter: z.enum(matters),
    earlier,
    outcome: z
      .object({
        kind: z.enum(dispositions),
        ground: z.enum(['majority', 'minority']).nullable(),
        reasons: z.array(z.string()),
        until: civilDate.nullable(),
      })
      .nullable()
      .describe('Vad det blev av ärendet: avgjort, återremitterat, bordlagt …'),
    continues: uuid.nullable().describe('Det bordlagda ärende som tas upp på nytt.'),
    admission: z.object({ against: z.int() }).nullable(),
    raisedBy: uuid.nullable(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Item', description: 'Ärende på föredragningslistan; paragraf i protokollet.' })
export const itemList = z.object({ items: z.array(itemResource) })
