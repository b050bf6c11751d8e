import { z } from 'zod'
import { propositionForms, questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt, points, reference } from './fields.ts'
import { keptPoints, keptWord } from './recorded.ts'

export const propositionForm =
  'Frågans form: againstEachOther (förslagen ställs mot varandra) eller yesNo (ja eller nej till ett). / Put against each other, or yes or no to one.'
export const purposeOfQuestion =
  'Vad frågan gäller: main (sakfrågan), counterProposal (val av motförslag), formal (ärendets form), addition (ett tillägg) eller procedural (en ordningsfråga). / The matter, its counter-proposal, its form, an addition, or how the meeting goes on.'
export const optionsPut =
  'Det som ställs: förslag, yrkanden, avslag eller decideToday. / What is put: proposals, motions, avslag or decideToday.'
const finding = 'Svaret som ordföranden fann; null: sägs inte. / The answer that the chair found; null: not stated.'
const again = 'Varför samma fråga ställs en gång till. / Why the same question is put once more.'
const example = { form: 'againstEachOther', options: [exampleId(5), exampleId(4)], finding: exampleId(5) }

/** The question that the chair puts, and what he or she finds the body to have answered (KL 5:53). */
export const proposition = defined({
  kind: 'proposition',
  path: 'propositions',
  operationId: 'putProposition',
  list: { operationId: 'listPropositions', summary: 'Lista propositioner' },
  summary: 'Ställ proposition',
  description:
    'Proposition: frågan som ordföranden ställer och det svar han eller hon finner (KL 5:53). / The question that the chair puts, and the answer that he or she finds.',
  problems: [
    'already-recorded',
    'deliberation-open',
    'item-decided',
    'vote-open',
    'options-too-few',
    'option-repeated',
    'unknown-option',
    'unknown-act',
    'point-repeated',
    'unknown-point',
    'finding-not-an-option',
    'order-departed',
  ],
  body: z.strictObject({
    ...occurredAt,
    form: z.enum(propositionForms).describe(propositionForm),
    options: z.array(reference).min(1).max(50).describe(optionsPut),
    finding: reference.nullable().optional().describe(finding),
    purpose: z
      .enum(questionPurposes)
      .optional()
      .describe(
        'Vad frågan gäller: counterProposal (val av motförslag) anges; main (sakfrågan), formal (ärendets form), addition (ett tillägg) och procedural (en ordningsfråga) följer annars av alternativen. / What the question is for: a counter-proposal is stated; that it is the matter, its form, an addition or how the meeting goes on follows else from the options.',
      ),
    points,
    again: text(1000).optional().describe(again),
  }),
  details: z.object({
    form: keptWord(propositionForms).describe(propositionForm),
    options: z.array(z.string()).describe(optionsPut),
    finding: z.string().nullable().describe(finding),
    purpose: keptWord(questionPurposes).optional().describe(purposeOfQuestion),
    points: keptPoints,
    again: z.string().optional().describe(again),
  }),
  example: { body: example, details: example },
  resolve: (input) => ({
    form: input.form,
    options: input.options,
    finding: input.finding ?? null,
    ...given({ purpose: input.purpose, points: input.points, again: input.again }),
  }),
})
