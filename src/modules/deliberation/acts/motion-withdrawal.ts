import { z } from 'zod'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt } from './fields.ts'
import { keptId } from './recorded.ts'

/** Whoever moved it takes a motion back, before the gavel. */
export const motionWithdrawal = defined({
  kind: 'motionWithdrawal',
  path: 'motions/:actId/withdrawal',
  follows: 'motion',
  operationId: 'withdrawMotion',
  summary: 'Registrera att ett yrkande återtas',
  description:
    'Ett yrkande återtas före klubbslaget och prövas då inte. / A motion is withdrawn before the gavel, and is then not put.',
  problems: ['item-decided', 'vote-open', 'unknown-act'],
  body: z.strictObject(occurredAt),
  details: z.object({ motionId: keptId.describe('Yrkandet som återtas. / The motion that is withdrawn.') }),
  example: { body: {}, details: { motionId: exampleId(11) } },
  resolve: ({ motion }) => ({ motionId: motion }),
})
