import { z } from 'zod'
import { appealRegimes, decisionPointKinds } from '../../../domain/deciding/acts/decided.ts'
import { initiativeAnswers, initiativeKinds } from '../../../domain/deciding/initiative.ts'
import { civilDate, text, uuid } from '../../../http/wire.ts'
import { occurredAt, personRef } from './person-ref.ts'
import { group, persons, reference } from './references.ts'

const point = z.strictObject({
  text: text(20_000),
  kind: z.enum(decisionPointKinds).optional(),
  to: text(20).nullable().optional(),
  appealRegime: z.enum(appealRegimes).optional(),
  refersTo: z
    .array(
      z.strictObject({
        document: uuid,
        annexNumber: z.int().min(1).max(1000).nullable().optional(),
        of: uuid.nullable().optional(),
      }),
    )
    .max(50)
    .optional(),
  answers: z
    .strictObject({ initiative: z.enum(initiativeKinds), case: uuid, answer: z.enum(initiativeAnswers) })
    .optional()
    .describe('Motionen, medborgarförslaget eller interpellationen som punkten besvarar.'),
  considersComplete: uuid.nullable().optional(),
})
export const decisionBody = z.strictObject({ ...occurredAt, points: z.array(point).min(1).max(200).optional() })
/** Whether a written reservation came in. */
export const filing = {
  filedOn: civilDate.nullable().describe('null: ingen skrivelse kom in före justeringen.'),
  annex: reference.nullable().optional(),
  text: text(50_000).nullable().optional(),
}
export const reservationFilingBody = z.strictObject({ ...occurredAt, ...filing })
export const reservationBody = z.strictObject({
  ...occurredAt,
  by: persons.optional(),
  byGroup: group,
  text: text(50_000).nullable().optional(),
  concurring: z.array(personRef).max(200).optional().describe('De som instämmer utan att ha deltagit i beslutet.'),
  inFavourOf: z
    .strictObject({ proposal: reference, as: z.enum(['own', 'others']) })
    .nullable()
    .optional(),
  form: z.enum(['oral', 'written']).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const protocolNoteBody = z.strictObject({
  ...occurredAt,
  by: persons.optional(),
  byGroup: group,
  state: z.enum(['announced', 'filed']),
  text: text(50_000).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const recipientBody = z.strictObject({
  ...occurredAt,
  label: text(300),
  group: z.enum(['boards']).nullable().optional(),
  body: text(20).nullable().optional(),
})
export const annexBody = z.strictObject({
  ...occurredAt,
  document: uuid,
  title: text(1000).optional(),
  number: z.int().min(1).max(10_000).nullable().optional(),
})
export const sentenceOverrideBody = z.strictObject({ ...occurredAt, sentence: text(200), text: text(20_000) })
