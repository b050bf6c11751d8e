import { z } from 'zod'
import { findings, named, persons } from './person.ts'
import { answers, purposes } from './put.ts'

const choices = 'yes (ja), no (nej), abstained (avstår) eller absent (frånvarande)'

const ballot = named.extend({
  seat: z
    .string()
    .nullable()
    .describe(
      'Platsen som den röstande tjänstgjorde på; null om den inte är känd. / The seat that the voter served on; null where that is not known.',
    ),
  serving: z.string().describe('Som member (ledamot) eller substitute (ersättare). / As a member or as a substitute.'),
  choice: z.string().describe(`Rösten: ${choices}. / How he or she voted: yes, no, abstained or absent.`),
})

const totals = z
  .object({
    yes: z.int().describe('Antalet ja-röster. / How many voted yes.'),
    no: z.int().describe('Antalet nej-röster. / How many voted no.'),
    abstained: z.int().describe('Antalet som avstod. / How many abstained.'),
    absent: z.int().describe('Antalet i röstlängden som var frånvarande. / How many on the roll were absent.'),
  })
  .describe('Röstetalen, räknade eller som protokollet anger dem. / The numbers, counted or as the minutes state them.')

/** Rounds of voting. */
export const votes = z
  .array(
    z.object({
      round: z.int().describe('Omröstningens nummer i paragrafen, från 1. / Which round of the paragraph, from 1.'),
      kind: z.string().describe(`Vad omröstningen gällde: ${purposes.sv}. / What it was about: ${purposes.en}.`),
      form: z.string().describe('Hur: open (öppen) eller closed (sluten). / Whether the ballots were open or closed.'),
      requestedBy: persons.describe(
        'De som begärde omröstning; tom lista om det inte framgår. / Those who requested it; an empty list where that is not told.',
      ),
      yes: z.string().describe(`Vad ja betydde: ${answers.sv}. / What a yes meant: ${answers.en}.`),
      no: z.string().describe(`Vad nej betydde: ${answers.sv}. / What a no meant: ${answers.en}.`),
      rule: z
        .string()
        .describe(
          'Majoritetsregeln: simpleMajority (enkel majoritet, KL 5:55), twoThirds (två tredjedelar) eller oneThird (en tredjedel, KL 5:50). / By which majority: simple (KL 5:55), two thirds, or one third (KL 5:50).',
        ),
      ballots: z
        .array(ballot)
        .describe(
          'Rösterna i röstlängdens ordning; tom lista vid sluten omröstning och där protokollet saknar namn. / The ballots in the order of the roll; an empty list of closed ones and where the minutes give no names.',
        ),
      totals,
      qualifiedSide: z
        .string()
        .optional()
        .describe(
          'Svaret som krävde kvalificerad majoritet; utelämnat vid enkel. / The answer that needed the qualified majority; absent of a simple one.',
        ),
      base: z
        .string()
        .optional()
        .describe(
          'Vad den räknades på: present (de närvarande) eller votesCast (de avgivna rösterna); utelämnat vid enkel majoritet. / What that was counted of: those present or the votes cast; absent of a simple majority.',
        ),
      list: z
        .string()
        .optional()
        .describe(
          'Var protokollet har namnen, till exempel bilaga 9; annars utelämnat. / Where the minutes keep the names, such as bilaga 9; otherwise absent.',
        ),
      castingVote: z
        .object({
          by: named,
          choice: z.string().describe('Utslagsrösten: yes (ja) eller no (nej). / The casting vote: yes or no.'),
        })
        .nullable()
        .describe(
          'Ordförandens utslagsröst vid lika röstetal (KL 5:56); null om ingen. / The casting vote of the chair at equal numbers (KL 5:56); null where none.',
        ),
      lot: z
        .string()
        .optional()
        .describe(
          'Svaret som lottades fram vid lika röstetal i sluten omröstning; annars utelämnat. / The answer that was drawn by lot at equal closed ballots; otherwise absent.',
        ),
      declared: z
        .string()
        .optional()
        .describe(
          'Svaret som protokollet anger som resultat; utelämnat om det inte anger något. / The answer that the minutes declare; absent where they declare none.',
        ),
      corrections: z
        .array(
          z.object({
            person: named,
            intended: z
              .string()
              .describe(
                `Rösten som personen avsåg: ${choices}. / How he or she meant to vote: yes, no, abstained or absent.`,
              ),
          }),
        )
        .optional()
        .describe(
          'De som efteråt sagt att de avsåg en annan röst; resultatet står fast (KL 5:67). / Those who said afterwards that they meant another ballot; the result stands (KL 5:67).',
        ),
      outcome: z
        .string()
        .nullable()
        .describe(
          'Svaret som röstetalen leder till enligt regeln; null om de inte avgör. / The answer that follows from the numbers by the rule; null where they do not decide.',
        ),
      findings,
    }),
  )
  .describe(
    'Omröstningarna i ordning (KL 5:67); tom lista om ingen. / The rounds of voting in order (KL 5:67); an empty list where none.',
  )
