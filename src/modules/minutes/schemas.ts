import { z } from 'zod'
import { remoteForms } from '../../domain/attending/attendance.ts'
import { minutesKinds } from '../../domain/recording/minutes.ts'
import { byId, civilDate, computedDate, frozen, uuid } from '../../http/wire.ts'

const namedPerson = {
  name: z.string().nullable(),
  party: z.string().optional(),
  title: z.string().nullable().optional(),
  organisation: z.string().nullable().optional(),
  id: uuid.optional(),
}
const headResource = z
  .object({
    ...frozen,
    body: z.object({ code: z.string(), name: z.string() }),
    meetingDate: civilDate,
    meetingOrdinal: z.int(),
    kind: z.enum(minutesKinds),
    place: z.string().nullable(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    adjournments: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
    fictional: z.string().nullable(),
    attendance: z.array(
      z.object({
        ...namedPerson,
        capacity: z.string(),
        seat: z.int().nullable(),
        paragraphs: z.string().nullable(),
        replaces: z
          .union([z.object(namedPerson), z.object({ vacant: z.literal(true), party: z.string().optional() })])
          .optional(),
        remote: z.enum(remoteForms).optional(),
      }),
    ),
    excused: z.array(z.object(namedPerson)).optional(),
    signers: z.array(z.object({ ...namedPerson, role: z.enum(['chair', 'attester']), paragraphs: z.array(z.int()) })),
    paragraphs: z.array(
      z.object({
        paragraph: z.int(),
        title: z.string(),
        hash: z
          .string()
          .nullable()
          .describe('Null bara i äldre protokoll utan salt, där paragrafen inte visas som den är.'),
      }),
    ),
    annexes: z.array(z.object({ title: z.string(), hash: z.string() })),
    gaps: z.string().nullable(),
  })
  .meta({ id: 'MinutesHead', description: 'Protokollets huvud: det som undertecknas.' })
export const minutesResource = z
  .object({
    id: uuid,
    meeting: uuid,
    kind: z.enum(minutesKinds),
    head: headResource,
    headHash: z
      .string()
      .nullable()
      .describe('Null bara i äldre protokoll utan salt, där ett namn som är skyddat är dolt.'),
    attestBy: z.object({ target: computedDate, limit: computedDate }),
    signers: z.array(
      z.object({
        person: uuid,
        name: z.string().nullable(),
        role: z.enum(['chair', 'attester']),
        signedAt: z.string().nullable(),
      }),
    ),
    composedAt: z.string(),
    attestedOn: civilDate.nullable(),
    attestedAt: z.string().nullable(),
    supersededAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Minutes', description: 'Protokoll, sammansatt av det som registrerats.' })
export const wholeMinutesResource = minutesResource
  .extend({ records: z.array(z.record(z.string(), z.unknown())) })
  .meta({ id: 'WholeMinutes', description: 'Protokollet i sin helhet, som justeraren läser det.' })
export const minutesList = z.object({ items: z.array(minutesResource) })
export { byId }
