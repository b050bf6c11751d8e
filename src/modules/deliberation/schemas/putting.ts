import { z } from 'zod'
import { refusalGrounds, propositionForms, questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { text } from '../../../http/wire.ts'
import { occurredAt } from './person-ref.ts'
import { points, reference } from './references.ts'

export const propositionBody = z.strictObject({
  ...occurredAt,
  form: z.enum(propositionForms),
  options: z.array(reference).min(1).max(50),
  finding: reference.nullable().optional(),
  purpose: z
    .enum(questionPurposes)
    .optional()
    .describe('Vad frågan gäller. Anges för val av motförslag; annars följer det av alternativen.'),
  points,
  again: text(1000).optional().describe('Varför samma fråga ställs en gång till.'),
})
export const propositionOrderBody = z.strictObject({
  ...occurredAt,
  steps: z
    .array(
      z.strictObject({
        purpose: z.enum(questionPurposes),
        form: z.enum(propositionForms),
        options: z.array(reference).min(1).max(50),
      }),
    )
    .min(1)
    .max(100),
  approved: z.boolean().nullable().optional(),
})
export const propositionRefusalBody = z.strictObject({
  ...occurredAt,
  target: reference,
  ground: z.enum(refusalGrounds),
  reason: text(5000),
  overruled: z.boolean().optional(),
})
