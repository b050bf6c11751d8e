import { z } from 'zod'
import { civilDate } from '../../../http/wire.ts'
import { group, named, persons } from './person.ts'

export const recusals = z
  .array(
    z.object({
      person: named,
      ground: z
        .string()
        .nullable()
        .describe(
          'Jävsgrunden: personal (rör ledamoten eller närstående) eller accountable (redovisningsskyldig) i fullmäktige (KL 5:47–49); party (part), representative (ställföreträdare), supervision (tillsyn) eller other (annan) i nämnd (KL 6:28); null om protokollet inte säger det. / The ground: personal or accountable in the assembly (KL 5:47–49); party, representative, supervision or other in a board (KL 6:28); null where the minutes do not say.',
        ),
      disregarded: z
        .string()
        .optional()
        .describe(
          'Varför man bortsåg från jävet (KL 6:29); annars utelämnat. / Why it was disregarded (KL 6:29); otherwise absent.',
        ),
      ruling: z
        .object({
          barred: z.boolean().describe('Organet fann personen jävig. / Whether the body found the person barred.'),
          reason: z.string().describe('Organets skäl. / Why the body found so.'),
        })
        .optional()
        .describe(
          'Avgörandet av en tvistig jävsfråga (KL 6:30); annars utelämnat. / How the body settled it where it was disputed (KL 6:30); otherwise absent.',
        ),
    }),
  )
  .describe(
    'Anmält eller påstått jäv; tom lista om inget. / Who was or was said to be barred from the matter; an empty list where nobody.',
  )

export const nonParticipation = persons
  .optional()
  .describe(
    'De som förklarade att de inte deltog i beslutet (KL 4:25); utelämnat om inga. / Those who declared that they took no part in the decision (KL 4:25); absent where nobody did.',
  )

const annex = z
  .string()
  .nullable()
  .describe(
    'Bilagan med texten, till exempel a1; null om ingen. / The annex that holds the text, such as a1; null where none does.',
  )

export const reservations = z
  .array(
    z.object({
      by: persons.describe(
        'De som reserverade sig; tom lista när bara en grupp nämns. / Those who dissented; an empty list where only a group is named.',
      ),
      byGroup: group,
      concurring: persons
        .optional()
        .describe(
          'De utan del i beslutet som instämde; utelämnat om inga. / Those without a part in deciding who concurred; absent where nobody did.',
        ),
      text: z
        .string()
        .optional()
        .describe(
          'Reservationen som den lyder; utelämnad om den bara är bilagd. / The reservation as it reads; absent where it is only annexed.',
        ),
      filing: z
        .object({
          filedOn: civilDate
            .nullable()
            .describe(
              'Dagen då den kom in; null om den aldrig gjorde det. / The day on which it came in; null where it never did.',
            ),
          annex,
          text: z
            .string()
            .nullable()
            .describe('Den som den lyder; null om den bara är bilagd. / What it says; null where it is only annexed.'),
        })
        .optional()
        .describe(
          'Vad det blev av en aviserad skriftlig reservation; annars utelämnat. / What became of a written one that was announced; otherwise absent.',
        ),
      inFavourOf: z
        .object({
          proposal: z
            .string()
            .describe('Förslaget eller yrkandet, till exempel p2. / The proposal or motion, such as p2.'),
          as: z
            .string()
            .describe(
              'Vems det är: own (det egna) eller others (någon annans). / Whether it is one of their own or that of others.',
            ),
        })
        .nullable()
        .describe(
          'Vad de reserverade sig till förmån för; null om det inte är sagt. / What they dissented in favour of; null where nothing is said.',
        ),
      form: z
        .string()
        .nullable()
        .describe(
          'Hur: oral (muntlig) eller written (skriftlig); null om det inte är sagt. / Oral or written; null where that is not said.',
        ),
      annex,
    }),
  )
  .describe(
    'Reservationer mot beslutet (KL 4:27); tom lista om ingen. / Dissent from the decision (KL 4:27); an empty list where none.',
  )

export const protocolNotes = z
  .array(
    z.object({
      by: persons.describe(
        'De som antecknade sig; tom lista när bara en grupp nämns. / Those who had it noted; an empty list where only a group is named.',
      ),
      byGroup: group,
      state: z
        .string()
        .describe('Läget: announced (aviserad) eller filed (inlämnad). / Whether it was only announced, or filed.'),
      text: z
        .string()
        .nullable()
        .describe(
          'Anteckningen som den lyder; null om den bara är bilagd. / What it says; null where it is only annexed.',
        ),
      annex,
    }),
  )
  .describe(
    'Protokollsanteckningar (KL 4:28, lokal praxis); tom lista om ingen. / Opinions noted in the minutes (KL 4:28, local practice); an empty list where none.',
  )
