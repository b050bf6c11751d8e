import { z } from 'zod'
import { publicationLevels } from '../../domain/recording/publication.ts'
import { byId, civilDate, computedDate, cursorOf, pagesBy, text, uuid } from '../../http/wire.ts'
import { recordResource } from './schemas/record.ts'

/** A place in the order of changes. */
const place = /^\d{1,15}$/

export const byAddress = z.strictObject({
  body: text(20).describe('Organets kod: ks.'),
  when: z.string().regex(/^\d{4}(-\d\d-\d\d(-\d{1,2})?)?$/, {
    error: 'Skriv sammanträdets dag, 2021-06-16, eller året där organet numrerar per år.',
  }),
  paragraph: z.coerce.number().int().min(1).max(100_000),
})
export const decisionResource = z
  .object({
    id: uuid,
    contentHash: z
      .string()
      .nullable()
      .describe('SHA-256 över de frysta bytena, också där något i dem är dolt; null då bara i äldre beslut utan salt.'),
    publicHash: z.string().nullable().describe('SHA-256 över det som visas, när något är maskerat.'),
    masked: z.array(z.string()).describe('JSON-pekare till det som är maskerat.'),
    record: recordResource,
    status: z.object({
      publication: z.enum(publicationLevels),
      attestation: z.object({ minutes: uuid, attestedOn: civilDate.nullable() }),
      notice: z
        .object({
          id: uuid,
          postedOn: civilDate,
          keptAt: z.string(),
          lastAppealDay: computedDate,
          takenDownOn: civilDate.nullable(),
        })
        .nullable(),
      earliestLegalForceOn: computedDate.nullable(),
      legalForce: z.null(),
      corrections: z.array(z.never()),
    }),
  })
  .meta({ id: 'Decision', description: 'Beslut: den frysta paragrafen och vad som sedan har hänt.' })

const cursor = z
  .string()
  .describe('Den som följer ändringarna anger den i changedAfter, och får det som ändrats därefter.')
const summaryResource = z
  .object({
    withdrawn: z.literal(false),
    id: uuid,
    address: z.string(),
    title: z.string().nullable(),
    cases: z.array(z.object({ diarienummer: z.string(), title: z.string().nullable() })),
    body: z.string(),
    meetingDate: civilDate,
    paragraph: z.int(),
    publication: z.enum(publicationLevels),
    contentHash: z.string().nullable(),
    cursor,
  })
  .meta({ id: 'DecisionSummary', description: 'Beslut i en lista.' })
const withdrawnResource = z.object({ withdrawn: z.literal(true), id: uuid, cursor }).meta({
  id: 'WithdrawnDecision',
  description: 'Indraget beslut: det är inte längre offentligt, och vad som stod i det sägs inte. Ta bort kopian.',
})
export const listedResource = z.discriminatedUnion('withdrawn', [summaryResource, withdrawnResource])
export const decisionQuery = z.strictObject({
  ...pagesBy(place),
  body: text(20).optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  diarienummer: text(100).optional(),
  changedAfter: cursorOf(place).describe(
    'Markören för det senaste beslut du har: bara det som ändrats därefter. Den som läser utan token får då också veta vilka beslut som har dragits in, oavsett filter.',
  ),
})
export const publicationBody = z.strictObject({ level: z.enum(publicationLevels) })
export const publicationResource = z
  .object({ decision: uuid, level: z.enum(publicationLevels), publishedAt: z.string().nullable(), version: z.int() })
  .meta({ id: 'Publication', description: 'Publicering: en egen åtgärd för varje paragraf.' })
export { byId }
/** An annex by its id within the record: a1. */
export const annexParams = z.strictObject({
  id: uuid,
  annex: z.string().regex(/^a\d{1,4}$/, { error: 'Skriv bilagans id i paragrafen, till exempel a1.' }),
})
