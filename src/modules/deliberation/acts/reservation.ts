import { z } from 'zod'
import { text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { annex, anyPersons, group, occurredAt, persons, reference } from './fields.ts'
import { keptAnnex, keptId, keptWord, participants, partyGroup } from './recorded.ts'

const forms = ['oral', 'written'] as const
const whose = ['own', 'others'] as const
const by = 'De som reserverar sig. / Those who dissent.'
const concurring = 'De som instämmer utan att ha deltagit i beslutet. / Those who concur without having decided.'
const inFavourOf = 'Vad de hellre ville; null: sägs inte. / What they wanted instead; null: not stated.'
const proposal = 'Förslaget eller yrkandet. / The proposal or the motion.'
const as = 'Vems det är: own (deras eget) eller others (någon annans). / Their own, or that of others.'
const form = 'Hur: oral (muntlig) eller written (skriftlig); null: sägs inte. / Oral or written; null: not stated.'
const words = 'Reservationens text, där den står i protokollet. / Its text, where the minutes have it.'

/** Someone who took part in deciding dissents, before the meeting ends (KL 4:27). */
export const reservation = defined({
  kind: 'reservation',
  path: 'reservations',
  operationId: 'recordReservation',
  list: { operationId: 'listReservations', summary: 'Lista reservationer' },
  summary: 'Registrera en reservation',
  description:
    'Reservation: den som deltog i beslutet anmäler att han eller hon är emot det, innan sammanträdet avslutas (KL 4:27). / Someone who took part in deciding dissents, before the meeting ends.',
  problems: [
    'already-recorded',
    'reservation-before-decision',
    'unknown-act',
    'not-entitled',
    'mover-required',
    'person-repeated',
    'reservation-for-outcome',
  ],
  body: z.strictObject({
    ...occurredAt,
    by: persons.optional().describe(by),
    byGroup: group,
    text: text(50_000).nullable().optional().describe(words),
    concurring: anyPersons.optional().describe(concurring),
    inFavourOf: z
      .strictObject({ proposal: reference.describe(proposal), as: z.enum(whose).describe(as) })
      .nullable()
      .optional()
      .describe(inFavourOf),
    form: z.enum(forms).nullable().optional().describe(form),
    annex,
  }),
  details: z.object({
    by: participants.describe(by),
    byGroup: partyGroup,
    text: z.string().nullable().optional().describe(words),
    concurring: participants.optional().describe(concurring),
    inFavourOf: z
      .object({ proposalId: keptId.describe(proposal), as: keptWord(whose).describe(as) })
      .nullable()
      .describe(inFavourOf),
    form: keptWord(forms).nullable().describe(form),
    annexId: keptAnnex,
  }),
  example: {
    body: { by: [exampleId(20)], inFavourOf: { proposal: exampleId(4), as: 'own' }, annex: exampleId(9) },
    details: {
      by: [examplePerson('Nujin Alacabek', 'V')],
      inFavourOf: { proposalId: exampleId(4), as: 'own' },
      form: null,
      annexId: exampleId(9),
    },
  },
  pointsAt: (input) => ({ persons: [...(input.by ?? []), ...(input.concurring ?? [])] }),
  resolve: (input, find) => ({
    by: find.persons(input.by ?? [], '/by'),
    form: input.form ?? null,
    annexId: input.annex ?? null,
    inFavourOf: input.inFavourOf ? { proposalId: input.inFavourOf.proposal, as: input.inFavourOf.as } : null,
    ...given({
      byGroup: input.byGroup,
      text: input.text,
      concurring: input.concurring && find.persons(input.concurring, '/concurring'),
    }),
  }),
})
