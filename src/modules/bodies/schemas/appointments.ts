import { z } from 'zod'
import { appointmentRoles } from '../../../domain/organisation/appointment.ts'
import { civilDate, pageQuery, text, uuid } from '../../../http/wire.ts'

export const appointmentBody = z.strictObject({
  person: uuid,
  role: z.enum(appointmentRoles),
  seat: z.int().min(1).max(1000).nullable().optional(),
  substituteOrder: z.int().min(1).max(1000).nullable().optional(),
  party: text(20).nullable().optional(),
  from: civilDate,
  to: civilDate.nullable().optional(),
})
export const endAppointmentBody = z.strictObject({ to: civilDate })
export const appointmentResource = z
  .object({
    id: uuid,
    body: uuid,
    person: uuid,
    role: z.enum(appointmentRoles),
    seat: z.int().nullable(),
    substituteOrder: z.int().nullable(),
    party: z.string().nullable(),
    from: civilDate,
    to: civilDate.nullable(),
    undone: z
      .object({ at: z.string(), reason: z.string() })
      .nullable()
      .describe('När och varför valet ändrades innan uppdraget började; det gäller då inte.'),
    version: z.int(),
  })
  .meta({ id: 'Appointment', description: 'Förtroendeuppdrag: ledamot, ersättare eller presidium, för en period.' })
export const appointmentQuery = z.strictObject({ ...pageQuery, on: civilDate.optional() })
export const undoingBody = z.strictObject({ reason: text(1000) })
