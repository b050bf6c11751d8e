import { z } from 'zod'
import { civilDate } from '../../../http/wire.ts'
import { capacity, party, personRef } from './shared.ts'

const line = z.object({
  person: personRef.describe('Den som var närvarande. / Who attended.'),
  capacity,
  title: z
    .string()
    .nullable()
    .describe('Befattningen; null om ingen är känd. / Which position he or she holds; null where none is known.'),
  party,
  seats: z
    .array(z.int())
    .describe(
      'Numren på platserna som personen tjänstgjorde på; tom lista: ingen. / The numbers of the seats served on; an empty list: none.',
    ),
  serves: z.boolean().describe('Tjänstgjorde i något ärende. / Whether he or she served at any item.'),
  paragraphsServing: z
    .array(z.string())
    .describe(
      'Paragraferna med tjänstgöring: §§ 20–22, eller alla. / Which paragraphs he or she served at: §§ 20–22, or alla (all).',
    ),
  paragraphsAttending: z
    .array(z.string())
    .describe(
      'Paragraferna med närvaro utan tjänstgöring: §§ 20–22, eller alla. / Which he or she attended without serving: §§ 20–22, or alla (all).',
    ),
  remote: z.boolean().describe('Deltog på distans i något ärende. / Whether any of it was at a distance.'),
  times: z
    .array(
      z.object({
        from: z
          .string()
          .nullable()
          .describe('Början (UTC); null om den inte är känd. / The beginning (UTC); null where not known.'),
        to: z
          .string()
          .nullable()
          .describe('Slutet (UTC); null om det inte är känt. / The end (UTC); null where not known.'),
      }),
    )
    .describe(
      'När personen var närvarande, ajourneringarna borträknade. / When he or she attended, less adjournments.',
    ),
  minutes: z
    .int()
    .nullable()
    .describe(
      'Närvaron i minuter; null om en början eller ett slut inte är känt. / How long that is in minutes; null where a beginning or an end is not known.',
    ),
})

/** What fees are paid by. */
export const exportAnswer = z.object({
  body: z
    .object({
      code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
      name: z.string().describe('Organets namn. / What the body is called.'),
    })
    .describe('Organet som sammanträdde. / The body that met.'),
  heldOn: civilDate.describe('Dagen för sammanträdet. / The day of the meeting.'),
  items: z.array(line).describe('En rad för var och en som var närvarande. / A line for each who attended.'),
})
