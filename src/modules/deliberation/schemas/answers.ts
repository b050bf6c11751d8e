import { z } from 'zod'
import { propositionForms, questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { ballotChoices } from '../../../domain/deciding/acts/voted.ts'
import { dispositions } from '../../../domain/deciding/disposition.ts'
import { text, uuid } from '../../../http/wire.ts'
import { anyRecorded } from '../acts/index.ts'

/** A list of acts. */
export const listOf = <Recorded extends z.ZodType>(recorded: Recorded) =>
  z.object({ items: z.array(recorded).describe('I den ordning de antecknades. / In the order they were recorded.') })
export const actList = listOf(anyRecorded)
export const paragraphResource = z.object({ id: uuid, version: z.int(), acts: z.array(anyRecorded) })
export const actId = z.strictObject({ id: uuid, actId: uuid })
export const reasonBody = z.strictObject({ reason: text(1000) })
export const ballotBody = z.strictObject({ person: uuid, choice: z.enum(ballotChoices) })
export const ballotResource = z.object({ vote: uuid, person: uuid, choice: z.enum(ballotChoices) })
const option = z.string().describe('Id för ett förslag eller yrkande, eller avslag respektive decideToday.')
const reasonTold = z.object({ code: z.string(), text: z.string() })
const orderStep = z.object({
  purpose: z.enum(questionPurposes),
  form: z.enum(propositionForms),
  options: z.array(option),
  points: z.array(z.int()),
  reasons: z.array(reasonTold),
})
const outcome = z.object({
  kind: z.enum(dispositions),
  ground: z.enum(['majority', 'minority']).nullable(),
  reasons: z.array(z.string()),
  until: z.string().nullable(),
})
const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
export const standingResource = z
  .object({
    deliberation: z.enum(['open', 'closed']),
    options: z.array(option),
    notPut: z.array(option),
    prevailing: option.nullable(),
    openVote: z
      .object({ voteId: uuid, missing: z.array(z.object({ personId: uuid.nullable(), name: z.string().nullable() })) })
      .nullable(),
    outcome: outcome.nullable(),
    nextQuestion: orderStep.nullable(),
    acts: z.array(z.object({ kind: z.string(), allowed: z.boolean(), why: z.array(problem) })),
  })
  .meta({
    id: 'Standing',
    description:
      'Läget i ärendet: vad som står mot vartannat, vad som återstår att pröva och vad som kan göras härnäst.',
  })
export const orderResource = z
  .object({
    steps: z.array(orderStep),
    stated: z
      .array(z.object({ purpose: z.enum(questionPurposes), form: z.enum(propositionForms), options: z.array(option) }))
      .nullable()
      .describe('Den ordning som ordföranden har redovisat.'),
    approved: z.boolean().nullable(),
  })
  .meta({
    id: 'PropositionOrder',
    description: 'Propositionsordning: den som följer av yrkandena, med skälen, och den som redovisats.',
  })
export const findingList = z
  .object({
    items: z.array(
      z.object({
        item: uuid,
        act: uuid,
        kind: z.string(),
        inForce: z
          .boolean()
          .describe(
            'Falskt om lagrummet inte gällde, eller löd annorlunda, den dag sammanträdet hölls; då följer det aldrig med protokollet.',
          ),
        problem,
      }),
    ),
  })
  .describe('Avvikelser: var det antecknade och lagen skiljer sig.')
