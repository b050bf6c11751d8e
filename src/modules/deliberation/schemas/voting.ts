import { z } from 'zod'
import { ballotChoices, majorityRules, voteForms } from '../../../domain/deciding/acts/voted.ts'
import { text, uuid } from '../../../http/wire.ts'
import { occurredAt, personRef } from './person-ref.ts'
import { reference } from './references.ts'

/** One vote in a round. */
export const ballot = z.strictObject({ person: uuid, choice: z.enum(ballotChoices) })
const castingVote = z
  .strictObject({ by: personRef, choice: z.enum(['yes', 'no']) })
  .nullable()
  .optional()
/** A round as it is opened. */
export const voteShape = {
  ...occurredAt,
  form: z.enum(voteForms).optional().describe('Utelämnat: som lagen säger, sluten vid val och anställning (KL 5:54).'),
  rule: z.enum(majorityRules).optional().describe('Utelämnat: den majoritet som lagen kräver.'),
  qualifiedSide: reference.optional().describe('Svaret som kräver den kvalificerade majoriteten.'),
  requestedBy: z.array(personRef).max(200),
  yes: reference.optional(),
  no: reference.optional(),
}
export const voteBody = z.strictObject({ ...voteShape, proposition: uuid })
export const ballotBody = ballot
export const ballotResource = z.object({ vote: uuid, person: uuid, choice: z.enum(ballotChoices) })
const count = z.int().min(0).max(10_000)
/** How a round ends. */
export const settling = {
  castingVote,
  lot: reference.nullable().optional().describe('Svaret som lotten avgjorde för.'),
  counts: z
    .strictObject({ yes: count, no: count, abstained: count, absent: count })
    .nullable()
    .optional()
    .describe('Röstetalen, där rösterna är slutna eller protokollet inte nämner dem vid namn.'),
  list: text(200).nullable().optional().describe('Var rösterna står: ”bilaga 9”.'),
  declared: reference.nullable().optional().describe('Vad protokollet säger att omröstningen ledde till.'),
}
export const voteClosingBody = z.strictObject({ ...occurredAt, ...settling })
/** Who should have voted otherwise, and how. */
export const correction = { person: personRef, intended: z.enum(ballotChoices) }
export const voteCorrectionBody = z.strictObject({ ...occurredAt, ...correction })
