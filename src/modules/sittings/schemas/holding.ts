import { z } from 'zod'
import { instant, uuid } from '../../../http/wire.ts'

export { meetingResource } from '../../meetings/schemas.ts'

export const openingBody = z.strictObject({
  chair: uuid
    .nullable()
    .describe(
      'Id för ordföranden, som ska tjänstgöra där sammanträdet registreras medan det pågår; null bara där ett protokoll inte säger vem som förde ordet. / The id of the person who presides, who must serve where the meeting is recorded as it goes on; null only where minutes do not say who did.',
    ),
  attesters: z
    .array(uuid)
    .max(10)
    .describe(
      'Id för dem som valts att justera vid sidan av ordföranden (KL 5:69); de ska tjänstgöra där sammanträdet registreras medan det pågår. / The ids of those chosen to attest besides the chair (KL 5:69), who must serve where the meeting is recorded as it goes on.',
    ),
  openedAt: instant
    .optional()
    .describe(
      'När det öppnades, sammanträdets egen dag; utelämnat: nu, eller okänt vid registrering från protokoll. / When it was opened, on the day of the meeting; absent: now, or not known where it is recorded from minutes.',
    ),
})
export const pauseBody = z.strictObject({
  at: instant
    .optional()
    .describe(
      'När det skedde, efter det som hänt förut och senast nu; utelämnat: nu. / When that was, after what came before and not after now; absent: now.',
    ),
})
export const closingBody = z.strictObject({
  at: instant
    .optional()
    .describe(
      'När det avslutades, efter det som hänt förut och senast nu; utelämnat: nu, eller okänt vid registrering från protokoll. / When it was closed, after what came before and not after now; absent: now, or not known where it is recorded from minutes.',
    ),
})
