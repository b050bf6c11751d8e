import { z } from 'zod'
import { uuid } from '../../../http/wire.ts'
import { party } from './shared.ts'

const count = z.int()

const headCount = z.object({
  item: uuid.describe('Id för ärendet på listan. / The id of the item on the agenda.'),
  paragraph: z.int().describe('Paragrafens nummer i protokollet. / The number of the paragraph in the minutes.'),
  chair: uuid
    .nullable()
    .describe('Id för den som för ordet; null om det inte är känt. / The id of who presides; null where not known.'),
  serving: count.describe(
    'Hur många som tjänstgör, de jäviga borträknade (KL 5:47, 6:30). / How many serve, less those recused (KL 5:47, 6:30).',
  ),
  members: count.describe('Hur många av de tjänstgörande som är ledamöter. / How many of those serving are members.'),
  substitutes: count.describe(
    'Hur många av de tjänstgörande som är ersättare. / How many of those serving are substitutes.',
  ),
  present: count.describe(
    'Hur många som är närvarande, också de utan rösträtt. / How many are present, also those without a vote.',
  ),
  emptySeats: z
    .array(count)
    .describe('Numren på platserna som ingen besätter. / The numbers of the seats that nobody fills.'),
  byParty: z
    .array(
      z.object({
        party,
        serving: count.describe('Hur många av partiet som tjänstgör. / How many of the party serve.'),
      }),
    )
    .describe('De tjänstgörande per parti, det största först. / Those serving by party, the largest first.'),
})

const finding = z.object({
  attendance: uuid.describe('Id för raden i närvaron. / The id of the row of the attendance.'),
  rule: z
    .string()
    .describe(
      'Lagrummet som regeln bygger på, eller regelns kod. / The provision behind the rule, or the code of the rule.',
    ),
  rejection: z
    .looseObject({
      code: z.string().describe('Invändningens slag, som seat-taken. / Which objection it is, such as seat-taken.'),
    })
    .describe(
      'Vad regeln har att invända: kod och fakta, som i ett fel. / What the rule has against it: a code and facts, as in a refusal.',
    ),
  inForce: z
    .boolean()
    .describe(
      'Falskt om lagrummet inte gällde, eller löd annorlunda, den dag sammanträdet hölls. / False where the provision was not in force, or read otherwise, on the day of the meeting.',
    ),
})

export const countsAnswer = z.object({
  seats: z.int().describe('Antalet platser i organet. / How many seats the body has.'),
  items: z
    .array(headCount)
    .describe(
      'En räkning för varje paragraf, i listans ordning. / A count for each paragraph, in the order of the agenda.',
    ),
  findings: z
    .array(finding)
    .describe(
      'Vad lagen har emot närvaron som den är antecknad; tom lista: inget. / What the law has against the attendance as it is noted; an empty list: nothing.',
    ),
})
