import { z } from 'zod'
import { waysMembersWereElected } from '../../../domain/deciding/acts/decided.ts'
import { appointmentRoles } from '../../../domain/organisation/appointment.ts'
import { civilDate, text } from '../../../http/wire.ts'
import { occurredAt, personRef } from './person-ref.ts'

const persons = z.array(personRef).min(1).max(500)
const count = z.int().min(0).max(10_000).nullable().optional()
const number = z.int().min(1).max(500)
const shape = {
  ...occurredAt,
  office: z
    .strictObject({ body: text(20), role: z.enum(appointmentRoles) })
    .describe('Organet och rollen som valet gäller.'),
  seats: z.int().min(1).max(1000).describe('Hur många som ska väljas.'),
  term: z
    .strictObject({ from: civilDate.nullable().optional(), to: civilDate.nullable().optional() })
    .nullable()
    .optional()
    .describe('Utan from gäller valet från sammanträdets dag, utan to tills vidare.'),
  elected: persons.optional().describe('De valda enligt ett äldre protokoll; utelämnas annars och följer av rösterna.'),
}
const counted = {
  blank: count,
  invalid: count,
  lots: z
    .array(z.strictObject({ among: z.array(number).min(2).max(500), drawn: z.array(number).min(1).max(500) }))
    .max(50)
    .optional()
    .describe('Lottdragningar: kandidaternas eller listornas nummer från 1, och de dragna i ordning.'),
}

/** Only what the ballots add up to is stated: they are closed (KL 5:54). */
export const electionBody = z
  .discriminatedUnion('method', [
    z.strictObject({ ...shape, method: z.literal('unopposed'), nominees: persons }),
    z.strictObject({
      ...shape,
      ...counted,
      method: z.literal('majority'),
      candidates: z
        .array(z.strictObject({ person: personRef, votes: count }))
        .min(1)
        .max(500),
    }),
    z.strictObject({
      ...shape,
      ...counted,
      method: z.literal('proportional'),
      demandedBy: count,
      membersElected: z
        .enum(waysMembersWereElected)
        .nullable()
        .optional()
        .describe('Vid val av ersättare: hur ledamöterna valdes.'),
      lists: z
        .array(z.strictObject({ designation: text(100), candidates: persons, votes: count }))
        .min(1)
        .max(100),
    }),
  ])
  .meta({
    id: 'ElectionRecording',
    description: 'Ett val: utan motkandidat, med relativ majoritet eller proportionellt.',
  })
