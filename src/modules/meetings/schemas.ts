import { z } from 'zod'
import { attendanceCapacities, remoteForms } from '../../domain/attending/attendance.ts'
import { dispositions } from '../../domain/deciding/disposition.ts'
import { matters } from '../../domain/meeting/matter.ts'
import { meetingStates } from '../../domain/meeting/meeting.ts'
import { civilDate, externalId, instant, pageQuery, text, uuid } from '../../http/wire.ts'

export const planMeetingBody = z.strictObject({
  body: text(20).describe('Organets kod.'),
  heldOn: civilDate,
  plannedAt: instant.optional(),
  place: text(300).optional(),
  recordedAs: z.enum(['live', 'minutes']).optional().describe('minutes: registreras i efterhand från ett protokoll.'),
  fictional: text(1000).optional(),
  gaps: text(1000).optional(),
  externalId: externalId.optional(),
})
export const changeMeetingBody = z
  .strictObject({
    heldOn: civilDate,
    plannedAt: instant.nullable(),
    place: text(300).nullable(),
    fictional: text(1000).nullable(),
    gaps: text(1000).nullable(),
  })
  .partial()
export const reasonBody = z.strictObject({ reason: text(1000) })
export const openingBody = z.strictObject({
  chair: uuid.nullable().describe('null bara där protokollet inte säger vem som förde ordet.'),
  attesters: z.array(uuid).max(10),
  openedAt: instant.optional(),
})
export const atBody = z.strictObject({ at: instant.optional() })

export const personRef = z.object({ id: uuid, name: z.string().nullable() })
export const meetingResource = z
  .object({
    id: uuid,
    body: z.object({ id: uuid, code: z.string(), name: z.string() }),
    heldOn: civilDate,
    ordinal: z.int(),
    place: z.string().nullable(),
    plannedAt: z.string().nullable(),
    state: z.enum(meetingStates),
    recordedAs: z.enum(['live', 'minutes']),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    chair: uuid.nullable(),
    fictional: z.string().nullable(),
    gaps: z.string().nullable(),
    cancelledReason: z.string().nullable(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Meeting', description: 'Sammanträde.' })
export const meetingQuery = z.strictObject({
  ...pageQuery,
  body: text(20).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  externalId: externalId.optional(),
})

const earlier = z
  .array(
    z.strictObject({
      kind: z.enum(['tabled', 'remitted']),
      ground: z.enum(['majority', 'minority']).nullable(),
      label: text(200),
    }),
  )
  .max(50)
  .describe('Tidigare behandling som inte finns här: ”KF 2023-09-07 § 10”. Det som finns här läggs till av sig självt.')

const admission = z.strictObject({
  against: z
    .int()
    .min(0)
    .max(1000)
    .describe('Hur många närvarande som var emot att behandla det som inte var tillkännagivet (KL 5:52).'),
})
export const itemBody = z.strictObject({
  title: text(1000),
  matter: z
    .enum(matters)
    .optional()
    .describe('Ärendets slag, där lagen behandlar det annorlunda: val, anställning, myndighetsutövning …'),
  earlier: earlier.optional(),
  cases: z.array(uuid).max(50).optional(),
  summary: text(50_000).optional(),
  position: z.int().min(1).max(10_000).optional(),
  paragraph: z.int().min(1).max(100_000).optional().describe('Bara när sammanträdet registreras från protokoll.'),
  admission: admission.optional(),
  raisedBy: uuid.optional().describe('Den tjänstgörande som väckte ärendet på sammanträdet (KL 4:20).'),
  externalId: externalId.optional(),
})
export const changeItemBody = z
  .strictObject({
    title: text(1000),
    matter: z.enum(matters),
    earlier,
    cases: z.array(uuid).max(50),
    summary: text(50_000).nullable(),
    position: z.int().min(1).max(10_000),
    raisedBy: uuid.nullable(),
  })
  .partial()
export const itemResource = z
  .object({
    id: uuid,
    meeting: uuid,
    position: z.int(),
    paragraph: z.int().nullable(),
    provisional: z.boolean().describe('Paragrafnumret kan ännu ändras.'),
    title: z.string(),
    summary: z.string().nullable(),
    cases: z.array(z.object({ id: uuid, diarienummer: z.string(), title: z.string() })),
    withdrawnReason: z.string().nullable(),
    matter: z.enum(matters),
    earlier,
    outcome: z
      .object({
        kind: z.enum(dispositions),
        ground: z.enum(['majority', 'minority']).nullable(),
        reasons: z.array(z.string()),
        until: civilDate.nullable(),
      })
      .nullable()
      .describe('Vad det blev av ärendet: avgjort, återremitterat, bordlagt …'),
    continues: uuid.nullable().describe('Det bordlagda ärende som tas upp på nytt.'),
    admission: z.object({ against: z.int() }).nullable(),
    raisedBy: uuid.nullable(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Item', description: 'Ärende på föredragningslistan; paragraf i protokollet.' })

/** A correction of who took part in what is decided. */
export const correcting = {
  reason: text(1000).optional().describe('Varför närvaron rättas i ärenden som redan är beslutade; annars utelämnat.'),
}
export const attendanceBody = z.strictObject({
  person: uuid,
  capacity: z.enum(attendanceCapacities),
  seat: z
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .optional()
    .describe('Platsen som besätts. Utelämnad för en ledamot: den egna.'),
  party: text(20).nullable().optional(),
  title: text(200).nullable().optional(),
  fromItem: uuid.nullable().optional(),
  toItem: uuid.nullable().optional(),
  fromPart: z.boolean().optional().describe('Kom under det första ärendet.'),
  toPart: z.boolean().optional().describe('Gick under det sista ärendet; var inte med när det avgjordes.'),
  remote: z
    .enum(remoteForms)
    .nullable()
    .optional()
    .describe('På distans; bara med ljud och bild är det närvaro (KL 5:16, 6:24).'),
  replaces: z
    .union([z.strictObject({ person: uuid }), z.strictObject({ vacant: z.literal(true), party: text(20).optional() })])
    .nullable()
    .optional()
    .describe('Den som ersätts, eller en vakant plats. Utan seat: den ersattas plats.'),
  arrivedAt: instant.nullable().optional(),
  leftAt: instant.nullable().optional(),
})
export const recordAttendanceBody = attendanceBody.extend(correcting)
export const attendanceList = z.strictObject({ rows: z.array(attendanceBody).max(1000), ...correcting })
export const correctionQuery = z.strictObject(correcting)
export const attendanceResource = z
  .object({
    id: uuid,
    person: personRef,
    party: z.string().nullable(),
    title: z.string().nullable(),
    capacity: z.enum(attendanceCapacities),
    seat: z.int().nullable(),
    fromItem: uuid.nullable(),
    toItem: uuid.nullable(),
    fromPart: z.boolean(),
    toPart: z.boolean(),
    remote: z.enum(remoteForms).nullable(),
    replaces: z
      .union([
        z.object({ person: personRef, party: z.string().nullable() }),
        z.object({ vacant: z.literal(true), party: z.string().nullable() }),
      ])
      .nullable(),
    arrivedAt: z.string().nullable(),
    leftAt: z.string().nullable(),
  })
  .meta({ id: 'Attendance', description: 'Närvaro: person × plats × ärenden.' })
export const attendanceAnswer = z.object({ items: z.array(attendanceResource) })
export const attendanceId = z.strictObject({ id: uuid, attendanceId: uuid })
export const itemList = z.object({ items: z.array(itemResource) })
