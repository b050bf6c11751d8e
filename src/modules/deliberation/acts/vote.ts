import { z } from 'zod'
import type { RollEntry } from '../../../domain/attending/roll.ts'
import { questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { majorityRules, voteForms } from '../../../domain/deciding/acts/voted.ts'
import { openedVote, possibleQualifiedSides } from '../../../domain/deciding/vote-opening.ts'
import { majorityBases } from '../../../domain/organisation/body.ts'
import { uuid } from '../../../http/wire.ts'
import { defined } from './act.ts'
import { exampleId } from './example.ts'
import { anyPersons, occurredAt, reference } from './fields.ts'
import { Unresolved } from './find.ts'
import { purposeOfQuestion } from './proposition.ts'
import { keptId, keptWord, participant, participants } from './recorded.ts'

const requestedBy = 'De som begärde omröstningen. / Those who requested the vote.'
const yes = 'Vad ja betyder; utelämnat: det som ordföranden fann. / What yes means; absent: what the chair found.'
const no = 'Vad nej betyder; utelämnat: det andra svaret. / What no means; absent: the other answer.'
const serving = 'member: ledamot; substitute: tjänstgörande ersättare. / A member, or a substitute who serves.'

const rollEntry = z.object({
  person: participant
    .extend({ personId: keptId.describe('Id i personregistret. / Id in the register of persons.') })
    .meta({
      id: 'Voter',
      description: 'En röstberättigad, som den stod då. / One who may vote, as he or she stood then.',
    }),
  seat: z.string().nullable().describe('Platsen; null: ingen. / The seat; null: none.'),
  serving: keptWord(['member', 'substitute']).describe(serving),
})

/** A round of voting, requested before the gavel; its roll is frozen as it opens (KL 4:22, 5:53-55). */
export const vote = defined({
  kind: 'vote',
  path: 'votes',
  operationId: 'openVote',
  list: 'listVotes',
  summary: 'Öppna en begärd omröstning',
  description:
    'Omröstning, begärd innan beslutet bekräftas; röstlängden fryses när den öppnas (KL 4:22, 5:53–55). / A round of voting, requested before the gavel; its roll is frozen as it opens.',
  problems: [
    'vote-after-gavel',
    'deliberation-open',
    'vote-open',
    'vote-already-held',
    'vote-sides-wrong',
    'unknown-act',
    'not-entitled',
    'left-off-roll',
    'vote-form-wrong',
    'majority-rule-other',
    'counter-proposal-required',
  ],
  body: z.strictObject({
    ...occurredAt,
    form: z
      .enum(voteForms)
      .optional()
      .describe(
        'open eller closed; utelämnat: som lagen säger, sluten vid val och anställning (KL 5:54). / Open or closed; absent: as the law says.',
      ),
    rule: z
      .enum(majorityRules)
      .optional()
      .describe('Utelämnat: den majoritet som lagen kräver. / Absent: the majority that the law wants.'),
    qualifiedSide: reference
      .optional()
      .describe('Svaret som kräver den kvalificerade majoriteten. / The answer that needs the qualified majority.'),
    requestedBy: anyPersons.describe(requestedBy),
    yes: reference.optional().describe(yes),
    no: reference.optional().describe(no),
    proposition: uuid.describe('Propositionen som det röstas om. / The proposition that is voted on.'),
  }),
  details: z.object({
    propositionId: keptId.describe('Propositionen som det röstas om. / The proposition that is voted on.'),
    voteKind: keptWord(questionPurposes).describe(purposeOfQuestion),
    form: keptWord(voteForms).describe('Öppen eller sluten omröstning. / Open or closed ballots.'),
    rule: keptWord(majorityRules).describe(
      'simpleMajority: enkel majoritet; twoThirds, oneThird: två tredjedelar, en tredjedel. / The majority it takes.',
    ),
    requestedBy: participants.describe(requestedBy),
    yes: z.string().describe('Vad ja betyder. / What yes means.'),
    no: z.string().describe('Vad nej betyder. / What no means.'),
    qualifiedSide: z
      .string()
      .nullable()
      .optional()
      .describe('Svaret som kräver den kvalificerade majoriteten. / The answer that needs the qualified majority.'),
    base: keptWord(majorityBases)
      .optional()
      .describe(
        'present: andelen räknas av de närvarande; votesCast: av de avgivna rösterna. / Counted of those present, or of the votes cast.',
      ),
    roll: z.array(rollEntry).describe('Röstlängden. / The roll: those who may vote.'),
  }),
  example: {
    body: { proposition: exampleId(6), requestedBy: [exampleId(20)], yes: exampleId(5), no: exampleId(4) },
    details: {
      propositionId: exampleId(6),
      voteKind: 'main',
      form: 'open',
      rule: 'simpleMajority',
      yes: exampleId(5),
      no: exampleId(4),
      requestedBy: [],
      roll: [],
    },
  },
  pointsAt: (input) => ({ persons: input.requestedBy }),
  resolve: ({ proposition, qualifiedSide, ...input }, find, paragraph, ballots) => {
    const voters = ballots.map(
      ({ personId }, index): RollEntry => ({
        person: find.person(personId, `/ballots/${index}/person`) as RollEntry['person'],
        seat: null,
        serving: 'member',
      }),
    )
    const requested = find.persons(input.requestedBy, '/requestedBy')
    const opened = openedVote(paragraph, {
      ...input,
      propositionId: proposition,
      qualifiedSide,
      requestedBy: requested,
      voters,
    })
    const isPossible =
      opened.rule === 'simpleMajority' || possibleQualifiedSides(paragraph, opened).includes(qualifiedSide ?? '')
    if (qualifiedSide !== undefined && !isPossible) throw new Unresolved('option', qualifiedSide, '/qualifiedSide')
    return opened
  },
})
