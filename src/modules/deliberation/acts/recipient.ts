import { z } from 'zod'
import { text, writtenCode } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { occurredAt } from './fields.ts'
import { keptWord } from './recorded.ts'

const groups = ['boards'] as const
const label = 'Mottagaren i ord, som i protokollet: Samtliga nämnder. / The recipient in words, as the minutes have it.'
const group =
  'En grupp: boards (samtliga nämnder, som de är när beslutet skickas); null: ingen grupp. / All boards, as they are when it is sent; null: no group.'

/** Who is to get the decision. */
export const recipient = defined({
  kind: 'recipient',
  path: 'recipients',
  operationId: 'addRecipient',
  list: { operationId: 'listRecipients', summary: 'Lista mottagare av beslutet' },
  summary: 'Lägg till en mottagare av beslutet',
  description:
    'Mottagare: den som ska ha beslutet – ett organ, en enhet, en person, ett bolag eller en grupp. / Who is to get the decision: a body, a unit, a person, a company or a group.',
  problems: [],
  body: z.strictObject({
    ...occurredAt,
    label: text(300).describe(label),
    group: z.enum(groups).nullable().optional().describe(group),
    body: writtenCode
      .nullable()
      .optional()
      .describe('Organets kod, där det är ett organ här. / The code, where it is a body here.'),
  }),
  details: z.object({
    label: z.string().describe(label),
    group: keptWord(groups).nullable().describe(group),
    bodyCode: z
      .string()
      .nullable()
      .describe('Organets kod; null: inget organ här. / The code of the body; null: none here.'),
  }),
  example: {
    body: { label: 'Samtliga nämnder', group: 'boards' },
    details: { label: 'Samtliga nämnder', group: 'boards', bodyCode: null },
  },
  pointsAt: (input) => ({ bodies: [input.body] }),
  resolve: (input, find) => ({
    label: input.label,
    group: input.group ?? null,
    bodyCode: input.body == null ? null : find.body(input.body, '/body').code,
  }),
})
