import { z } from 'zod'
import { uuid } from '../../../http/wire.ts'
import { itemId } from './acts.ts'
import { problem } from './problem.ts'

const finding = z.object({
  item: itemId,
  act: uuid.describe('Id för steget som avviker. / The id of the act that differs.'),
  kind: z
    .string()
    .describe('Stegets slag, till exempel voteClosing. / Which kind of act that is, such as voteClosing.'),
  inForce: z
    .boolean()
    .describe(
      'Falskt om lagrummet inte gällde, eller löd annorlunda, den dag sammanträdet hölls; då följer det aldrig med protokollet. / False where the provision was not in force, or read otherwise, on the day of the meeting; it is then never kept with the minutes.',
    ),
  problem: problem.describe(
    'Vad lagen har att invända, som i ett fel. / What the law has against it, as in a refusal.',
  ),
})

export const findingList = z
  .object({
    items: z
      .array(finding)
      .describe(
        'Avvikelserna i listans och stegens ordning; tom lista: inga. / The findings in the order of the agenda and of the acts; an empty list: none.',
      ),
  })
  .describe(
    'Avvikelser: var det antecknade och lagen skiljer sig. / Findings: where what is recorded and the law differ.',
  )
