import { z } from 'zod'
import { byId, civilDate, computedDate, flag, pageQuery, text, uuid } from '../../http/wire.ts'

export const postNoticeBody = z.strictObject({
  minutes: uuid,
  postedOn: civilDate.nullable().optional().describe('Dagen då anslaget sätts upp; i dag om den utelämnas.'),
  keptAt: text(300).nullable().optional().describe('Var protokollet finns.'),
})
export const takeDownBody = z.strictObject({ takenDownOn: civilDate.optional() })
export const correctNoticeBody = z.strictObject({
  postedOn: civilDate.optional().describe('Dagen då anslaget i verkligheten sattes upp.'),
  keptAt: text(300).optional().describe('Var protokollet i verkligheten finns.'),
  reason: text(1000).describe('Varför anslaget rättas; skälet är offentligt, som anslaget.'),
})
export const noticeResource = z
  .object({
    id: uuid,
    minutes: uuid,
    body: z.object({ code: z.string(), name: z.string() }),
    meetingDate: civilDate,
    attestedOn: civilDate.nullable(),
    postedOn: civilDate,
    keptAt: z.string(),
    lastAppealDay: computedDate.describe('För en gemensam nämnd räknad från den sista kommunens anslag (KL 9:32).'),
    earliestLegalForceOn: computedDate,
    late: z.boolean().describe('Uppsatt senare än andra dagen efter justeringen.'),
    takenDownOn: civilDate.nullable(),
    takenDownEarly: z
      .boolean()
      .describe('Nedtaget innan överklagandetiden gått ut; bara ur protokoll som registrerats i efterhand.'),
    corrects: uuid.nullable().describe('Anslaget som det här rättar och står i stället för.'),
    correctedBy: uuid.nullable().describe('Anslaget som gäller i stället för det här.'),
    correctedReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Notice', description: 'Anslag om att protokollet har justerats (KL 8:12).' })
export const noticeQuery = z.strictObject({ ...pageQuery, up: flag.optional(), body: text(20).optional() })
export { byId }
