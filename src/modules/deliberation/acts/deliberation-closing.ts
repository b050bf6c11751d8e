import { z } from 'zod'
import { defined } from './act.ts'
import { occurredAt } from './fields.ts'

/** The chair declares the deliberation closed (KL 5:53). */
export const deliberationClosing = defined({
  kind: 'deliberationClosing',
  path: 'deliberation-closing',
  operationId: 'closeDeliberation',
  list: { operationId: 'listDeliberationClosings', summary: 'Lista när överläggningen förklarats avslutad' },
  summary: 'Förklara överläggningen avslutad',
  description:
    'Ordföranden förklarar överläggningen avslutad; sedan ställs proposition (KL 5:53). / The chair declares the deliberation closed; the questions are put after that.',
  problems: ['deliberation-closed', 'item-decided'],
  body: z.strictObject(occurredAt),
  details: z.object({}),
  example: { body: {}, details: {} },
  resolve: () => ({}),
})
