import { z } from 'zod'
import { civilDate } from '../../../http/wire.ts'
import { named, persons } from './person.ts'

const count = z.int().nullable()
const places = 'kandidater eller listor efter nummer, från 1'

/** Elections of the paragraph. */
export const elections = z
  .array(
    z.object({
      order: z.int().describe('Valets plats i ordningen, från 1. / The place in the order, from 1.'),
      office: z
        .object({
          body: z
            .object({
              code: z.string().describe('Det organets kod, till exempel SN. / The code of that body, such as SN.'),
              name: z.string().describe('Det organets namn vid valet. / What that body was called at the time.'),
            })
            .describe('Organet som uppdraget är i. / The body that the office is in.'),
          role: z
            .string()
            .describe(
              'Uppdraget: member (ledamot), substitute (ersättare), chair (ordförande), firstViceChair (förste vice ordförande) eller secondViceChair (andre vice ordförande). / Which office: member, substitute, chair, first or second vice chair.',
            ),
        })
        .describe('Uppdraget som valet gällde. / What someone was elected to.'),
      seats: z.int().describe('Antalet platser att besätta. / How many were to be elected.'),
      term: z
        .object({
          from: civilDate
            .nullable()
            .describe('Första dagen; null: från valet. / The first day; null: from the election on.'),
          to: civilDate
            .nullable()
            .describe(
              'Sista dagen; null: tills vidare, eller inte angivet. / The last day; null: until further notice, or not stated.',
            ),
        })
        .describe('Mandattiden. / For how long they were elected.'),
      method: z
        .string()
        .describe(
          'Valsättet: unopposed (utan omröstning), majority (majoritetsval) eller proportional (proportionellt, 2022:629). / How: without ballots, by majority, or proportionally (2022:629).',
        ),
      demandedBy: count.describe(
        'Antalet som begärde proportionellt val; null vid andra val och om det inte framgår. / How many demanded a proportional election; null of others and where that is not told.',
      ),
      membersElected: z
        .string()
        .nullable()
        .describe(
          'Hur ledamöterna valdes, vid val av ersättare: proportional (proportionellt) eller other (annat); annars null. / How the members were elected, where these are substitutes: proportionally or otherwise; null of other elections.',
        ),
      candidates: z
        .array(
          named.extend({
            votes: count.describe(
              'Antalet röster; null om inga avgavs eller de inte är kända. / How many votes; null where none were cast or they are not known.',
            ),
          }),
        )
        .describe('De nominerade eller kandidaterna. / Those nominated, or those who stood.'),
      lists: z
        .array(
          z.object({
            designation: z
              .string()
              .describe('Gruppens beteckning (2022:629 7 §). / The name of the group (2022:629 7 §).'),
            candidates: persons.describe('Namnen i listans ordning. / The names in the order of the list.'),
            votes: count.describe(
              'Antalet röster på listan; null om de inte är kända. / How many votes for the list; null where they are not known.',
            ),
          }),
        )
        .describe(
          'Listorna vid proportionellt val, annars tom lista. / The lists of a proportional election, otherwise an empty list.',
        ),
      blank: count.describe(
        'Antalet blanka valsedlar; null om det inte är känt. / How many blank ballots; null where that is not known.',
      ),
      invalid: count.describe(
        'Antalet ogiltiga valsedlar; null om det inte är känt. / How many invalid ballots; null where that is not known.',
      ),
      lots: z
        .array(
          z.object({
            among: z
              .array(z.int())
              .describe(`De som lotten drogs mellan: ${places}. / Among whom: candidates or lists by number, from 1.`),
            drawn: z
              .array(z.int())
              .describe(`De som drogs, i ordning: ${places}. / Who were drawn, in order: by the same numbers.`),
          }),
        )
        .describe(
          'Lottdragningarna vid lika röstetal (KL 5:56); tom lista om ingen. / Lots drawn at equal numbers (KL 5:56); an empty list where none.',
        ),
      comparison: z
        .array(
          z.object({
            list: z
              .int()
              .describe('Listan som fick platsen, efter nummer från 1. / Which list got the seat, by number from 1.'),
            divisor: z
              .int()
              .describe('Talet som listans röster delades med. / What the votes of the list were divided by.'),
            byLot: z.boolean().describe('Platsen tilldelades genom lottning. / Whether a lot settled the seat.'),
          }),
        )
        .describe(
          'Platserna vid proportionellt val, i den ordning de besattes (jämförelsetal, 2022:629). / The seats of a proportional election, in the order they were filled (2022:629).',
        ),
      elected: persons.describe('De valda. / Those who were elected.'),
    }),
  )
  .optional()
  .describe(
    'Valen som förrättades (KL 5:54); utelämnade om inget. / The elections that were held (KL 5:54); absent where none.',
  )
