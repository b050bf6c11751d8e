import fc from 'fast-check'
import { ballotChoices, type Ballot, type BallotChoice } from '../../../src/domain/deciding/acts/voted.ts'
import { withoutAct } from '../../../src/domain/deciding/lawfulness.ts'
import { answerOf } from '../../../src/domain/deciding/majority.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { ballotsOf, closingOf, objectionsToOpenVote, totalsOf } from '../../../src/domain/deciding/round.ts'
import { objectionsToBallot, rollOf as rollOfVote } from '../../../src/domain/deciding/vote.ts'
import { structural } from '../../../src/domain/rejection.ts'
import {
  after,
  cast,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  person,
  put,
  recusal,
  reopened,
  rollOf,
  unjudged,
  vote,
  voteClosing,
  voted,
  voting,
  where,
} from './paragraph-of.ts'
import { objectionsToVote, objectionsToVoteClosing } from './driven.ts'
import { t } from '../../support/suite.ts'

const asked = after(contested(), put('q1', ['p1', 'p2']))
const round = vote('v1', 'q1', ['p1', 'p2'])

t.test('V2: a vote is demanded before the gavel, at the meeting, by one who decides', async (t) => {
  t.strictSame(objectionsToVote(asked, round), [])
  t.strictSame(objectionsToVote(after(asked, decision()), round), [{ code: 'vote-after-gavel', statute: 'KL 5:53' }])
  t.strictSame(objectionsToVote(where(asked, { phase: 'closed' }), round), [
    { code: 'meeting-not-open', phase: 'closed' },
  ])
  t.strictSame(objectionsToVote(asked, { ...round, requestedBy: [person('official')] }), [
    {
      code: 'not-entitled',
      act: 'voteRequest',
      persons: [{ personId: 'official', name: 'Ledamot official' }],
      statute: 'KL 5:53',
    },
  ])
})

t.test('V2: no vote is opened while the deliberation goes on again', async (t) => {
  t.strictSame(objectionsToVote(after(asked, reopened), round), [{ code: 'deliberation-open', statute: 'KL 5:53' }])
  const silent = unjudged(fromMinutes(), ...asked.acts.filter(({ kind }) => kind !== 'deliberationClosing'))
  t.strictSame(objectionsToVote(silent, round), [], 'minutes need not say that it was closed')
})

t.test('V2: one round at a time, once on each question', async (t) => {
  t.strictSame(objectionsToVote(voting(), { ...round, propositionId: 'q9' }), [
    { code: 'vote-open', voteId: 'v1' },
    { code: 'unknown-act', kind: 'proposition', id: 'q9' },
  ])
  t.strictSame(objectionsToVote(voted('yyynn'), round), [{ code: 'vote-already-held', propositionId: 'q1' }])
  t.strictSame(objectionsToOpenVote(asked), [])
  t.strictSame(objectionsToOpenVote(voting()), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objectionsToOpenVote(voted('yyynn')), [])
})

t.test('V2: yes and no are two of the answers to the question', async (t) => {
  const sides = (yes: string, no: string) => objectionsToVote(asked, { ...round, yes, no })
  const wrong = (yes: string, no: string) => [{ code: 'vote-sides-wrong', yes, no, options: ['p1', 'p2'] }]
  t.strictSame(sides('p2', 'p1'), [])
  for (const [yes, no] of [
    ['p1', 'p1'],
    ['p1', 'p9'],
    ['p9', 'p1'],
    ['p1', 'avslag'],
  ] as const) {
    t.strictSame(sides(yes, no), wrong(yes, no))
  }
  const yesNo = after(contested(), put('q1', ['p1'], 'p1', 'yesNo'))
  t.strictSame(objectionsToVote(yesNo, vote('v1', 'q1', ['p1', 'avslag'])), [], 'the no of a yes-or-no question')
  t.strictSame(objectionsToVote(yesNo, vote('v1', 'q1', ['p1', 'p2'])), [
    { code: 'vote-sides-wrong', yes: 'p1', no: 'p2', options: ['p1', 'avslag'] },
  ])
})

const yes = (seat: number): Ballot => ({ personId: `m${seat}`, choice: 'yes' })

t.test('V1: one vote each', async (t) => {
  const paragraph = cast(voting(), 'v1', 'yn')
  t.strictSame(objectionsToBallot(paragraph, round, yes(3)), [])
  t.strictSame(objectionsToBallot(paragraph, round, yes(2)), [
    { code: 'already-voted', person: 'Ledamot m2', statute: 'KL 4:24' },
  ])
  const hidden = { ...round, roll: rollOf(2).map((entry) => ({ ...entry, person: { ...entry.person, name: null } })) }
  t.strictSame(
    objectionsToBallot(paragraph, hidden, yes(2)),
    [{ code: 'already-voted', person: 'm2', statute: 'KL 4:24' }],
    'a protected name is not told',
  )
  t.strictSame(objectionsToBallot(voted('yyynn'), round, yes(2)), [{ code: 'vote-closed', voteId: 'v1' }])
  t.strictSame(objectionsToBallot(where(paragraph, { phase: 'adjourned' }), round, yes(3)), [
    { code: 'meeting-not-open', phase: 'adjourned' },
  ])
})

t.test('E7: one who does not serve has no vote; a substitute who does has one', async (t) => {
  const notOnRoll = [{ code: 'not-on-roll', person: 'm9', statute: 'KL 4:22' }]
  t.strictSame(objectionsToBallot(voting(), round, yes(9)), notOnRoll)
  const ofNobody = [{ code: 'ballot-off-roll', voteId: 'v1' }]
  t.strictSame(objectionsToBallot(voting(fromMinutes()), round, yes(9)), ofNobody, 'which minutes cannot tell')
  t.ok(structural.has('ballot-off-roll'))
  const substitute = { person: member(9), seat: '5', serving: 'substitute' } as const
  const serving = [...rollOf(4), substitute]
  t.strictSame(objectionsToBallot(voting(live({ serving })), { ...round, roll: serving }, yes(9)), [])
})

t.test('5:67: a round is closed when all on its roll are accounted for', async (t) => {
  const closing = voteClosing('end', 'v1')
  t.strictSame(objectionsToVoteClosing(cast(voting(), 'v1', 'yny'), closing), [
    {
      code: 'ballots-missing',
      missing: [4, 5].map((seat) => ({ personId: `m${seat}`, name: `Ledamot m${seat}` })),
      statute: 'KL 5:67',
    },
  ])
  t.match(objectionsToVoteClosing(cast(voting(), 'v1', 'yyyn'), closing), [
    { code: 'ballots-missing', missing: [{ personId: 'm5' }] },
  ])
  t.strictSame(objectionsToVoteClosing(cast(voting(), 'v1', 'yya--'), closing), [], 'also who abstains or is absent')
  t.strictSame(objectionsToVoteClosing(voting(), voteClosing('end', 'v9')), [
    { code: 'unknown-act', kind: 'vote', id: 'v9' },
  ])
  t.strictSame(objectionsToVoteClosing(voted('yyynn'), closing), [{ code: 'vote-closed', voteId: 'v1' }])
  t.strictSame(objectionsToVoteClosing(where(cast(voting(), 'v1', 'yyynn'), { phase: 'adjourned' }), closing), [
    { code: 'meeting-not-open', phase: 'adjourned' },
  ])
})

t.test('V4: those who abstain or are absent do not count', async (t) => {
  const times = (count: number, choice: BallotChoice): Ballot[] =>
    Array.from({ length: count }, (_, index) => ({ personId: `${choice} ${index}`, choice }))
  const ballots = (yesses: number, noes: number, abstained: number, absent: number) => [
    ...times(yesses, 'yes'),
    ...times(noes, 'no'),
    ...times(abstained, 'abstained'),
    ...times(absent, 'absent'),
  ]
  const totals = totalsOf(ballots(20, 19, 12, 3))
  t.strictSame(totals, { yes: 20, no: 19, abstained: 12, absent: 3 })
  t.equal(answerOf(round, totals), 'p1')
  t.equal(answerOf(round, totalsOf(ballots(1, 2, 40, 0))), 'p2')
  t.equal(answerOf(round, totalsOf([])), null)
})

t.test('a round has one closing, and no ballots until someone votes', async (t) => {
  t.equal(closingOf(voting(), 'v1'), undefined)
  t.equal(closingOf(voted('yyynn'), 'v1')?.id, 'end of v1')
  t.strictSame(ballotsOf(voting(), 'v1'), [])
})

const ballotOf = (seats: number) =>
  fc.record({
    personId: fc.integer({ min: 1, max: seats }).map((seat) => `m${seat}`),
    choice: fc.constantFrom(...ballotChoices),
  })
const anyBallots = fc.uniqueArray(ballotOf(60), { selector: ({ personId }) => personId, maxLength: 60 })

t.test('5:67: the totals are the ballots, all of them and no more', async () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const { yes: ayes, no, abstained, absent } = totalsOf(ballots)
      return ayes + no + abstained + absent === ballots.length
    }),
  )
})

t.test('the order of the ballots changes neither totals nor outcome', async () => {
  const shuffled = anyBallots.chain((ballots) =>
    fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
  )
  const casting = fc.constantFrom(
    null,
    { by: member(1), choice: 'yes' } as const,
    { by: member(1), choice: 'no' } as const,
  )
  fc.assert(
    fc.property(shuffled, casting, ([ballots, others], castingVote) => {
      const [one, other] = [totalsOf(ballots), totalsOf(others)]
      const sameOutcome = answerOf(round, one, { castingVote }) === answerOf(round, other, { castingVote })
      return sameOutcome && JSON.stringify(one) === JSON.stringify(other)
    }),
  )
})

t.test('V4: the outcome is the larger side, and never one that got fewer votes', async () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const totals = totalsOf(ballots)
      const outcome = answerOf(round, totals)
      if (totals.yes === totals.no) return outcome === null
      return outcome === (totals.yes > totals.no ? 'p1' : 'p2')
    }),
  )
})

t.test('V1: whoever tries to vote, however often, each on the roll is counted once', async () => {
  fc.assert(
    fc.property(fc.array(ballotOf(8), { maxLength: 40 }), (wanted) => {
      const counted: Ballot[] = []
      for (const ballot of wanted) {
        const paragraph = { ...voting(), ballots: { v1: counted } }
        if (objectionsToBallot(paragraph, round, ballot).length === 0) counted.push(ballot)
      }
      const voters = counted.map(({ personId }) => personId)
      const onRoll = new Set(round.roll.map((entry) => entry.person.personId))
      const wanting = new Set(wanted.map(({ personId }) => personId).filter((personId) => onRoll.has(personId)))
      return voters.length === wanting.size && new Set(voters).size === voters.length
    }),
  )
})

t.test('5:67: the roll is frozen from those who decide, with whoever minutes show to have voted besides', async (t) => {
  const voters = [1, 9].map((seat) => ({ person: member(seat), seat: null, serving: 'member' as const }))
  const names = (paragraph: Paragraph) => rollOfVote(paragraph, voters).map((entry) => entry.person.personId)
  t.strictSame(names(live({ serving: 3 })), ['m1', 'm2', 'm3'], 'live: only those who serve')
  t.strictSame(names(fromMinutes({ serving: null })), ['m1', 'm9'], 'the minutes do not say who served')
  t.strictSame(names(fromMinutes({ serving: 3 })), ['m1', 'm2', 'm3', 'm9'])
})

t.test('5:67: nobody who serves is left off the roll, as where a recusal is taken back after the vote', async (t) => {
  const asked = after(contested(), put('q1', ['p1', 'p2']))
  t.strictSame(objectionsToVote(asked, { ...round, roll: rollOf(4) }), [
    { code: 'left-off-roll', persons: [{ personId: 'm5', name: 'Ledamot m5' }], statute: 'KL 5:67' },
  ])
  const held = voted('yyny', after(live(), recusal(member(5))))
  t.match(withoutAct(held, recusal(member(5)).id).hanging, [{ actId: 'v1', rejection: { code: 'left-off-roll' } }])
})

t.test(
  'E7: from minutes, a voter who did not serve is a finding; one whose service is not stated is none',
  async (t) => {
    const roll = [...rollOf(3), { person: member(9), seat: null, serving: 'member' as const }]
    const stated = after(contested(fromMinutes({ serving: 3 })), put('q1', ['p1', 'p2']))
    t.strictSame(objectionsToVote(stated, { ...round, roll }), [
      { code: 'not-on-roll', person: 'm9', statute: 'KL 4:22' },
    ])
    const unstated = where(stated, { serviceUnstated: ['m9'] })
    t.strictSame(objectionsToVote(unstated, { ...round, roll }), [])
    t.strictSame(objectionsToVote(where(stated, { serving: null }), { ...round, roll }), [])
  },
)
