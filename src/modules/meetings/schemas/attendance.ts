import { z } from 'zod'
import { attendanceCapacities } from '../../../domain/attending/attendance.ts'
import { civilDate, instant, text, uuid } from '../../../http/wire.ts'
import { attendanceResource, correcting, personRef } from '../schemas.ts'

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
