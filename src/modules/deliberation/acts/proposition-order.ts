import { z } from 'zod'
import { propositionForms, questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt, reference } from './fields.ts'
import { optionsPut, propositionForm, purposeOfQuestion } from './proposition.ts'
import { keptWord } from './recorded.ts'

const steps = 'Frågorna i den ordning de ska ställas. / The questions in the order they are to be put.'
const approved =
  'Om organet godkände ordningen; null: sägs inte. / Whether the body approved the order; null: not stated.'
const example = {
  steps: [{ purpose: 'main', form: 'againstEachOther', options: [exampleId(5), exampleId(4)] }],
  approved: true,
}

/** The order that the chair states and the body approves; nothing is then put otherwise. */
export const propositionOrder = defined({
  kind: 'propositionOrder',
  path: 'proposition-orders',
  operationId: 'statePropositionOrder',
  list: { operationId: 'listPropositionOrders', summary: 'Lista redovisade propositionsordningar' },
  summary: 'Redovisa propositionsordningen',
  description:
    'Propositionsordning: ordföranden redovisar i vilken ordning förslagen ställs, och organet godkänner den. / The chair states the order in which the proposals are put, and the body approves it.',
  problems: ['deliberation-open', 'item-decided', 'option-repeated', 'unknown-act'],
  body: z.strictObject({
    ...occurredAt,
    steps: z
      .array(
        z.strictObject({
          purpose: z.enum(questionPurposes).describe(purposeOfQuestion),
          form: z.enum(propositionForms).describe(propositionForm),
          options: z.array(reference).min(1).max(50).describe(optionsPut),
        }),
      )
      .min(1)
      .max(100)
      .describe(steps),
    approved: z.boolean().nullable().optional().describe(approved),
  }),
  details: z.object({
    steps: z
      .array(
        z.object({
          purpose: keptWord(questionPurposes).describe(purposeOfQuestion),
          form: keptWord(propositionForms).describe(propositionForm),
          options: z.array(z.string()).describe(optionsPut),
        }),
      )
      .describe(steps),
    approved: z.boolean().nullable().describe(approved),
  }),
  example: { body: example, details: example },
  resolve: (input) => ({ steps: input.steps, approved: input.approved ?? null }),
})
