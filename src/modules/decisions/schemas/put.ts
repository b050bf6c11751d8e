import { z } from 'zod'
import { civilDate } from '../../../http/wire.ts'
import { persons, pointNumbers } from './person.ts'

/** What a question can be for; used of questions and of votes. */
export const purposes = {
  sv: 'main (huvudfrågan), counterProposal (val av motförslag), formal (ärendets behandling), addition (tillägg) eller procedural (sammanträdets gång)',
  en: 'the matter itself (main), a choice of counter-proposal, its treatment (formal), an addition, or how the meeting goes on (procedural)',
}
/** What an answer is called. */
export const answers = {
  sv: 'ett förslag (p1), ett yrkande (m1), avslag eller decideToday (avgörs i dag)',
  en: 'a proposal (p1), a motion (m1), avslag (refuse the matter) or decideToday',
}
const form = z
  .string()
  .describe(
    'Frågans form: againstEachOther (förslag mot varandra) eller yesNo (bifall eller avslag). / Answers put against each other, or one of them yes or no.',
  )
const options = z
  .array(z.string())
  .describe(`Svaren att välja mellan, vart och ett ${answers.sv}. / What could be chosen, each ${answers.en}.`)

export const propositionOrder = z
  .object({
    steps: z
      .array(
        z.object({
          purpose: z.string().describe(`Vad frågan gäller: ${purposes.sv}. / What it is for: ${purposes.en}.`),
          form,
          options,
        }),
      )
      .describe('Frågorna i den ordning de skulle ställas. / The questions, in the order they were to be put.'),
    approved: z
      .boolean()
      .nullable()
      .describe(
        'Organet godkände ordningen; null om protokollet inte säger det. / Whether the body approved it; null where the minutes do not say.',
      ),
  })
  .nullable()
  .optional()
  .describe(
    'Propositionsordningen som ordföranden redovisade; utelämnad om ingen, null där den är maskerad. / The order of questions that the chair stated; absent where none, null where it is masked.',
  )

export const propositionRefusals = z
  .array(
    z.object({
      target: z.string().describe('Det som inte ställdes: p1 eller m1. / What was not put: p1 or m1.'),
      ground: z
        .string()
        .describe(
          'Skälet i lagen: newMatter (nytt ärende) eller unlawful (olagligt). / On which ground: it is a new matter, or unlawful.',
        ),
      reason: z.string().describe('Ordförandens motivering. / Why, in the words of the chair.'),
      overruled: z
        .boolean()
        .describe('Fullmäktige begärde ändå att frågan ställdes. / Whether the assembly wanted it put all the same.'),
    }),
  )
  .optional()
  .describe(
    'Propositionsvägran i fullmäktige (KL 5:57); utelämnad om ingen. / What the chair of the assembly refused to put (KL 5:57); absent where nothing.',
  )

export const propositions = z
  .array(
    z.object({
      order: z.int().describe('Plats i ordningen, från 1. / The place in the order, from 1.'),
      form,
      purpose: z
        .string()
        .optional()
        .describe(
          `Vad frågan gäller, utelämnat för huvudfrågan: ${purposes.sv}. / What it is for, absent of the matter itself: ${purposes.en}.`,
        ),
      points: pointNumbers,
      again: z
        .string()
        .optional()
        .describe(
          'Varför samma fråga ställdes en gång till; annars utelämnat. / Why the same question was put once more; otherwise absent.',
        ),
      options,
      finding: z
        .string()
        .nullable()
        .describe(
          'Svaret som ordföranden fann (KL 5:53); null om protokollet inte säger det. / The answer that the chair found (KL 5:53); null where the minutes do not say.',
        ),
      voteRequested: persons
        .nullable()
        .describe(
          'De som begärde omröstning; null om ingen begärdes. / Those who requested a vote; null where nobody did.',
        ),
    }),
  )
  .describe(
    'Frågorna som ordföranden ställde och vad han eller hon fann (KL 5:53). / What the chair put to the body and found (KL 5:53).',
  )

export const outcome = z
  .object({
    kind: z
      .string()
      .describe(
        'Vad det blev: remitted (återremiss), tabled (bordläggning), referred (remiss) eller struckOff (avskrivning). / What became of it: remitted, tabled, referred for an opinion, or struck off.',
      ),
    ground: z
      .string()
      .nullable()
      .describe(
        'Hur: majority (majoritet) eller minority (minoritet, KL 5:50); null för annat. / By a majority or by a minority (KL 5:50); null of the others.',
      ),
    reasons: z
      .array(z.string())
      .describe(
        'Motiveringarna till återremissen, en för varje yrkande. / Why it was sent back, as each of those who asked put it.',
      ),
    until: civilDate
      .nullable()
      .describe(
        'Dagen som ärendet bordlades till; null: nästa sammanträde. / The day to which it was tabled; null: the next meeting.',
      ),
  })
  .nullable()
  .optional()
  .describe(
    'Vad det blev av ett ärende som inte avgjordes utan återremitterades, bordlades, remitterades eller avskrevs; annars utelämnat, null där det är maskerat. / What became of a matter that was not decided but sent back, tabled, referred or struck off; otherwise absent, null where it is masked.',
  )

export const settledBy = z
  .enum(['unopposed', 'acclamation', 'vote'])
  .nullable()
  .describe(
    'Hur det avgjordes: unopposed (ensamt förslag), acclamation (ordföranden fann) eller vote (omröstning); null om protokollet inte säger det. / How it was settled: unopposed, by the chair’s finding, or by a vote; null where the minutes do not say.',
  )
