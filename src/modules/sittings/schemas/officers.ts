import { z } from 'zod'
import { none, uuid, type None } from '../../../http/wire.ts'
import { correcting, meetingId, personRef } from './shared.ts'

const officerRef = uuid.describe(
  'Id för valet av ordförande eller justerare. / The id of this choice of a chair or an attester.',
)
const words = {
  fromItem: (none: None) =>
    `Id för det första ärendet; ${none.sv}: från början. / The id of the first item; ${none.en}: from the beginning.`,
  toItem: (none: None) =>
    `Id för det sista ärendet; ${none.sv}: till slutet. / The id of the last item; ${none.en}: to the end.`,
}
const interval = {
  fromItem: uuid.nullable().optional().describe(words.fromItem(none.either)),
  toItem: uuid.nullable().optional().describe(words.toItem(none.either)),
}
const serves = 'ska tjänstgöra i alla de ärendena. / The id of the one chosen, who must serve at each of those items.'

export const chairBody = z.strictObject({
  person: uuid.describe(`Id för den som för ordet; ${serves}`),
  ...interval,
  ...correcting,
})
export const attesterBody = z.strictObject({
  person: uuid.describe(`Id för den som justerar; ${serves}`),
  replaces: uuid
    .optional()
    .describe(
      'Id för justeraren i vars ställe det sker; utelämnat: utöver de valda. / The id of the attester in whose place that is; absent: beside those chosen.',
    ),
  ...interval,
  ...correcting,
})
export const officerResource = z
  .object({
    id: officerRef,
    person: personRef.describe('Den som för ordet eller justerar. / Who presides or attests.'),
    replaces: personRef
      .nullable()
      .describe(
        'Justeraren i vars ställe det sker; null: utöver de valda, och alltid för ordförande. / The attester in whose place that is; null: beside those chosen, and always of a chair.',
      ),
    fromItem: uuid.nullable().describe(words.fromItem(none.null)),
    toItem: uuid.nullable().describe(words.toItem(none.null)),
  })
  .meta({
    id: 'Officer',
    description:
      'Ordförande eller justerare i några av ärendena (KL 5:53, 5:69). / A chair or an attester at some of the items (KL 5:53, 5:69).',
  })
export const officerList = z.object({
  items: z
    .array(officerResource)
    .describe(
      'Valen i ordning; det senaste gäller där två möts. De som valdes vid öppnandet står inte här. / The choices in order; the last stands where two meet. Those chosen at the opening are not among them.',
    ),
})
export const officerId = z.strictObject({ id: meetingId, officerId: officerRef })
