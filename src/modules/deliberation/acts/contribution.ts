import { z } from 'zod'
import { contributionForms } from '../../../domain/deciding/acts/moved.ts'
import { text } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { occurredAt, organisation, persons } from './fields.ts'
import { keptWord, participants } from './recorded.ts'

const form =
  'Slag: informs (informerar i ärendet) eller speaks (yttrar sig). / Whether they inform of the matter or speak in the deliberation.'
const title = 'Befattningen som alla har: konsult. / The position that all of them hold.'
const example = {
  form: 'informs',
  persons: [{ name: 'Karin Hovlin' }, { name: 'Beda Andersson' }, { name: 'Rebecca Hagberg' }],
  shared: { title: 'konsult', organisation: 'Governo' },
}

/** Someone informs of the matter or speaks in the deliberation. */
export const contribution = defined({
  kind: 'contribution',
  path: 'contributions',
  operationId: 'recordContribution',
  list: { operationId: 'listContributions', summary: 'Lista information och anföranden' },
  summary: 'Anteckna information eller anförande',
  description:
    'Någon informerar i ärendet eller yttrar sig i överläggningen. / Someone informs of the matter or speaks in the deliberation.',
  problems: ['deliberation-closed', 'not-quorate', 'person-repeated', 'not-entitled'],
  body: z.strictObject({
    ...occurredAt,
    form: z.enum(contributionForms).describe(form),
    persons: persons.describe('De som informerar eller yttrar sig, i ordning. / Those who inform or speak, in order.'),
    shared: z
      .strictObject({ title: text(200).describe(title), organisation })
      .nullable()
      .optional()
      .describe(
        'Vad alla har gemensamt: ”samtliga konsulter från Governo”. / What all have in common; absent: nothing.',
      ),
  }),
  details: z.object({
    form: keptWord(contributionForms).describe(form),
    persons: participants.describe('De som informerade eller yttrade sig. / Those who informed or spoke.'),
    shared: z
      .object({
        title: z.string().describe(title),
        organisation: z.string().nullable().describe('Vart alla hör. / Where all of them belong.'),
      })
      .nullable()
      .describe('Vad alla har gemensamt; null: inget. / What all have in common; null: nothing.'),
  }),
  example: {
    body: example,
    details: {
      ...example,
      persons: example.persons.map(({ name }) => ({
        personId: null,
        name,
        party: null,
        title: null,
        organisation: null,
      })),
    },
  },
  pointsAt: (input) => ({ persons: input.persons }),
  resolve: (input, find) => ({
    form: input.form,
    persons: find.persons(input.persons, '/persons'),
    shared: input.shared ? { title: input.shared.title, organisation: input.shared.organisation ?? null } : null,
  }),
})
