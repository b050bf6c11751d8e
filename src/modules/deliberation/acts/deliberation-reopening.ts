import { z } from 'zod'
import { defined } from './act.ts'
import { occurredAt } from './fields.ts'

/** The deliberation goes on again before the gavel. */
export const deliberationReopening = defined({
  kind: 'deliberationReopening',
  path: 'deliberation-reopening',
  operationId: 'reopenDeliberation',
  list: { operationId: 'listDeliberationReopenings', summary: 'Lista när överläggningen återupptagits' },
  summary: 'Återuppta överläggningen före klubban',
  description:
    'Överläggningen återupptas innan beslutet har bekräftats med klubbslag. / The deliberation is opened again before the gavel has confirmed the decision.',
  problems: ['deliberation-not-closed', 'item-decided', 'vote-open'],
  body: z.strictObject(occurredAt),
  details: z.object({}),
  example: { body: {}, details: {} },
  resolve: () => ({}),
})
