import { z } from 'zod'
import { attendanceCapacities, remoteForms } from '../../domain/attending/attendance.ts'
import { civilDate, instant, text, uuid } from '../../http/wire.ts'

export { meetingResource } from '../meetings/schemas.ts'

export const openingBody = z.strictObject({
  chair: uuid.nullable().describe('null bara där protokollet inte säger vem som förde ordet.'),
  attesters: z.array(uuid).max(10),
  openedAt: instant.optional(),
})
export const atBody = z.strictObject({ at: instant.optional() })

const personRef = z.object({ id: uuid, name: z.string().nullable() })

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

export const excuseBody = z.strictObject({
  person: uuid,
  reason: text(1000).optional(),
  receivedAt: instant.optional(),
  calledSubstitute: uuid.optional().describe('Ersättaren som kallas i stället.'),
})
export const excuseResource = z
  .object({
    id: uuid,
    person: personRef,
    party: z.string().nullable(),
    reason: z.string().nullable(),
    receivedAt: z.string().nullable(),
    calledSubstitute: personRef.nullable(),
  })
  .meta({ id: 'Excuse', description: 'Anmält förhinder, och den ersättare som kallas.' })
export const excuseList = z.object({ items: z.array(excuseResource) })
export const excuseId = z.strictObject({ id: uuid, excuseId: uuid })
export const attendanceOverview = z.object({ items: z.array(attendanceResource), excuses: z.array(excuseResource) })

const interval = {
  fromItem: uuid.nullable().optional().describe('Första ärendet; utelämnat: från början.'),
  toItem: uuid.nullable().optional().describe('Sista ärendet; utelämnat: till slutet.'),
}
export const chairBody = z.strictObject({ person: uuid, ...interval, ...correcting })
export const attesterBody = z.strictObject({
  person: uuid,
  replaces: uuid.optional().describe('Justeraren i vars ställe.'),
  ...interval,
  ...correcting,
})
export const officerResource = z
  .object({
    id: uuid,
    person: personRef,
    replaces: personRef.nullable(),
    fromItem: uuid.nullable(),
    toItem: uuid.nullable(),
  })
  .meta({ id: 'Officer', description: 'Ordförande eller justerare vid en del av ärendena (KL 5:69).' })
export const officerList = z.object({ items: z.array(officerResource) })
export const officerId = z.strictObject({ id: uuid, officerId: uuid })

export const turnQuery = z.strictObject({
  seat: z.coerce.number().int().min(1).max(1000),
  item: uuid.optional().describe('Från vilket ärende; utelämnat: det första.'),
})
export const turnAnswer = z.object({
  seat: z.int(),
  member: personRef.nullable().describe('Vems platsen är; null om den är vakant.'),
  party: z.string().nullable(),
  settled: z.boolean().describe('Om ordningen är bestämd; annars är den bara ett förslag.'),
  next: personRef.nullable(),
  substitutes: z.array(
    z.object({
      person: personRef,
      party: z.string().nullable(),
      substituteOrder: z.int().nullable(),
      standing: z.enum(['serving', 'recused', 'attending', 'excused', 'called', 'notNoted']),
      reasons: z.array(z.enum(['begun', 'sameParty', 'partyOrder', 'otherParty', 'listed'])),
    }),
  ),
})

export const countsAnswer = z.object({
  seats: z.int(),
  items: z.array(
    z.object({
      item: uuid,
      paragraph: z.int(),
      chair: uuid.nullable(),
      serving: z.int(),
      members: z.int(),
      substitutes: z.int(),
      present: z.int(),
      emptySeats: z.array(z.int()),
      byParty: z.array(z.object({ party: z.string().nullable(), serving: z.int() })),
    }),
  ),
  findings: z
    .array(
      z.object({
        attendance: uuid,
        rule: z.string(),
        rejection: z.looseObject({ code: z.string() }),
        inForce: z
          .boolean()
          .describe('Falskt om lagrummet inte gällde, eller löd annorlunda, den dag sammanträdet hölls.'),
      }),
    )
    .describe('Vad lagen har emot närvaron som den är antecknad.'),
})

export const exportAnswer = z.object({
  body: z.object({ code: z.string(), name: z.string() }),
  heldOn: civilDate,
  items: z.array(
    z.object({
      person: personRef,
      capacity: z.enum(attendanceCapacities),
      title: z.string().nullable(),
      party: z.string().nullable(),
      seats: z.array(z.int()),
      serves: z.boolean(),
      paragraphsServing: z.array(z.string()),
      paragraphsAttending: z.array(z.string()),
      remote: z.boolean(),
      times: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable() })),
      minutes: z.int().nullable(),
    }),
  ),
})
