import { z } from 'zod'
import { contributionForms } from '../../domain/contribution.ts'
import { appealRegimes, decisionPointKinds } from '../../domain/decision.ts'
import { initiativeAnswers, initiativeKinds } from '../../domain/initiative.ts'
import { motionKinds } from '../../domain/motion-kind.ts'
import { matterOutcomes } from '../../domain/outcome-of-matter.ts'
import { motionRanks } from '../../domain/motion.ts'
import { propositionForms, questionPurposes } from '../../domain/proposition.ts'
import { refusalGrounds } from '../../domain/proposition-refusal.ts'
import { recusalGrounds } from '../../domain/recusal.ts'
import { ballotChoices, majorityRules, voteForms } from '../../domain/vote.ts'
import { byId, civilDate, text, uuid } from '../../http/wire.ts'
import { electionBody } from './schemas/election.ts'
import { occurredAt, personRef } from './schemas/person-ref.ts'

/** The id of an act, or within a whole paragraph the `ref` of one. */
const reference = text(100)

const persons = z.array(personRef).min(1).max(200)
const group = z.strictObject({ label: text(200), party: text(20).nullable() })
  .describe('Ett parti eller en grupp, där protokollet inte nämner personerna: ”Ledamöterna från M”.').optional()
const points = z.array(z.int().min(1).max(1000)).min(1).max(200).describe('Beslutspunkterna det gäller; utelämnat: hela ärendet.').optional()

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
export const propositionBody = z.strictObject({
  ...occurredAt,
  form: z.enum(propositionForms),
  options: z.array(reference).min(1).max(50),
  finding: reference.nullable().optional(),
  purpose: z.enum(questionPurposes).optional().describe('Vad frågan gäller. Anges för val av motförslag; annars följer det av alternativen.'),
  points,
  again: text(1000).optional().describe('Varför samma fråga ställs en gång till.'),
})
export const propositionOrderBody = z.strictObject({
  ...occurredAt,
  steps: z.array(z.strictObject({
    purpose: z.enum(questionPurposes), form: z.enum(propositionForms), options: z.array(reference).min(1).max(50),
  })).min(1).max(100),
  approved: z.boolean().nullable().optional(),
})
export const propositionRefusalBody = z.strictObject({
  ...occurredAt, target: reference, ground: z.enum(refusalGrounds), reason: text(5000), overruled: z.boolean().optional(),
})
const ballot = z.strictObject({ person: uuid, choice: z.enum(ballotChoices) })
const castingVote = z.strictObject({ by: personRef, choice: z.enum(['yes', 'no']) }).nullable().optional()
const voteShape = {
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
const settling = {
  castingVote,
  lot: reference.nullable().optional().describe('Svaret som lotten avgjorde för.'),
  counts: z.strictObject({ yes: count, no: count, abstained: count, absent: count }).nullable().optional()
    .describe('Röstetalen, där rösterna är slutna eller protokollet inte nämner dem vid namn.'),
  list: text(200).nullable().optional().describe('Var rösterna står: ”bilaga 9”.'),
  declared: reference.nullable().optional().describe('Vad protokollet säger att omröstningen ledde till.'),
}
export const voteClosingBody = z.strictObject({ ...occurredAt, ...settling })
const correction = { person: personRef, intended: z.enum(ballotChoices) }
export const voteCorrectionBody = z.strictObject({ ...occurredAt, ...correction })
export const nonParticipationBody = z.strictObject({ ...occurredAt, persons })
const point = z.strictObject({
  text: text(20_000),
  kind: z.enum(decisionPointKinds).optional(),
  to: text(20).nullable().optional(),
  appealRegime: z.enum(appealRegimes).optional(),
  refersTo: z.array(z.strictObject({
    document: uuid, annexNumber: z.int().min(1).max(1000).nullable().optional(), of: uuid.nullable().optional(),
  })).max(50).optional(),
  answers: z.strictObject({ initiative: z.enum(initiativeKinds), case: uuid, answer: z.enum(initiativeAnswers) }).optional()
    .describe('Motionen, medborgarförslaget eller interpellationen som punkten besvarar.'),
  considersComplete: uuid.nullable().optional(),
})
export const decisionBody = z.strictObject({ ...occurredAt, points: z.array(point).min(1).max(200).optional() })
const filing = {
  filedOn: civilDate.nullable().describe('null: ingen skrivelse kom in före justeringen.'),
  annex: reference.nullable().optional(), text: text(50_000).nullable().optional(),
}
export const reservationFilingBody = z.strictObject({ ...occurredAt, ...filing })
export const reservationBody = z.strictObject({
  ...occurredAt,
  by: persons.optional(),
  byGroup: group,
  text: text(50_000).nullable().optional(),
  concurring: z.array(personRef).max(200).optional().describe('De som instämmer utan att ha deltagit i beslutet.'),
  inFavourOf: z.strictObject({ proposal: reference, as: z.enum(['own', 'others']) }).nullable().optional(),
  form: z.enum(['oral', 'written']).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const protocolNoteBody = z.strictObject({
  ...occurredAt,
  by: persons.optional(),
  byGroup: group,
  state: z.enum(['announced', 'filed']),
  text: text(50_000).nullable().optional(),
  annex: reference.nullable().optional(),
})
export const recusalBody = z.strictObject({
  ...occurredAt,
  person: personRef,
  ground: z.enum(recusalGrounds).nullable().describe('null bara där protokollet inte nämner grunden.'),
  ownCompany: z.boolean().optional().describe('Grundas bara på uppdrag i styrelsen för kommunens eget bolag eller stiftelse (KL 6:31).'),
  disregarded: text(5000).optional().describe('Varför det bortses från: opartiskheten saknar uppenbart betydelse (KL 6:29).'),
})
const ruling = { barred: z.boolean(), reason: text(5000) }
export const recusalRulingBody = z.strictObject({ ...occurredAt, ...ruling })
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
  recusals: z.array(recusalBody.extend({ ruling: z.strictObject(ruling).optional() })).max(200).optional(),
  nonParticipation: z.array(personRef).max(200).optional(),
  annexes: z.array(annexBody.extend(ref)).max(200).optional(),
  proposals: z.array(proposalBody.extend(ref)).max(100).optional(),
  contributions: z.array(contributionBody).max(500).optional(),
  motions: z.array(z.strictObject({ ...motionShape, ...ref, kind: z.enum(motionKinds) })).max(500).optional(),
  propositionRefusals: z.array(propositionRefusalBody).max(100).optional(),
  deliberationClosed: z.boolean().optional(),
  propositionOrder: propositionOrderBody.optional(),
  propositions: z.array(propositionBody.extend({
    vote: z.strictObject({
      ...voteShape, ...settling, ballots: z.array(ballot).max(1000).optional(), corrections: z.array(z.strictObject(correction)).max(1000).optional(),
    }).optional(),
  })).max(100).optional(),
  elections: z.array(electionBody).max(100).optional(),
  decision: decisionBody.nullable().optional(),
  reservations: z.array(reservationBody.extend({ filing: z.strictObject(filing).optional() })).max(200).optional(),
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

const option = z.string().describe('Id för ett förslag eller yrkande, eller avslag respektive decideToday.')
const reasonTold = z.object({ code: z.string(), text: z.string() })
const orderStep = z.object({
  purpose: z.enum(questionPurposes), form: z.enum(propositionForms), options: z.array(option), points: z.array(z.int()), reasons: z.array(reasonTold),
})
const outcome = z.object({
  kind: z.enum(matterOutcomes), ground: z.enum(['majority', 'minority']).nullable(), reasons: z.array(z.string()), until: z.string().nullable(),
})
const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
export const standingResource = z.object({
  deliberation: z.enum(['open', 'closed']),
  options: z.array(option),
  notPut: z.array(option),
  prevailing: option.nullable(),
  openVote: z.object({ voteId: uuid, missing: z.array(z.object({ personId: uuid.nullable(), name: z.string().nullable() })) }).nullable(),
  outcome: outcome.nullable(),
  nextQuestion: orderStep.nullable(),
  acts: z.array(z.object({ kind: z.string(), allowed: z.boolean(), why: z.array(problem) })),
}).meta({ id: 'Standing', description: 'Läget i ärendet: vad som står mot vartannat, vad som återstår att pröva och vad som kan göras härnäst.' })
export const orderResource = z.object({
  steps: z.array(orderStep),
  stated: z.array(z.object({ purpose: z.enum(questionPurposes), form: z.enum(propositionForms), options: z.array(option) })).nullable()
    .describe('Den ordning som ordföranden har redovisat.'),
  approved: z.boolean().nullable(),
}).meta({ id: 'PropositionOrder', description: 'Propositionsordning: den som följer av yrkandena, med skälen, och den som redovisats.' })
export const findingList = z.object({
  items: z.array(z.object({
    item: uuid,
    act: uuid,
    kind: z.string(),
    inForce: z.boolean().describe('Falskt om det som åberopas inte gällde den dag sammanträdet hölls; då följer avvikelsen aldrig med protokollet.'),
    problem,
  })),
}).describe('Avvikelser: var det antecknade och lagen skiljer sig.')
export { byId, electionBody }
