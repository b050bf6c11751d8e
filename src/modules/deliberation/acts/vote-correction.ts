import { z } from 'zod'
import { ballotChoices } from '../../../domain/deciding/acts/voted.ts'
import { defined } from './act.ts'
import { exampleId, examplePerson } from './example.ts'
import { occurredAt, personRef } from './fields.ts'
import { keptId, keptWord, participant } from './recorded.ts'

const person = 'Den som skulle ha röstat annorlunda. / Who should have voted otherwise.'
const intended =
  'Hur rösten skulle ha varit: yes, no, abstained (avstår) eller absent (frånvarande). / What the ballot should have been.'

/** Someone says afterwards that the ballot should have been another; it is noted, and the result stands (KL 5:67). */
export const voteCorrection = defined({
  kind: 'voteCorrection',
  path: 'votes/:actId/corrections',
  follows: 'vote',
  operationId: 'correctVote',
  summary: 'Anteckna att någon rätteligen skulle ha röstat annorlunda',
  description:
    'Någon säger efteråt att rösten skulle ha varit en annan; det antecknas och resultatet står fast (KL 5:67). / Someone says afterwards that the ballot should have been another; it is noted and the result stands.',
  problems: [
    'already-recorded',
    'unknown-act',
    'vote-open',
    'not-on-roll',
    'ballots-not-named',
    'correction-of-nothing',
  ],
  body: z.strictObject({
    ...occurredAt,
    person: personRef.describe(person),
    intended: z.enum(ballotChoices).describe(intended),
  }),
  details: z.object({
    voteId: keptId.describe('Omröstningen. / The round.'),
    person: participant.describe(person),
    intended: keptWord(ballotChoices).describe(intended),
  }),
  example: {
    body: { person: exampleId(20), intended: 'yes' },
    details: { voteId: exampleId(7), person: examplePerson('Ledamot 7', 'S'), intended: 'yes' },
  },
  pointsAt: (input) => ({ persons: [input.person] }),
  resolve: (input, find) => ({
    voteId: input.vote,
    person: find.person(input.person, '/person'),
    intended: input.intended,
  }),
})
