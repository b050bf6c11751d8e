import { z } from 'zod'
import { assignmentStates } from '../../domain/following/assignment.ts'
import { byId, civilDate, externalId, flag, pageQuery, text, uuid } from '../../http/wire.ts'

export const giveBody = z.strictObject({
  text: text(5000),
  givenBy: text(20).describe('Organets kod.'),
  givenTo: text(20).nullable().optional(),
  givenOn: civilDate.nullable().optional(),
  case: uuid.nullable().optional(),
  dueOn: civilDate.nullable().optional(),
  externalId: externalId.optional(),
})
export const closingBody = z
  .strictObject({
    decision: uuid.nullable().optional(),
    closedOn: civilDate.optional(),
    reason: text(1000).nullable().optional(),
  })
  .refine(({ decision, reason }) => decision != null || reason != null, {
    error: 'Ange det beslut som avslutar uppdraget, eller skälet.',
    path: ['decision'],
  })
const bodyRef = z.object({ id: uuid, code: z.string(), name: z.string() })
export const assignmentResource = z
  .object({
    id: uuid,
    text: z.string(),
    givenBy: bodyRef,
    givenTo: bodyRef.nullable(),
    givenOn: civilDate.nullable(),
    case: z.object({ id: uuid, diarienummer: z.string() }).nullable(),
    dueOn: civilDate.nullable(),
    state: z.enum(assignmentStates),
    consideredCompleteIn: z.string().nullable().describe('Adressen till beslutet som anser uppdraget slutfört.'),
    closedIn: z.string().nullable(),
    closedOn: civilDate.nullable(),
    closedReason: z.string().nullable(),
    externalId: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Assignment', description: 'Uppdrag som ett organ har gett.' })
export const assignmentQuery = z.strictObject({
  ...pageQuery,
  body: text(20).optional(),
  case: uuid.optional(),
  open: flag.optional(),
  externalId: externalId.optional(),
})
export { byId }
