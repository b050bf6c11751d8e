import { z } from 'zod'
import { castingVoteFromBallot } from '../../../domain/deciding/vote-closing.ts'
import { text } from '../../../http/wire.ts'
import { defined, given } from './act.ts'
import { exampleId } from './example.ts'
import { occurredAt, personRef, reference } from './fields.ts'
import { keptId, keptWord, participant } from './recorded.ts'

const sides = ['yes', 'no'] as const
const count = z.int().min(0).max(10_000)
const lot = 'Svaret som lotten avgjorde för. / The answer that the lot decided for.'
const counts =
  'Röstetalen, där rösterna är slutna eller protokollet inte nämner dem vid namn. / The totals, where the ballots are closed or the minutes do not name them.'
const list = 'Var rösterna står: ”bilaga 9”. / Where the ballots are written.'
const declared = 'Vad protokollet säger att omröstningen ledde till. / What the minutes say that the round came to.'
const castingVote =
  'Ordförandens utslagsröst vid lika röstetal (KL 5:56); null: ingen. / The casting vote of the chair at a tie; null: none.'
const by = 'Ordföranden som avger den. / The chair who gives it.'
const choice = 'Rösten: yes (ja) eller no (nej). / For yes or for no.'
const totals = <Count extends z.ZodType>(of: Count) => ({
  yes: of.describe('Ja-röster. / Votes for yes.'),
  no: of.describe('Nej-röster. / Votes for no.'),
  abstained: of.describe('De som avstod. / Those who abstained.'),
  absent: of.describe('De som var frånvarande. / Those who were absent.'),
})

/** The end of a round, with the casting vote or the lot where the sides are equal (KL 5:56). */
export const voteClosing = defined({
  kind: 'voteClosing',
  path: 'votes/:actId/closing',
  follows: 'vote',
  operationId: 'closeVote',
  summary: 'Avsluta en omröstning',
  description:
    'Omröstningen avslutas, med utslagsröst eller lott där rösterna är lika (KL 5:56). / The round ends, with the casting vote or the lot where the sides are equal.',
  problems: [
    'unknown-act',
    'vote-closed',
    'ballots-missing',
    'chair-must-vote',
    'casting-vote-not-by-chair',
    'casting-vote-contradicts-ballot',
    'no-tie',
    'tie-by-lot',
    'totals-differ',
    'outcome-not-a-side',
    'outcome-differs',
  ],
  body: z.strictObject({
    ...occurredAt,
    castingVote: z
      .strictObject({ by: personRef.describe(by), choice: z.enum(sides).describe(choice) })
      .nullable()
      .optional()
      .describe(castingVote),
    lot: reference.nullable().optional().describe(lot),
    counts: z.strictObject(totals(count)).nullable().optional().describe(counts),
    list: text(200).nullable().optional().describe(list),
    declared: reference.nullable().optional().describe(declared),
  }),
  details: z.object({
    voteId: keptId.describe('Omröstningen. / The round.'),
    castingVote: z
      .object({ by: participant.describe(by), choice: keptWord(sides).describe(choice) })
      .nullable()
      .describe(castingVote),
    lot: z.string().nullable().optional().describe(lot),
    counts: z.object(totals(z.int())).nullable().optional().describe(counts),
    list: z.string().nullable().optional().describe(list),
    declared: z.string().nullable().optional().describe(declared),
  }),
  example: { body: { castingVote: null }, details: { voteId: exampleId(7), castingVote: null } },
  pointsAt: (input) => ({ persons: input.castingVote ? [input.castingVote.by] : [] }),
  resolve: ({ vote, castingVote: cast, ...input }, find, paragraph) => ({
    voteId: vote,
    castingVote: cast
      ? { by: find.person(cast.by, '/castingVote/by'), choice: cast.choice }
      : castingVoteFromBallot(paragraph, vote),
    ...given({ lot: input.lot, counts: input.counts, list: input.list, declared: input.declared }),
  }),
})
