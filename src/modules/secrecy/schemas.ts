import { z } from 'zod'
import { publicationLevels } from '../../domain/recording/publication.ts'
import { text, uuid } from '../../http/wire.ts'

export { byId, changePersonBody, listQuery, personResource } from '../bodies/schemas.ts'

export const liftingBody = z.strictObject({ reason: text(1000) })
export const protectedNameResource = z
  .object({
    id: uuid,
    name: z.string(),
    formerNames: z.array(z.string()),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
  })
  .meta({ id: 'ProtectedName', description: 'Namnet på en person, även med skyddad identitet. Läsningen loggas.' })
export const disclosureResource = z
  .object({
    id: uuid.describe('Beslutet som nämner personen.'),
    address: z.string(),
    publication: z.enum(publicationLevels),
    publishedAt: z.string().nullable(),
    delivered: z
      .array(z.object({ dispatch: uuid, deliveredAt: z.string() }))
      .describe('Expedieringar som har levererats.'),
    files: z
      .array(z.object({ document: uuid, version: z.int(), hash: z.string() }))
      .describe('Beslutets bilagor, som de laddades upp.'),
  })
  .meta({ id: 'Disclosure', description: 'Utlämnat: ett beslut som nämner personen, och vart det har gått.' })
