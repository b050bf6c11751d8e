import { z } from 'zod'
import { defined } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { occurredAt, persons } from './fields.ts'
import { participants } from './recorded.ts'

const said = 'De som inte deltar i beslutet. / Those who take no part in the decision.'

/** Some declare that they take no part in the decision (KL 4:25). */
export const nonParticipation = defined({
  kind: 'nonParticipation',
  path: 'non-participation',
  operationId: 'declareNonParticipation',
  list: { operationId: 'listNonParticipation', summary: 'Lista vilka som inte deltar i beslutet' },
  summary: 'Anteckna att någon inte deltar i beslutet',
  description:
    'Några förklarar att de inte deltar i beslutet (KL 4:25). / Some declare that they take no part in the decision.',
  problems: [
    'already-recorded',
    'item-decided',
    'person-repeated',
    'not-entitled',
    'must-take-part',
    'declared-not-participating',
  ],
  body: z.strictObject({ ...occurredAt, persons: persons.describe(said) }),
  details: z.object({ persons: participants.describe(said) }),
  example: { body: { persons: [exampleId(20)] }, details: { persons: [examplePerson('Ledamot 7', 'S')] } },
  pointsAt: (input) => ({ persons: input.persons }),
  resolve: (input, find) => ({ persons: find.persons(input.persons, '/persons') }),
})
