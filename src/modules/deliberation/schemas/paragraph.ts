import { z } from 'zod'
import { motionKinds } from '../../../domain/organisation/motion-kind.ts'
import { text } from '../../../http/wire.ts'
import {
  annexBody,
  decisionBody,
  filing,
  protocolNoteBody,
  recipientBody,
  reservationBody,
  sentenceOverrideBody,
} from './deciding.ts'
import { electionBody } from './election.ts'
import { contributionBody, motionShape, proposalBody, recusalBody, ruling } from './moving.ts'
import { personRef } from './person-ref.ts'
import { propositionBody, propositionOrderBody, propositionRefusalBody } from './putting.ts'
import { reference } from './references.ts'
import { ballot, correction, settling, voteShape } from './voting.ts'

const ref = { ref: reference.optional() }
export const paragraphBody = z
  .strictObject({
    title: text(1000).optional(),
    summary: text(50_000).nullable().optional(),
    recusals: z
      .array(recusalBody.extend({ ruling: z.strictObject(ruling).optional() }))
      .max(200)
      .optional(),
    nonParticipation: z.array(personRef).max(200).optional(),
    annexes: z.array(annexBody.extend(ref)).max(200).optional(),
    proposals: z.array(proposalBody.extend(ref)).max(100).optional(),
    contributions: z.array(contributionBody).max(500).optional(),
    motions: z
      .array(z.strictObject({ ...motionShape, ...ref, kind: z.enum(motionKinds) }))
      .max(500)
      .optional(),
    propositionRefusals: z.array(propositionRefusalBody).max(100).optional(),
    deliberationClosed: z.boolean().optional(),
    propositionOrder: propositionOrderBody.optional(),
    propositions: z
      .array(
        propositionBody.extend({
          vote: z
            .strictObject({
              ...voteShape,
              ...settling,
              ballots: z.array(ballot).max(1000).optional(),
              corrections: z.array(z.strictObject(correction)).max(1000).optional(),
            })
            .optional(),
        }),
      )
      .max(100)
      .optional(),
    elections: z.array(electionBody).max(100).optional(),
    decision: decisionBody.nullable().optional(),
    reservations: z
      .array(reservationBody.extend({ filing: z.strictObject(filing).optional() }))
      .max(200)
      .optional(),
    protocolNotes: z.array(protocolNoteBody).max(200).optional(),
    recipients: z.array(recipientBody).max(500).optional(),
    sentenceOverrides: z.array(sentenceOverrideBody).max(200).optional(),
  })
  .refine(
    ({ annexes = [], proposals = [], motions = [] }) => {
      const refs = [...annexes, ...proposals, ...motions].flatMap((one) => one.ref ?? [])
      return new Set(refs).size === refs.length
    },
    { error: 'Samma ref står på två ställen. Ge varje förslag, yrkande och bilaga en egen.' },
  )
  .meta({ id: 'ParagraphRecording', description: 'En hel paragraf på en gång.' })
