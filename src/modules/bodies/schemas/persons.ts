import { z } from 'zod'
import { externalId, externalIdShown, pageQuery, text, uuid, version } from '../../../http/wire.ts'

const title =
  'Yrkestitel, till exempel stabschef; null om den inte är känd. / The professional title, such as stabschef; null where it is not known.'
const organisation = 'Arbetsgivare; null om den inte är känd. / The employer; null where it is not known.'
const protectedIdentity =
  'Skyddade personuppgifter (OSL 21:3, 22:1): namn, titel och arbetsgivare visas då inte. / Protected identity (OSL 21:3, 22:1): name, title and employer are then not shown.'
const fictional =
  'Personen är påhittad, i demonstrationer och övningar. / Whether the person is made up, in demonstrations and exercises.'

export const personBody = z.strictObject({
  name: text(200).describe(
    'Personens namn, som det skrivs i protokoll. / What the person is called, as minutes have it.',
  ),
  title: text(200).nullable().optional().describe(title),
  organisation: text(200).nullable().optional().describe(organisation),
  protectedIdentity: z.boolean().optional().describe(protectedIdentity),
  fictional: z.boolean().optional().describe(fictional),
  externalId: externalId.optional(),
})
export const changePersonBody = personBody.omit({ externalId: true, fictional: true }).partial()
export const personResource = z
  .object({
    id: uuid.describe('Personens id. / The id of the person.'),
    name: z
      .string()
      .nullable()
      .describe(
        'Personens namn; null där identiteten är skyddad. / What the person is called; null where the identity is protected.',
      ),
    title: z.string().nullable().describe(title),
    organisation: z.string().nullable().describe(organisation),
    protectedIdentity: z.boolean().describe(protectedIdentity),
    fictional: z.boolean().describe(fictional),
    externalId: externalIdShown,
    version,
  })
  .meta({
    id: 'Person',
    description:
      'Person: förtroendevald, anställd eller hörd. / A person: someone who holds office, is employed or is heard.',
  })
export const personQuery = z.strictObject({ ...pageQuery, externalId: externalId.optional() })
