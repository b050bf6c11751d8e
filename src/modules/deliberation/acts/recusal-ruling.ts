import { z } from 'zod'
import { text } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt } from './fields.ts'
import { keptId } from './recorded.ts'

const barred = 'Om personen är jävig. / Whether the person is barred.'
const reason = 'Skälet, som det ska stå i protokollet. / The reason, as the minutes have it.'
const example = {
  barred: false,
  reason: 'Ledamoten har bara handlagt ärendet i en annan nämnd (KL 6:31).',
}

/** The body settles a disputed recusal before it goes on with the matter (KL 6:30). */
export const recusalRuling = defined({
  kind: 'recusalRuling',
  path: 'recusals/:actId/ruling',
  follows: 'recusal',
  operationId: 'ruleOnRecusal',
  summary: 'Avgöra en omtvistad jävsfråga',
  description:
    'Organet avgör en omtvistad jävsfråga innan ärendet går vidare (KL 6:30). / The body settles a disputed recusal before it goes on with the matter.',
  problems: ['already-recorded', 'item-decided', 'vote-open', 'unknown-act', 'recusal-after-vote'],
  body: z.strictObject({
    ...occurredAt,
    barred: z.boolean().describe(barred),
    reason: text(5000).describe(reason),
  }),
  details: z.object({
    recusalId: keptId.describe('Jävsanmälan som avgörs. / The recusal that is settled.'),
    barred: z.boolean().describe(barred),
    reason: z.string().describe(reason),
  }),
  example: { body: example, details: { recusalId: exampleId(12), ...example } },
  resolve: ({ recusal, barred: isBarred, reason: why }) => ({ recusalId: recusal, barred: isBarred, reason: why }),
})
