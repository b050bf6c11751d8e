import { z } from 'zod'
import { waysMembersWereElected } from '../../../domain/deciding/acts/decided.ts'
import { appointmentRoles } from '../../../domain/organisation/appointment.ts'
import { civilDate, none, text, writtenCode, type None } from '../../../http/wire.ts'
import { occurredAt, personRef } from './fields.ts'

export const method =
  'Valsättet: unopposed (utan motkandidat), majority (relativ majoritet) eller proportional (proportionellt mellan listor). / Unopposed, by relative majority, or proportionally between lists.'
export const role =
  'Uppdraget: member (ledamot), substitute (ersättare), chair (ordförande), firstViceChair (förste vice ordförande) eller secondViceChair (andre vice ordförande). / Which office: member, substitute, chair, first or second vice chair.'
export const membersElected = (none: None) =>
  `Vid val av ersättare: hur ledamöterna valdes, proportional (proportionellt) eller other (på annat sätt); annars ${none.sv}. / When substitutes are elected: whether the members were elected proportionally, or in another way; otherwise ${none.en}.`

const persons = z.array(personRef).min(1).max(500)
const count = z.int().min(0).max(10_000).nullable().optional()
const number = z.int().min(1).max(500)
const votes = count.describe('Antalet röster; null: sägs inte. / The votes; null: not stated.')
const shape = {
  ...occurredAt,
  office: z
    .strictObject({
      body: writtenCode.describe('Organets kod: SN. / The code of the body.'),
      role: z.enum(appointmentRoles).describe(role),
    })
    .describe('Organet och rollen som valet gäller. / The body and the role that the election is to.'),
  seats: z.int().min(1).max(1000).describe('Hur många som ska väljas. / How many are to be elected.'),
  term: z
    .strictObject({
      from: civilDate.nullable().optional().describe('Första dagen. / The first day.'),
      to: civilDate.nullable().optional().describe('Sista dagen. / The last day.'),
    })
    .nullable()
    .optional()
    .describe(
      'Utan from gäller valet från sammanträdets dag, utan to tills vidare. / Without from it runs from the day of the meeting, without to until further notice.',
    ),
  elected: persons
    .optional()
    .describe(
      'De valda enligt ett äldre protokoll; utelämnas annars och följer av rösterna. / Those elected according to older minutes; else left out, and follows from the votes.',
    ),
}
const counted = {
  blank: count.describe('Blanka valsedlar. / Blank ballots.'),
  invalid: count.describe('Ogiltiga valsedlar. / Invalid ballots.'),
  lots: z
    .array(
      z.strictObject({
        among: z
          .array(number)
          .min(2)
          .max(500)
          .describe('Numren som lotten drogs mellan. / The numbers that the lot was drawn among.'),
        drawn: z.array(number).min(1).max(500).describe('De dragna, i ordning. / Those drawn, in order.'),
      }),
    )
    .max(50)
    .optional()
    .describe(
      'Lottdragningar: kandidaternas eller listornas nummer från 1, och de dragna i ordning. / Lots: the numbers of the candidates or lists from 1, and those drawn in order.',
    ),
}

/** Only what the ballots add up to is stated: they are closed (KL 5:54). */
export const electionBody = z
  .discriminatedUnion('method', [
    z.strictObject({
      ...shape,
      method: z.literal('unopposed').describe(method),
      nominees: persons.describe('De nominerade, inte fler än platserna. / The nominees, no more than the seats.'),
    }),
    z.strictObject({
      ...shape,
      ...counted,
      method: z.literal('majority').describe(method),
      candidates: z
        .array(z.strictObject({ person: personRef.describe('Kandidaten. / The candidate.'), votes }))
        .min(1)
        .max(500)
        .describe('Kandidaterna med sina röster. / The candidates with their votes.'),
    }),
    z.strictObject({
      ...shape,
      ...counted,
      method: z.literal('proportional').describe(method),
      demandedBy: count.describe('Hur många som begärde proportionellt val. / How many demanded it.'),
      membersElected: z.enum(waysMembersWereElected).nullable().optional().describe(membersElected(none.either)),
      lists: z
        .array(
          z.strictObject({
            designation: text(100).describe('Gruppbeteckningen. / The designation of the group.'),
            candidates: persons.describe('Namnen i ordning. / The names in order.'),
            votes,
          }),
        )
        .min(1)
        .max(100)
        .describe('Listorna med sina röster. / The lists with their votes.'),
    }),
  ])
  .meta({
    id: 'ElectionRecording',
    description:
      'Ett val: utan motkandidat, med relativ majoritet eller proportionellt. / An election: unopposed, by relative majority or proportional.',
  })

export type ElectionInput = z.output<typeof electionBody>
