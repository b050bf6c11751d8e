import { z } from 'zod'
import { publicationLevels } from '../../domain/recording/publication.ts'
import { text, uuid } from '../../http/wire.ts'

export { byId, changePersonBody, listQuery, personResource } from '../bodies/schemas.ts'

export const liftingBody = z.strictObject({
  reason: text(1000).describe(
    'Varför skyddet hävs, till exempel att markeringen i folkbokföringen är borttagen; bevaras i loggen. / Why the protection is lifted, such as that the population register has removed it; kept in the trail.',
  ),
})
export const protectedNameResource = z
  .object({
    id: uuid.describe('Personens id. / The id of the person.'),
    name: z.string().describe('Personens namn i dag. / What the person is called today.'),
    formerNames: z
      .array(z.string())
      .describe(
        'Tidigare namn, som också är skyddade; tom lista om inga. / What the person was called before, protected too; an empty list where nothing else.',
      ),
    title: z
      .string()
      .nullable()
      .describe('Yrkestitel; null om den inte är känd. / The professional title; null where it is not known.'),
    organisation: z
      .string()
      .nullable()
      .describe('Arbetsgivare; null om den inte är känd. / The employer; null where it is not known.'),
  })
  .meta({
    id: 'ProtectedName',
    description:
      'Namnet på en person med skyddad identitet (OSL 21:3, 22:1). Läsningen loggas. / The name of a person with protected identity (OSL 21:3, 22:1). That it is read is logged.',
  })
export const disclosureResource = z
  .object({
    id: uuid.describe('Id för beslutet som nämner personen. / The id of the decision that names the person.'),
    address: z
      .string()
      .describe(
        'Beslutets naturliga adress, till exempel ks/2021-06-16/22. / The natural address of the decision, such as ks/2021-06-16/22.',
      ),
    publication: z
      .enum(publicationLevels)
      .describe(
        'Vad allmänheten får se av det: none (inget), titleOnly (bara rubriken) eller full (hela paragrafen). / What the public may see of it: nothing, the heading alone, or the whole.',
      ),
    publishedAt: z
      .string()
      .nullable()
      .describe(
        'När det publicerades så (UTC); null när det inte är publicerat. / When it was published so (UTC); null where it is not public.',
      ),
    delivered: z
      .array(
        z.object({
          dispatch: uuid.describe(
            'Expedieringens id, att läsa på /dispatches. / The id of the dispatch, to be read at /dispatches.',
          ),
          deliveredAt: z.string().describe('När den levererades (UTC). / When it was delivered (UTC).'),
        }),
      )
      .describe('Expedieringar som har levererats. / The dispatches that have been delivered.'),
    files: z
      .array(
        z.object({
          document: uuid.describe('Handlingens id i diariet. / The id of the document in the register.'),
          version: z.int().describe('Den version som är bilagd. / Which version of it is annexed.'),
          hash: z.string().describe('SHA-256 över den versionens innehåll. / SHA-256 of the content of that version.'),
        }),
      )
      .describe(
        'Beslutets bilagor, som de laddades upp; namn i dem döljs inte. / The annexes of the decision, as they were uploaded; names in them are not hidden.',
      ),
  })
  .meta({
    id: 'Disclosure',
    description:
      'Utlämnat: ett beslut som nämner personen, och vart det har gått. / A disclosure: a decision that names the person, and where it has gone.',
  })
