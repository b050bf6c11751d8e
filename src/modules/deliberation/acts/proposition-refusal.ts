import { z } from 'zod'
import { refusalGrounds } from '../../../domain/deciding/acts/put.ts'
import { text } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt, reference } from './fields.ts'
import { keptId, keptWord } from './recorded.ts'

const ground =
  'Grunden: newMatter (förslaget väcker ett nytt ärende) eller unlawful (det strider mot lag). / It raises a new matter, or is contrary to law.'
const reason = 'Skälet i ord, som det ska stå i protokollet. / The reason in words, as the minutes have it.'
const overruled =
  'Om fullmäktige ändå ville ha propositionen (KL 5:57). / Whether the assembly wanted it put all the same.'

/** The chair of the assembly refuses to put a proposal or a motion (KL 5:57). */
export const propositionRefusal = defined({
  kind: 'propositionRefusal',
  path: 'proposition-refusals',
  operationId: 'refuseProposition',
  list: { operationId: 'listPropositionRefusals', summary: 'Lista vägrade propositioner' },
  summary: 'Vägra att ställa proposition',
  description:
    'Propositionsvägran: fullmäktiges ordförande vägrar att ställa proposition på ett förslag eller yrkande (KL 5:57). / The chair of the assembly refuses to put a proposal or a motion.',
  problems: [
    'already-recorded',
    'item-decided',
    'vote-open',
    'unknown-act',
    'refusal-only-in-assembly',
    'refusal-not-overruled',
  ],
  body: z.strictObject({
    ...occurredAt,
    target: reference.describe('Förslaget eller yrkandet. / The proposal or the motion.'),
    ground: z.enum(refusalGrounds).describe(ground),
    reason: text(5000).describe(reason),
    overruled: z.boolean().optional().describe(overruled),
  }),
  details: z.object({
    targetId: keptId.describe('Förslaget eller yrkandet. / The proposal or the motion.'),
    ground: keptWord(refusalGrounds).describe(ground),
    reason: z.string().describe(reason),
    overruled: z.boolean().describe(overruled),
  }),
  example: {
    body: { target: exampleId(4), ground: 'newMatter', reason: 'Förslaget väcker ett nytt ärende som inte är berett.' },
    details: {
      targetId: exampleId(4),
      ground: 'newMatter',
      reason: 'Förslaget väcker ett nytt ärende som inte är berett.',
      overruled: false,
    },
  },
  resolve: ({ target, ground: on, reason: why, overruled: isOverruled = false }) => ({
    targetId: target,
    ground: on,
    reason: why,
    overruled: isOverruled,
  }),
})
