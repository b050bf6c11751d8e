import { z } from 'zod'
import { contributionForms } from '../../domain/contribution.ts'
import { appealRegimes, decisionPointKinds } from '../../domain/decision.ts'
import { motionKinds } from '../../domain/motion.ts'
import { propositionForms } from '../../domain/proposition.ts'
import { recusalGrounds } from '../../domain/recusal.ts'
import { ballotChoices, voteKinds } from '../../domain/vote.ts'
import { byId, instant, text, uuid } from '../../http/wire.ts'

const occurredAt = { occurredAt: instant.optional() }
/** The id of an act, or within a whole paragraph the `ref` of one. */
const reference = text(100)

const personRef = z.union([uuid, z.strictObject({
  name: text(200), party: text(20).nullable().optional(), title: text(200).nullable().optional(), organisation: text(200).nullable().optional(),
})]).describe('En person i personregistret, eller någon utanför det som den ska nämnas.')
const persons = z.array(personRef).min(1).max(200)

export const proposalBody = z.strictObject({
  ...occurredAt,
  author: z.union([
    z.strictObject({ unit: uuid }),
    z.strictObject({ body: text(20) }),
    z.strictObject({ party: text(20), name: text(100) }),
    z.strictObject({ persons }),
  ]).describe('Förslagsställaren: en enhet, ett organ, ett parti eller personer.'),
  points: z.array(text(20_000)).max(200).optional(),
  document: uuid.nullable().optional(),
})
export const contributionBody = z.strictObject({
  ...occurredAt,
  form: z.enum(contributionForms),
  persons,
  shared: z.strictObject({ title: text(200), organisation: text(200).nullable().optional() }).nullable().optional(),
})
const motionShape = {
  ...occurredAt,
  proposal: reference.nullable().optional(),
  text: text(20_000).nullable().optional(),
  movedBy: persons,
  supportedBy: z.array(personRef).max(200).optional(),
}
export const motionBody = z.strictObject({ ...motionShape, kind: z.enum(motionKinds) })
export const emptyBody = z.strictObject(occurredAt)
export const propositionBody = z.strictObject({
  ...occurredAt,
  form: z.enum(propositionForms),
  options: z.array(reference).min(1).max(50),
  finding: reference.nullable().optional(),
})
const ballot = z.strictObject({ person: uuid, choice: z.enum(ballotChoices) })
const castingVote = z.strictObject({ by: personRef, choice: z.enum(['yes', 'no']) }).nullable().optional()
const voteShape = {
  ...occurredAt,
  voteKind: z.enum(voteKinds).optional(),
  requestedBy: z.array(personRef).max(200),
  yes: reference.optional(),
  no: reference.optional(),
}
export const voteBody = z.strictObject({ ...voteShape, proposition: uuid })
export const ballotBody = ballot
export const ballotResource = z.object({ vote: uuid, person: uuid, choice: z.enum(ballotChoices) })
export const voteClosingBody = z.strictObject({ ...occurredAt, castingVote })
const point = z.strictObject({
  text: text(20_000),
  kind: z.enum(decisionPointKinds).optional(),
  to: text(20).nullable().optional(),
  appealRegime: z.enum(appealRegimes).optional(),
  refersTo: z.array(z.strictObject({
    document: uuid, annexNumber: z.int().min(1).max(1000).nullable().optional(), of: uuid.nullable().optional(),
  })).max(50).optional(),
  considersComplete: uuid.nullable().optional(),
})
export const decisionBody = z.strictObject({ ...occurredAt, points: z.array(point).min(1).max(200).optional() })
export const reservationBody = z.strictObject({
  ...occurredAt,
  by: persons,
  inFavourOf: z.strictObject({ proposal: reference, as: z.enum(['own', 'others']) }).nullable().optional(),
  form: z.enum(['oral', 'written']).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const protocolNoteBody = z.strictObject({
  ...occurredAt,
  by: persons,
  state: z.enum(['announced', 'filed']),
  text: text(50_000).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const recusalBody = z.strictObject({ ...occurredAt, person: personRef, ground: z.enum(recusalGrounds) })
export const recipientBody = z.strictObject({
  ...occurredAt, label: text(300), group: z.enum(['boards']).nullable().optional(), body: text(20).nullable().optional(),
})
export const annexBody = z.strictObject({
  ...occurredAt, document: uuid, title: text(1000).optional(), number: z.int().min(1).max(10_000).nullable().optional(),
})
export const sentenceOverrideBody = z.strictObject({ ...occurredAt, sentence: text(200), text: text(20_000) })

const ref = { ref: reference.optional() }
export const paragraphBody = z.strictObject({
  title: text(1000).optional(),
  summary: text(50_000).nullable().optional(),
  recusals: z.array(recusalBody).max(200).optional(),
  annexes: z.array(annexBody.extend(ref)).max(200).optional(),
  proposals: z.array(proposalBody.extend(ref)).max(100).optional(),
  contributions: z.array(contributionBody).max(500).optional(),
  motions: z.array(z.strictObject({ ...motionShape, ...ref, kind: z.enum(motionKinds) })).max(500).optional(),
  deliberationClosed: z.boolean().optional(),
  propositions: z.array(propositionBody.extend({
    vote: z.strictObject({ ...voteShape, ballots: z.array(ballot).max(1000), castingVote }).optional(),
  })).max(100).optional(),
  decision: decisionBody.nullable().optional(),
  reservations: z.array(reservationBody).max(200).optional(),
  protocolNotes: z.array(protocolNoteBody).max(200).optional(),
  recipients: z.array(recipientBody).max(500).optional(),
  sentenceOverrides: z.array(sentenceOverrideBody).max(200).optional(),
}).refine(({ annexes = [], proposals = [], motions = [] }) => {
  const refs = [...annexes, ...proposals, ...motions].flatMap((one) => one.ref ?? [])
  return new Set(refs).size === refs.length
}, { error: 'Samma ref står på två ställen. Ge varje förslag, yrkande och bilaga en egen.' }).meta({ id: 'ParagraphRecording', description: 'En hel paragraf på en gång.' })

export const actResource = z.object({
  id: uuid,
  kind: z.string(),
  details: z.record(z.string(), z.unknown()),
  occurredAt: z.string().nullable(),
  recordedAt: z.string(),
  takenBackAt: z.string().nullable(),
  takenBackReason: z.string().nullable(),
}).meta({ id: 'Act', description: 'Ett steg under en paragraf, som det är antecknat.' })
export const actList = z.object({ items: z.array(actResource) })
export const paragraphResource = z.object({ id: uuid, version: z.int(), acts: z.array(actResource) })
export const actId = z.strictObject({ id: uuid, actId: uuid })
export const reasonBody = z.strictObject({ reason: text(1000) })
export { byId }
