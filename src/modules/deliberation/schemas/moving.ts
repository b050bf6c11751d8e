import { z } from 'zod'
import { contributionForms, motionRanks } from '../../../domain/deciding/acts/moved.ts'
import { recusalGrounds } from '../../../domain/deciding/acts/noted.ts'
import { motionKinds } from '../../../domain/organisation/motion-kind.ts'
import { civilDate, text, uuid } from '../../../http/wire.ts'
import { occurredAt, personRef } from './person-ref.ts'
import { group, persons, points, reference } from './references.ts'

export const proposalBody = z.strictObject({
  ...occurredAt,
  author: z
    .union([
      z.strictObject({ unit: uuid }),
      z.strictObject({ body: text(20) }),
      z.strictObject({ party: text(20), name: text(100) }),
      z.strictObject({ persons }),
    ])
    .describe('Förslagsställaren: en enhet, ett organ, ett parti eller personer.'),
  points: z.array(text(20_000)).max(200).optional(),
  document: uuid.nullable().optional(),
})
export const contributionBody = z.strictObject({
  ...occurredAt,
  form: z.enum(contributionForms),
  persons,
  shared: z
    .strictObject({ title: text(200), organisation: text(200).nullable().optional() })
    .nullable()
    .optional(),
})
/** A motion, whatever its kind is called. */
export const motionShape = {
  ...occurredAt,
  proposal: reference.nullable().optional(),
  motions: z.array(reference).min(1).max(100).describe('Yrkandena som ett avslagsyrkande gäller.').optional(),
  text: text(20_000).nullable().optional(),
  movedBy: persons.optional(),
  movedByGroup: group,
  supportedBy: z.array(personRef).max(200).optional(),
  rank: z.enum(motionRanks).optional().describe('I första eller i andra hand.'),
  points,
  document: uuid.optional().describe('Handlingen med den skriftliga texten.'),
  until: civilDate.optional().describe('Dagen till vilken ärendet ska bordläggas.'),
}
export const motionBody = z.strictObject({ ...motionShape, kind: z.enum(motionKinds) })
export const emptyBody = z.strictObject(occurredAt)
export const recusalBody = z.strictObject({
  ...occurredAt,
  person: personRef,
  ground: z.enum(recusalGrounds).nullable().describe('null bara där protokollet inte nämner grunden.'),
  ownCompany: z
    .boolean()
    .optional()
    .describe('Grundas bara på uppdrag i styrelsen för kommunens eget bolag eller stiftelse (KL 6:31).'),
  disregarded: text(5000)
    .optional()
    .describe('Varför det bortses från: opartiskheten saknar uppenbart betydelse (KL 6:29).'),
})
/** What became of a disputed recusal. */
export const ruling = { barred: z.boolean(), reason: text(5000) }
export const recusalRulingBody = z.strictObject({ ...occurredAt, ...ruling })
export const nonParticipationBody = z.strictObject({ ...occurredAt, persons })
