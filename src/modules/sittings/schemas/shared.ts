import { z } from 'zod'
import { attendanceCapacities } from '../../../domain/attending/attendance.ts'
import { text, uuid } from '../../../http/wire.ts'

/** A person as he or she is answered. */
export const personRef = z.object({
  id: uuid.describe('Personens id i personregistret. / The id in the register of persons.'),
  name: z
    .string()
    .nullable()
    .describe(
      'Personens namn; null där identiteten är skyddad. / What the person is called; null where the identity is protected.',
    ),
})

export const meetingId = uuid.describe('Sammanträdets id. / The id of the meeting.')

export const party = z
  .string()
  .nullable()
  .describe(
    'Partiets beteckning vid sammanträdet; null om inget finns eller är känt. / The party at the time; null where there is none or it is not known.',
  )

export const capacity = z
  .enum(attendanceCapacities)
  .describe(
    'Egenskap: member (ledamot), substitute (ersättare), official (tjänsteman) eller other (annan). / In which capacity: member, substitute, official or other.',
  )

/** A correction of who took part in what is decided. */
export const correcting = {
  reason: text(1000)
    .optional()
    .describe(
      'Varför det rättas i ärenden som redan är beslutade (KL 5:67); annars utelämnat. / Why it is corrected in what is decided already (KL 5:67); otherwise absent.',
    ),
}
export const correctionQuery = z.strictObject(correcting)
