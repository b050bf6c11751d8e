import { z } from 'zod'
import type { RollEntry } from '../../../domain/attending/roll.ts'
import { questionPurposes } from '../../../domain/deciding/acts/put.ts'
import { majorityRules, voteForms } from '../../../domain/deciding/acts/voted.ts'
import type { Paragraph } from '../../../domain/deciding/paragraph.ts'
import { openedVote, possibleQualifiedSides } from '../../../domain/deciding/vote-opening.ts'
import { majorityBases } from '../../../domain/organisation/body.ts'
import { uuid } from '../../../http/wire.ts'
import { defined, type Details } from './act.ts'
import { exampleId } from './example.ts'
import { anyPersons, occurredAt, reference } from './fields.ts'
import { Unresolved } from './find.ts'
import { purposeOfQuestion } from './proposition.ts'
import { keptId, keptWord, participant, participants } from './recorded.ts'

const requestedBy = 'De som begärde omröstningen. / Those who requested the vote.'
const yes = 'Vad ja betyder; utelämnat: det som ordföranden fann. / What yes means; absent: what the chair found.'
const no = 'Vad nej betyder; utelämnat: det andra svaret. / What no means; absent: the other answer.'
const serving =
  'Som member (ledamot) eller substitute (tjänstgörande ersättare). / As a member, or as a substitute who serves.'

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
  list: { operationId: 'listVotes', summary: 'Lista omröstningar' },
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
    'person-repeated',
    'not-entitled',
    'left-off-roll',
    'vote-form-wrong',
    'majority-rule-other',
    'side-not-qualified',
    'counter-proposal-required',
    'counter-proposal-chosen',
  ],
  body: z.strictObject({
    ...occurredAt,
    form: z
      .enum(voteForms)
      .optional()
      .describe(
        'Hur: open (öppen) eller closed (sluten); utelämnat: som lagen säger, sluten vid val och anställning (KL 5:54). / Open or closed ballots; absent: as the law says, closed for elections and the hiring of staff (KL 5:54).',
      ),
    rule: z
      .enum(majorityRules)
      .optional()
      .describe(
        'Majoriteten: simpleMajority (enkel), twoThirds (två tredjedelar) eller oneThird (en tredjedel); utelämnat: den som lagen kräver. / The majority it takes: simple, two thirds or one third; absent: the one that the law wants.',
      ),
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
    form: keptWord(voteForms).describe('Hur: open (öppen) eller closed (sluten). / Open or closed ballots.'),
    rule: keptWord(majorityRules).describe(
      'Majoriteten: simpleMajority (enkel), twoThirds (två tredjedelar) eller oneThird (en tredjedel). / The majority it takes: simple, two thirds or one third.',
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
        'Vad andelen räknas av: present (de närvarande) eller votesCast (de avgivna rösterna); utelämnat vid enkel majoritet. / Counted of those present, or of the votes cast; absent of a simple majority.',
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
  resolve: ({ proposition, requestedBy: requesters, ...input }, find, paragraph, ballots) => {
    const asked = { ...input, propositionId: proposition }
    if (input.qualifiedSide !== undefined)
      refusePointless(input.qualifiedSide, openedVote(paragraph, { ...asked, requestedBy: [], voters: [] }), paragraph)
    const voters = ballots.map(
      ({ personId }, index): RollEntry => ({
        person: find.person(personId, `/ballots/${index}/person`) as RollEntry['person'],
        seat: null,
        serving: 'member',
      }),
    )
    return openedVote(paragraph, { ...asked, voters, requestedBy: find.persons(requesters, '/requestedBy') })
  },
})

/** The answer that is said to need the qualified majority is one of the round that can need it. */
function refusePointless(side: string, opened: Details<'vote'>, paragraph: Paragraph): void {
  if (opened.rule === 'simpleMajority') return
  if (!possibleQualifiedSides(paragraph, opened).includes(side)) throw new Unresolved('option', side, '/qualifiedSide')
}
