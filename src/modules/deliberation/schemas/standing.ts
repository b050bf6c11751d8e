import { z } from 'zod'
import { propositionForms, questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { dispositions } from '../../../domain/deciding/disposition.ts'
import { uuid } from '../../../http/wire.ts'
import { propositionForm, purposeOfQuestion } from '../acts/proposition.ts'
import { problem } from './problem.ts'

const option = z
  .string()
  .describe(
    'Id för ett förslag eller yrkande, eller avslag respektive decideToday. / The id of a proposal or a motion, or avslag or decideToday.',
  )
const options = z
  .array(option)
  .describe(
    'Det som ställs: id för förslag och yrkanden, avslag (avslå ärendet) eller decideToday (avgöra det i dag). / What is put: ids of proposals and motions, avslag (to refuse the matter) or decideToday.',
  )
const purpose = z.enum(questionPurposes).describe(purposeOfQuestion)
const form = z.enum(propositionForms).describe(propositionForm)

const orderStep = z.object({
  purpose,
  form,
  options,
  points: z
    .array(z.int())
    .describe(
      'Numren på de beslutspunkter som frågan gäller; tom lista: hela ärendet. / The numbers of the decision points it is about; an empty list: the whole matter.',
    ),
  reasons: z
    .array(
      z.object({
        code: z
          .string()
          .describe('Skälets kod, till exempel additionsLast. / Which reason it is, such as additionsLast.'),
        text: z.string().describe('Skälet som en mening på svenska. / The same as a sentence in Swedish.'),
      }),
    )
    .describe('Varför frågan står där den står. / Why the question stands where it does.'),
})

const outcome = z.object({
  kind: z
    .enum(dispositions)
    .describe(
      'Vad det blev: decided (avgjort), remitted (återremitterat), tabled (bordlagt), referred (remitterat) eller struckOff (avskrivet). / Whether it was decided, sent back, tabled, referred for an opinion or struck off.',
    ),
  ground: z
    .enum(['majority', 'minority'])
    .nullable()
    .describe(
      'Hur det lades åt sidan: majority (av majoriteten) eller minority (av en minoritet, KL 5:50); null om det avgjordes. / By the majority or by a minority (KL 5:50); null where it was decided.',
    ),
  reasons: z
    .array(z.string())
    .describe('Motiveringarna, en för varje yrkande. / Why, as each of those who moved it put it.'),
  until: z
    .string()
    .nullable()
    .describe(
      'Dagen som ärendet bordlades till; null: nästa sammanträde. / The day to which it was tabled; null: the next meeting.',
    ),
})

const openVote = z.object({
  voteId: uuid.describe('Id för omröstningen. / The id of the round of voting.'),
  missing: z
    .array(
      z.object({
        personId: uuid
          .nullable()
          .describe('Id i personregistret; null: någon utanför det. / Id in the register of persons; null: not in it.'),
        name: z
          .string()
          .nullable()
          .describe(
            'Namnet; null: identiteten är skyddad. / What he or she is called; null: the identity is protected.',
          ),
      }),
    )
    .describe('De i röstlängden som inte har röstat. / Those on the roll who have not voted.'),
})

const possibleAct = z.object({
  kind: z.string().describe('Stegets slag, till exempel decision. / Which kind of act, such as decision.'),
  allowed: z.boolean().describe('Om steget kan tas nu. / Whether it can be recorded now.'),
  why: z
    .array(problem)
    .describe(
      'Vad som står i vägen; tom lista om det kan tas. / What stands against it; an empty list where nothing does.',
    ),
})

export const standingResource = z
  .object({
    deliberation: z
      .enum(['open', 'closed'])
      .describe(
        'Överläggningen: open (pågår) eller closed (förklarad avslutad). / Whether it goes on, or is declared closed.',
      ),
    options: z.array(option).describe('Det som står mot varandra i sakfrågan. / What competes in the matter itself.'),
    notPut: z
      .array(option)
      .describe('Det som har yrkats men ännu inte prövats. / What has been moved and is still to be put.'),
    prevailing: option
      .nullable()
      .describe(
        'Det som vunnit av det som prövats, eller det enda förslaget; null innan det är avgjort. / What has prevailed of what was put, or the only proposal; null before that is settled.',
      ),
    openVote: openVote
      .nullable()
      .describe('Omröstningen som pågår; null: ingen. / The round of voting that goes on; null: none.'),
    outcome: outcome
      .nullable()
      .describe(
        'Vad det blev av ärendet; null innan beslut är fattat. / What became of the matter; null before it is decided.',
      ),
    nextQuestion: orderStep
      .nullable()
      .describe(
        'Den första frågan i den föreslagna ordningen som inte har ställts, eller den som följer när motförslag utses: nästa val, och sedan huvudförslaget mot motförslaget; null: ingen återstår. / The first question of the proposed order that has not been put, or the one that follows as a counter-proposal is chosen: the next choice, and then the main proposal against it; null: none is left.',
      ),
    acts: z
      .array(possibleAct)
      .describe(
        'De steg som kan prövas utan att peka på något bestämt, och vad som står i vägen för dem. / The acts that can be tried without pointing at one certain thing, and what stands against them.',
      ),
  })
  .meta({
    id: 'Standing',
    description:
      'Läget i ärendet: vad som står mot varandra, vad som återstår att pröva och vad som kan göras härnäst. / Where the matter stands: what competes, what is still to be put, and what may be done next.',
  })
export const orderResource = z
  .object({
    steps: z
      .array(orderStep)
      .describe(
        'Frågorna i den ordning som följer av yrkandena. / The questions in the order that follows from the motions.',
      ),
    stated: z
      .array(z.object({ purpose, form, options }))
      .nullable()
      .describe(
        'Den ordning som ordföranden har redovisat; null: ingen. / The order that the chair has stated; null: none.',
      ),
    approved: z
      .boolean()
      .nullable()
      .describe(
        'Om organet godkände den redovisade ordningen; null: sägs inte, eller ingen är redovisad. / Whether the body approved the order stated; null: not said, or none is stated.',
      ),
  })
  .meta({
    id: 'PropositionOrder',
    description:
      'Propositionsordning: den som följer av yrkandena, med skälen, och den som redovisats. / The order of questions: the one that follows from the motions, with the reasons, and the one that was stated.',
  })
