import { z } from 'zod'
import { civilDate, text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId } from './example.ts'
import { annex, occurredAt } from './fields.ts'
import { keptAnnex, keptId } from './recorded.ts'

const filedOn =
  'Dagen den kom in; null: ingen skrivelse kom in före justeringen. / The day it was filed; null: none was, before the attestation.'
const words = 'Reservationens text, där den står i protokollet. / Its text, where the minutes have it.'

/** What became of a written reservation that was announced: filed on a day, or never. */
export const reservationFiling = defined({
  kind: 'reservationFiling',
  path: 'reservations/:actId/filing',
  follows: 'reservation',
  operationId: 'fileReservation',
  summary: 'Anteckna att en skriftlig reservation kommit in, eller inte',
  description:
    'Vad det blev av en skriftlig reservation som anmäldes: den kom in en dag, eller aldrig. / What became of a written reservation that was announced: filed on a day, or never.',
  problems: ['already-recorded', 'unknown-act', 'day-not-come', 'day-before-other'],
  body: z.strictObject({
    ...occurredAt,
    filedOn: civilDate.nullable().describe(filedOn),
    annex,
    text: text(50_000).nullable().optional().describe(words),
  }),
  details: z.object({
    reservationId: keptId.describe('Reservationen. / The reservation.'),
    filedOn: z.string().nullable().describe(filedOn),
    annexId: keptAnnex,
    text: z.string().nullable().optional().describe(words),
  }),
  example: {
    body: { filedOn: '2021-06-21', annex: exampleId(9) },
    details: { reservationId: exampleId(13), filedOn: '2021-06-21', annexId: exampleId(9) },
  },
  days: (input) => ({ filedOn: input.filedOn }),
  resolve: (input) => ({
    reservationId: input.reservation,
    filedOn: input.filedOn,
    annexId: input.annex ?? null,
    ...given({ text: input.text }),
  }),
})
