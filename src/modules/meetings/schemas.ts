import { z } from 'zod'
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
