import { z } from 'zod'
import { uuid } from '../../../http/wire.ts'

/** A person as the record prints one. */
export const named = z
  .object({
    id: uuid
      .optional()
      .describe(
        'Personens id i personregistret; utelämnat för den som inte finns där, till exempel en inbjuden konsult. / The id in the register of persons; absent for one who is not there, such as an invited consultant.',
      ),
    name: z
      .string()
      .nullable()
      .describe(
        'Personens namn som det står i protokollet; null där identiteten är skyddad. / What the minutes call the person; null where the identity is protected.',
      ),
    party: z
      .string()
      .optional()
      .describe(
        'Partiets beteckning vid sammanträdet; utelämnad om inget finns eller är känt. / The party at the time; absent where there is none or it is not known.',
      ),
    title: z
      .string()
      .nullable()
      .optional()
      .describe(
        'Yrkestitel; utelämnad om den inte är känd, null där identiteten är skyddad. / The professional title; absent where it is not known, null where the identity is protected.',
      ),
    organisation: z
      .string()
      .nullable()
      .optional()
      .describe(
        'Arbetsgivare; utelämnad om den inte är känd, null där identiteten är skyddad. / The employer; absent where it is not known, null where the identity is protected.',
      ),
  })
  .meta({
    id: 'RecordedPerson',
    description: 'En person som den står i protokollet. / A person as the minutes have it.',
  })
export const persons = z.array(named)

/** A party group that acts, where the minutes name no persons. */
export const group = z
  .object({
    label: z
      .string()
      .describe(
        'Som gruppen står i protokollet: Ledamöterna från M. / The group as the minutes have it: Ledamöterna från M.',
      ),
    party: z
      .string()
      .nullable()
      .describe('Partiets beteckning; null om det inte framgår. / Which party it is; null where that is not told.'),
  })
  .optional()
  .describe(
    'En partigrupp, där protokollet inte nämner personerna; annars utelämnad. / A party group, where the minutes name no persons; otherwise absent.',
  )

/** Which points of the decision something is about. */
export const pointNumbers = z
  .array(z.int())
  .optional()
  .describe(
    'Numren på de beslutspunkter som det gäller; utelämnade när det gäller hela ärendet. / The numbers of the decision points it is about; absent where it is about the whole matter.',
  )

export const findings = z
  .array(
    z.object({
      rule: z
        .string()
        .describe(
          'Lagrummet som regeln bygger på, eller regelns kod. / The provision behind the rule, or the code of the rule.',
        ),
      rejection: z
        .record(z.string(), z.unknown())
        .describe(
          'Vad regeln har att invända: code och fakta, som i ett fel. / What the rule has against it: a code and facts, as in a refusal.',
        ),
    }),
  )
  .describe(
    'Iakttagelser där protokollet avviker från lagens regler; tom lista om inga. / Where the minutes differ from what the law expects; an empty list where nowhere.',
  )
