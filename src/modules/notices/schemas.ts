import { z } from 'zod'
import { byId, civilDate, computedDate, flag, pageQuery, text, uuid, version, writtenCode } from '../../http/wire.ts'

export const postNoticeBody = z.strictObject({
  minutes: uuid.describe(
    'Id för det justerade protokoll som anslås. / The id of the attested minutes that are announced.',
  ),
  postedOn: civilDate
    .nullable()
    .optional()
    .describe(
      'Dagen då anslaget sätts upp; utelämnad: i dag. Tiden för överklagande räknas från den (KL 13:5). / The day on which it is posted; absent: today. The time for appeal runs from it (KL 13:5).',
    ),
  keptAt: text(300)
    .nullable()
    .optional()
    .describe(
      'Var protokollet finns tillgängligt; måste anges (KL 8:12). / Where the minutes are available; must be stated (KL 8:12).',
    ),
})
export const takeDownBody = z.strictObject({
  takenDownOn: civilDate
    .optional()
    .describe('Dagen då anslaget tas ned; utelämnad: i dag. / The day on which it is taken down; absent: today.'),
})
export const correctNoticeBody = z.strictObject({
  postedOn: civilDate
    .optional()
    .describe(
      'Dagen då anslaget i verkligheten sattes upp; utelämnad om den är rätt. / The day on which it was in truth posted; absent where that is right.',
    ),
  keptAt: text(300)
    .optional()
    .describe(
      'Var protokollet i verkligheten finns; utelämnat om det är rätt. / Where the minutes in truth are available; absent where that is right.',
    ),
  reason: text(1000).describe(
    'Varför anslaget rättas; skälet är offentligt, som anslaget. / Why the notice is corrected; public, as the notice is.',
  ),
})
export const noticeResource = z
  .object({
    id: uuid.describe('Anslagets id. / The id of this notice.'),
    minutes: uuid.describe('Id för protokollet som anslås. / The id of the minutes that are announced.'),
    body: z
      .object({
        code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
        name: z.string().describe('Organets namn i dag. / What the body is called today.'),
      })
      .describe('Organet vars protokoll det är. / The body whose minutes they are.'),
    meetingDate: civilDate.describe('Sammanträdets dag. / The day of the meeting.'),
    attestedOn: civilDate
      .nullable()
      .describe(
        'Dagen då protokollet justerades; aldrig null på ett anslag. / The day on which the minutes were attested; never null on a notice.',
      ),
    postedOn: civilDate.describe('Dagen då anslaget sattes upp. / The day on which the notice was posted.'),
    keptAt: z.string().describe('Var protokollet finns tillgängligt. / Where the minutes are available.'),
    lastAppealDay: computedDate.describe(
      'Sista dag för överklagande (KL 13:5), för en gemensam nämnd räknad från den sista kommunens anslag (KL 9:32). / The last day of appeal (KL 13:5), of a joint board counted from the last notice of its municipalities (KL 9:32).',
    ),
    earliestLegalForceOn: computedDate.describe(
      'Första dag då besluten kan ha vunnit laga kraft (KL 13:14); att de har det bekräftas av en person. / The first day on which the decisions may have legal force (KL 13:14); that they do is confirmed by a person.',
    ),
    late: z
      .boolean()
      .describe(
        'Uppsatt senare än andra dagen efter justeringen (KL 8:12). / Posted later than the second day after the attestation (KL 8:12).',
      ),
    takenDownOn: civilDate
      .nullable()
      .describe(
        'Dagen då anslaget togs ned; null medan det sitter uppe. / The day on which it was taken down; null while it is up.',
      ),
    takenDownEarly: z
      .boolean()
      .describe(
        'Nedtaget innan överklagandetiden gått ut; bara ur protokoll som registrerats i efterhand. / Taken down before the time for appeal had passed; only of minutes that were recorded afterwards.',
      ),
    corrects: uuid
      .nullable()
      .describe(
        'Id för anslaget som det här rättar och står i stället för; annars null. / The id of the notice that this one corrects and stands in place of; otherwise null.',
      ),
    correctedBy: uuid
      .nullable()
      .describe(
        'Id för anslaget som gäller i stället för det här; null om det här gäller. / The id of the notice that stands in its place; null where this one stands.',
      ),
    correctedReason: z
      .string()
      .nullable()
      .describe(
        'Varför det här anslaget rättades; null om det gäller. / Why this notice was corrected; null where it stands.',
      ),
    version,
  })
  .meta({
    id: 'Notice',
    description:
      'Anslag om att protokollet har justerats (KL 8:12). / The notice that minutes have been attested (KL 8:12).',
  })
export const noticeQuery = z.strictObject({
  ...pageQuery,
  up: flag
    .optional()
    .describe(
      'Med true bara anslag som sitter uppe; false eller utelämnat: alla. / With true only those that are up; false or absent: all.',
    ),
  body: writtenCode
    .optional()
    .describe('Koden för ett organ: bara dess anslag. / The code of a body: only its notices.'),
})
export { byId }
