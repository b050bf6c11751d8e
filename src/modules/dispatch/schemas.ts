import { z } from 'zod'
import { dispatchStates } from '../../domain/following/dispatch.ts'
import { byId, pageQuery, text, uuid, version, writtenCode } from '../../http/wire.ts'

const states =
  'awaitingRelease (väntar på att frisläppas), released (ska levereras), delivered (levererad) eller failed (leveransen misslyckades)'

export const additionBody = z.strictObject({
  decision: uuid.describe(
    'Id för det justerade beslut som ska expedieras. / The id of the attested decision that is to be sent.',
  ),
  label: text(300).describe(
    'Vad mottagaren kallas, en förvaltning eller ett bolag till exempel. / What the recipient is called, a unit or a company for instance.',
  ),
  group: z
    .enum(['boards'])
    .nullable()
    .optional()
    .describe(
      'En grupp som mottagaren står för: boards är kommunens alla nämnder; null eller utelämnat för en enskild. / A group that it stands for: every board of the municipality; null or absent for a single one.',
    ),
  body: writtenCode
    .nullable()
    .optional()
    .describe(
      'Koden för det organ i kommunen som mottagaren är; null eller utelämnat för andra. / The code of the body of the municipality that it is; null or absent for others.',
    ),
  reason: text(1000).describe(
    'Varför mottagaren läggs till efter justeringen. / Why the recipient is added after the attestation.',
  ),
})
export const releaseBody = z.strictObject({
  decision: uuid.describe(
    'Id för beslutet vars expedieringar ska frisläppas. / The id of the decision whose dispatches are to go.',
  ),
})
export const dispatchResource = z
  .object({
    id: uuid.describe('Expedieringens id. / The id of this dispatch.'),
    decision: uuid.describe('Id för beslutet som expedieras. / The id of the decision that is sent.'),
    address: z
      .string()
      .describe(
        'Beslutets naturliga adress, till exempel ks/2021-06-16/22. / The natural address of the decision, such as ks/2021-06-16/22.',
      ),
    position: z
      .int()
      .describe(
        'Mottagarens plats bland mottagarna i protokollet, från 1; tillagda kommer sist. / The place among the recipients of the minutes, from 1; those added come last.',
      ),
    label: z.string().describe('Som mottagaren står i protokollet. / The recipient as it stands in the minutes.'),
    group: z
      .string()
      .nullable()
      .describe(
        'Den grupp som mottagaren är: boards, alla nämnder; null för en enskild. / The group that the recipient is: boards, every board; null for a single one.',
      ),
    recipient: z
      .string()
      .nullable()
      .describe(
        'Vem expedieringen går till, ur gruppen en av nämnderna; null innan den är frisläppt. / To whom it goes, of a group one of the boards; null until it is released.',
      ),
    state: z
      .enum(dispatchStates)
      .describe(`Läget: ${states}. / How it stands: awaiting release, released, delivered or failed.`),
    releasedAt: z
      .string()
      .nullable()
      .describe(
        'När den senast frisläpptes (UTC); null innan dess. / When it was last released (UTC); null before that.',
      ),
    deliveredAt: z
      .string()
      .nullable()
      .describe('När den levererades (UTC); null innan dess. / When it was delivered (UTC); null before that.'),
    deliveredHash: z
      .string()
      .nullable()
      .describe(
        'SHA-256 över den post som levererades; null innan dess, och där ett namn i den sedan har skyddats. / SHA-256 of the record that was delivered; null before that, and where a name in it has become protected since.',
      ),
    failure: z
      .string()
      .nullable()
      .describe(
        'Varför leveransen misslyckades, annars null. Frisläpp på nytt när felet är avhjälpt. / Why the delivery failed, otherwise null. Release anew when that is put right.',
      ),
    addedReason: z
      .string()
      .nullable()
      .describe(
        'Varför mottagaren lades till efter justeringen; null för den som står i protokollet. / Why the recipient was added after the attestation; null for one who stands in the minutes.',
      ),
    version,
  })
  .meta({
    id: 'Dispatch',
    description: 'Expediering: ett beslut till en mottagare. / A decision on its way to one recipient.',
  })
export const dispatchList = z.object({
  items: z
    .array(dispatchResource)
    .describe(
      'Beslutets alla expedieringar, i protokollets ordning. / Every dispatch of the decision, in the order of the minutes.',
    ),
})
export const dispatchQuery = z.strictObject({
  ...pageQuery,
  decision: uuid
    .optional()
    .describe('Ett besluts id: bara expedieringar av det. / The id of a decision: only its dispatches.'),
  state: z
    .enum(dispatchStates)
    .optional()
    .describe(
      `Bara i ett visst läge: ${states}. / Only those that stand so: awaiting release, released, delivered or failed.`,
    ),
  recipientBody: writtenCode
    .optional()
    .describe('Koden för ett organ: bara det som expedieras till det. / The code of a body: only what is sent to it.'),
})
export { byId }
