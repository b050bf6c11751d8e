import { z } from 'zod'
import { meetingStates, waysOfRecording } from '../../domain/meeting/meeting.ts'
import {
  civilDate,
  externalId,
  externalIdShown,
  instant,
  none,
  pageQuery,
  text,
  uuid,
  version,
  writtenCode,
  type None,
} from '../../http/wire.ts'

const heldOn = civilDate.describe('Dagen för sammanträdet. / The day of the meeting.')
const recordedAs = z
  .enum(waysOfRecording)
  .describe(
    'Hur sammanträdet registreras: live (medan det pågår) eller minutes (i efterhand från ett protokoll, då det som lagen annars nekar blir en avvikelse). / Whether it is recorded as it goes on, or afterwards from its minutes, where what the law would refuse becomes a finding.',
  )
const words = {
  plannedAt: (none: None) =>
    `När det är tänkt att börja, en tid den dagen i Sverige; ${none.sv}: inte bestämt. / When it is to begin, a time of that day in Sweden; ${none.en}: not settled.`,
  place: (none: None) => `Var det hålls; ${none.sv}: inte angivet. / Where it is held; ${none.en}: not stated.`,
  fictional: (none: None) =>
    `Vad som är påhittat, i demonstrationer; sägs till var och en som läser protokollet. Annars ${none.sv}. / What is made up, in demonstrations; told to whoever reads the minutes. Otherwise ${none.en}.`,
  gaps: (none: None) =>
    `Varför paragrafnummer saknas i följden, vid registrering i efterhand; annars ${none.sv}. / Why numbers of paragraphs are missing in the run, where it is recorded afterwards; otherwise ${none.en}.`,
}

export const planMeetingBody = z.strictObject({
  body: writtenCode.describe(
    'Koden för organet som sammanträder, till exempel KS. / The code of the body, such as KS.',
  ),
  heldOn,
  plannedAt: instant.optional().describe(words.plannedAt(none.absent)),
  place: text(300).optional().describe(words.place(none.absent)),
  recordedAs: recordedAs
    .optional()
    .describe(
      'Hur sammanträdet registreras: live (medan det pågår) eller minutes (i efterhand från ett protokoll). Utelämnat: live. / Whether it is recorded as it goes on, or afterwards from its minutes. Absent: live.',
    ),
  fictional: text(1000).optional().describe(words.fictional(none.absent)),
  gaps: text(1000).optional().describe(words.gaps(none.absent)),
  externalId: externalId.optional(),
})
export const changeMeetingBody = z
  .strictObject({
    heldOn,
    plannedAt: instant.nullable().describe(words.plannedAt(none.null)),
    place: text(300).nullable().describe(words.place(none.null)),
    fictional: text(1000).nullable().describe(words.fictional(none.null)),
    gaps: text(1000).nullable().describe(words.gaps(none.null)),
  })
  .partial()
export const reasonBody = z.strictObject({
  reason: text(1000).describe('Skälet, som bevaras och visas. / Why it is done; kept, and shown.'),
})
export const meetingResource = z
  .object({
    id: uuid.describe('Sammanträdets id. / The id of the meeting.'),
    body: z
      .object({
        id: uuid.describe('Organets id. / The id of the body.'),
        code: z.string().describe('Organets kod, till exempel KS. / The code of the body, such as KS.'),
        name: z.string().describe('Organets namn. / What the body is called.'),
      })
      .describe('Organet som sammanträder. / Which body meets.'),
    heldOn,
    ordinal: z
      .int()
      .describe(
        'Vilket av organets sammanträden den dagen: 1, eller 2 för det andra. / Which of the meetings of the body on that day: 1, or 2 for the second.',
      ),
    place: z.string().nullable().describe(words.place(none.null)),
    plannedAt: z.string().nullable().describe(words.plannedAt(none.null)),
    state: z
      .enum(meetingStates)
      .describe(
        'Läget: planned (planerat), open (pågår), adjourned (ajournerat), closed (avslutat) eller cancelled (inställt). / How it stands: planned, going on, adjourned, closed or cancelled.',
      ),
    recordedAs,
    openedAt: z
      .string()
      .nullable()
      .describe(
        'När det öppnades (UTC); null innan dess och där protokollet inte säger det. / When it was opened (UTC); null before that and where the minutes do not say.',
      ),
    closedAt: z
      .string()
      .nullable()
      .describe(
        'När det avslutades (UTC); null innan dess och där protokollet inte säger det. / When it was closed (UTC); null before that and where the minutes do not say.',
      ),
    chair: uuid
      .nullable()
      .describe(
        'Id för den som öppnade som ordförande; null innan dess och där protokollet inte säger det. / The id of the person who presided at the opening; null before that and where the minutes do not say.',
      ),
    fictional: z.string().nullable().describe(words.fictional(none.null)),
    gaps: z.string().nullable().describe(words.gaps(none.null)),
    cancelledReason: z
      .string()
      .nullable()
      .describe('Varför det är inställt; annars null. / Why it is cancelled; otherwise null.'),
    externalId: externalIdShown,
    version,
  })
  .meta({
    id: 'Meeting',
    description:
      'Sammanträde: ett organ möts en dag för att behandla ärendena på sin lista. / A meeting: a body meets on a day to treat what is on its agenda.',
  })
export const meetingQuery = z.strictObject({
  ...pageQuery,
  body: writtenCode
    .optional()
    .describe('Koden för ett organ: bara dess sammanträden. / The code of a body: only its meetings.'),
  from: civilDate
    .optional()
    .describe('Bara sammanträden den dagen eller senare. / Only meetings on that day or later.'),
  to: civilDate
    .optional()
    .describe('Bara sammanträden den dagen eller tidigare. / Only meetings on that day or earlier.'),
  externalId: externalId.optional(),
})
