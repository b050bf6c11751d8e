import { z } from 'zod'
import { appointmentRoles } from '../../../domain/organisation/appointment.ts'
import { civilDate, pageQuery, text, uuid, version } from '../../../http/wire.ts'

const person = uuid.describe('Personens id i personregistret. / The id in the register of persons.')
const role = z
  .enum(appointmentRoles)
  .describe(
    'Uppdraget: member (ledamot), substitute (ersättare), chair (ordförande), firstViceChair (förste vice ordförande) eller secondViceChair (andre vice ordförande). / Which office: member, substitute, chair, first or second vice chair.',
  )
const words = {
  seat: 'Ledamotens plats, från 1 till antalet platser; null för andra uppdrag. / The seat of a member, from 1 to the number of seats; null of other offices.',
  substituteOrder:
    'Ersättarens plats i tjänstgöringsordningen (KL 5:18, 6:16), från 1; annars null. / The place of a substitute in the order of service (KL 5:18, 6:16), from 1; otherwise null.',
  party:
    'Partiets beteckning under uppdraget, till exempel S; null för partilösa. / The party during the term, such as S; null for those of none.',
  to: 'Sista dagen; null tills vidare. / The last day; null until further notice.',
}
const from = civilDate.describe('Uppdragets första dag. / The first day of the term.')

export const appointmentBody = z.strictObject({
  person,
  role,
  seat: z.int().min(1).max(1000).nullable().optional().describe(words.seat),
  substituteOrder: z.int().min(1).max(1000).nullable().optional().describe(words.substituteOrder),
  party: text(20).nullable().optional().describe(words.party),
  from,
  to: civilDate.nullable().optional().describe(words.to),
})
export const endAppointmentBody = z.strictObject({
  to: civilDate.describe('Uppdragets sista dag. / The last day of the term.'),
})
export const undoingBody = z.strictObject({
  reason: text(1000).describe('Varför valet ändras; visas med uppdraget. / Why the choice is changed; shown with it.'),
})
export const appointmentResource = z
  .object({
    id: uuid.describe('Uppdragets id. / The id of the appointment.'),
    body: uuid.describe('Id för organet som uppdraget är i. / The id of the body it is in.'),
    person,
    role,
    seat: z.int().nullable().describe(words.seat),
    substituteOrder: z.int().nullable().describe(words.substituteOrder),
    party: z.string().nullable().describe(words.party),
    from,
    to: civilDate.nullable().describe(words.to),
    undone: z
      .object({
        at: z.string().describe('När valet ändrades (UTC). / When the choice was changed (UTC).'),
        reason: z.string().describe('Skälet som angavs. / Why, as that was stated.'),
      })
      .nullable()
      .describe(
        'När och varför valet ändrades innan uppdraget började; det gäller då inte. Annars null. / When and why the choice was changed before the term began; it then does not stand. Otherwise null.',
      ),
    version,
  })
  .meta({
    id: 'Appointment',
    description:
      'Förtroendeuppdrag: ledamot, ersättare eller presidium, för en period (KL 4:1). / An appointment: a member, a substitute or a chair, for a term (KL 4:1).',
  })
export const appointmentQuery = z.strictObject({
  ...pageQuery,
  on: civilDate
    .optional()
    .describe('Bara uppdrag som gäller den dagen; utelämnad: alla. / Only those that run on that day; absent: all.'),
})
