import { z } from 'zod'
import { text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { annex, group, occurredAt, persons } from './fields.ts'
import { keptAnnex, keptText, keptWord, participants, partyGroup } from './recorded.ts'

const states = ['announced', 'filed'] as const
const by = 'De som lämnar anteckningen. / Those whose note it is.'
const state = 'Läget: announced (anmäld) eller filed (inlämnad). / Announced, or filed.'

/** An opinion noted in the minutes (local practice; KL 4:28 for those who do not decide). */
export const protocolNote = defined({
  kind: 'protocolNote',
  path: 'protocol-notes',
  operationId: 'recordProtocolNote',
  list: { operationId: 'listProtocolNotes', summary: 'Lista protokollsanteckningar' },
  summary: 'Registrera en protokollsanteckning',
  description:
    'Protokollsanteckning: en mening som antecknas i protokollet, även av den som inte beslutar (KL 4:28). / An opinion noted in the minutes, also of one who does not decide.',
  problems: ['mover-required', 'person-repeated', 'unknown-act', 'not-entitled'],
  body: z.strictObject({
    ...occurredAt,
    by: persons.optional().describe(by),
    byGroup: group,
    state: z.enum(states).describe(state),
    text: text(50_000).nullable().optional().describe('Anteckningens text. / The text of the note.'),
    annex,
  }),
  details: z.object({
    by: participants.describe(by),
    byGroup: partyGroup,
    state: keptWord(states).describe(state),
    text: keptText,
    annexId: keptAnnex,
  }),
  example: {
    body: { by: [exampleId(21)], state: 'filed', annex: exampleId(10) },
    details: { by: [examplePerson('Sara Heelge Vikmång', 'S')], state: 'filed', text: null, annexId: exampleId(10) },
  },
  pointsAt: (input) => ({ persons: input.by ?? [] }),
  resolve: (input, find) => ({
    by: find.persons(input.by ?? [], '/by'),
    state: input.state,
    text: input.text ?? null,
    annexId: input.annex ?? null,
    ...given({ byGroup: input.byGroup }),
  }),
})
