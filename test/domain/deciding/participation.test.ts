import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { BallotChoice } from '../../../src/domain/deciding/acts/voted.ts'
import { settledBy } from '../../../src/domain/deciding/decision.ts'
import { replay } from '../../../src/domain/deciding/lawfulness.ts'
import type { Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { objectionsToBallot } from '../../../src/domain/deciding/vote.ts'
import { structural } from '../../../src/domain/rejection.ts'
import {
  after,
  cast,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  person,
  prepared,
  proposed,
  put,
  recusal,
  reservation,
  rollOf,
  vote,
  voteClosing,
  voted,
  voting,
} from './paragraph-of.ts'
import { objectionsTo, objectionsToVote } from './driven.ts'
import { t } from '../../support/suite.ts'

const aside = (...persons: ReturnType<typeof member>[]): Placed<Extract<Placed, { kind: 'nonParticipation' }>> => ({
  id: 'aside',
  kind: 'nonParticipation',
  persons,
})
const ballot = (paragraph: Paragraph, seat: number, choice: 'yes' | 'no' | 'abstained' | 'absent', fields = {}) =>
  objectionsToBallot(paragraph, vote('v1', 'q1', ['p1', 'p2'], fields), { personId: `m${seat}`, choice })

t.test(
  'V7: in exercising authority over individuals, a board’s members take part in what they have handled',
  async (t) => {
    const authority = live({ matter: 'authorityExercise' })
    const must = [{ code: 'must-take-part', persons: [{ personId: 'm2', name: 'Ledamot m2' }], statute: 'KL 4:26' }]
    t.strictSame(ballot(voting(authority), 2, 'abstained'), must)
    t.strictSame(ballot(voting(authority), 2, 'yes'), [])
    t.strictSame(
      ballot(voting(authority, { voteKind: 'counterProposal' }), 2, 'abstained', { voteKind: 'counterProposal' }),
      [],
      'nobody need vote for more than one proposal',
    )
    t.strictSame(ballot(voting(), 2, 'abstained'), [], 'elsewhere all may')
    t.strictSame(objectionsTo(authority, aside(member(2))), must)
    const assembly = live({ bodyKind: 'assembly', matter: 'authorityExercise' })
    t.strictSame(objectionsTo(assembly, aside(member(2))), [], 'the duty is the boards’')
  },
)

t.test(
  'KL 4:25: one who takes no part in the decision is counted as abstaining, and votes neither yes nor no',
  async (t) => {
    const paragraph = voting(after(live(), aside(member(2))))
    t.strictSame(ballot(paragraph, 2, 'abstained'), [])
    t.strictSame(ballot(paragraph, 2, 'absent'), [])
    const refused = [
      { code: 'declared-not-participating', person: { personId: 'm2', name: 'Ledamot m2' }, statute: 'KL 4:25' },
    ]
    t.strictSame(ballot(paragraph, 2, 'yes'), refused)
    t.strictSame(ballot(paragraph, 2, 'no'), refused)
    t.match(objectionsTo(live(), aside(person('official'))), [{ code: 'not-entitled', act: 'nonParticipation' }])
    t.match(objectionsTo(after(live(), closed, decision()), aside(member(2))), [{ code: 'item-decided' }])
  },
)

t.test('KL 4:25: minutes that tell of a vote by one who took no part are kept, with a finding', async (t) => {
  const minutes = cast(voting(after(fromMinutes(), aside(member(2)))), 'v1', 'yna')
  t.strictSame(replay(minutes), [
    {
      actId: 'v1',
      rejection: {
        code: 'declared-not-participating',
        person: { personId: 'm2', name: 'Ledamot m2' },
        statute: 'KL 4:25',
      },
    },
  ])
})

t.test('KL 4:25: one who has voted yes or no in deciding the matter has taken part in it', async (t) => {
  const codes = (paragraph: Paragraph, seat: number) => objectionsTo(paragraph, aside(member(seat)))
  const refused = [
    { code: 'declared-not-participating', person: { personId: 'm2', name: 'Ledamot m2' }, statute: 'KL 4:25' },
  ]
  t.strictSame(codes(cast(voting(), 'v1', 'yya'), 2), refused, 'also while the round goes on')
  t.strictSame(codes(voted('ynyya'), 2), refused)
  t.strictSame(codes(voted('yyyna'), 5), [], 'one who abstained')
  t.strictSame(
    codes(cast(voting(live(), { voteKind: 'counterProposal' }), 'v1', 'yyyyy'), 2),
    [],
    'a counter-proposal decides nothing',
  )
  const point = after(contested(), { ...put('q1', ['p1', 'p2']), points: [1] }, vote('v1', 'q1', ['p1', 'p2']))
  t.strictSame(codes(cast(point, 'v1', 'yyyyy'), 2), [], 'nor does one point the others')
})

t.test('R1: one who took no part in the decision does not reserve himself', async (t) => {
  const decided = after(contested(after(live(), aside(member(2)))), put('q', ['p1', 'p2']), decision())
  t.match(objectionsTo(decided, reservation([member(2)])), [
    { code: 'not-entitled', act: 'reservation', statute: 'KL 4:27' },
  ])
  t.strictSame(objectionsTo(decided, reservation([member(3)])), [])
})

t.test('R1: a reservation is for something else than what was decided', async (t) => {
  const decided = after(contested(), put('q', ['p1', 'p2']), decision())
  const forIt = (proposalId: string) =>
    objectionsTo(decided, reservation([member(3)], { inFavourOf: { proposalId, as: 'others' } }))
  t.strictSame(forIt('p1'), [{ code: 'reservation-for-outcome', statute: 'KL 4:27' }])
  t.strictSame(forIt('p2'), [])
  t.strictSame(forIt('m2'), [], 'the motion for what lost')
  t.strictSame(objectionsTo(decided, reservation([])), [{ code: 'mover-required' }])
  t.strictSame(objectionsTo(decided, { ...reservation([]), byGroup: { label: 'Ledamöterna från M', party: 'M' } }), [])
})

t.test('R1: a motion for what was decided is not reserved for either', async (t) => {
  const asked = after(contested(), put('q', ['p1', 'p2'], 'p2'), decision())
  const forMotion = (paragraph: Paragraph, proposalId: string) =>
    objectionsTo(paragraph, reservation([member(3)], { inFavourOf: { proposalId, as: 'others' } }))
  t.match(forMotion(asked, 'm2'), [{ code: 'reservation-for-outcome' }])
  const refusing = after(live(), prepared('p1'), motion('no', 'avslag'), closed)
  t.match(forMotion(after(refusing, put('q', ['p1'], 'avslag', 'yesNo'), decision()), 'no'), [
    { code: 'reservation-for-outcome' },
  ])
  t.strictSame(forMotion(after(refusing, put('q', ['p1'], 'p1', 'yesNo'), decision()), 'no'), [])
  const form = after(
    live(),
    prepared('p1'),
    motion('back', 'aterremiss'),
    motion('later', 'bordlaggning'),
    closed,
    put('q1', ['later', 'decideToday'], 'decideToday'),
    put('q2', ['back', 'decideToday'], 'back'),
    decision(),
  )
  t.match(forMotion(form, 'back'), [{ code: 'reservation-for-outcome' }])
  t.strictSame(forMotion(form, 'later'), [])
  const worded = after(live(), { ...motion('m', 'bifall'), text: 'Enligt inlämnat förslag.' }, closed, decision())
  t.strictSame(forMotion(worded, 'm'), [], 'where it names no proposal nobody can say')
})

t.test('R1: what became of a written reservation is noted after the meeting', async (t) => {
  const reserved = after(contested(), put('q', ['p1', 'p2']), decision(), reservation([member(3)], { form: 'written' }))
  const over = { ...reserved, circumstances: { ...reserved.circumstances, phase: 'closed' as const } }
  const filing = {
    id: 'f',
    kind: 'reservationFiling',
    reservationId: 'reservation',
    filedOn: null,
    annexId: null,
  } as const
  t.strictSame(objectionsTo(over, filing), [])
  t.strictSame(objectionsTo(over, { ...filing, reservationId: 'x' }), [
    { code: 'unknown-act', kind: 'reservation', id: 'x' },
  ])
  t.strictSame(objectionsTo(over, { ...filing, annexId: 'x' }), [{ code: 'unknown-act', kind: 'annex', id: 'x' }])
})

t.test('V3: elections and hirings are voted on with closed ballots, of which only counts are kept', async (t) => {
  for (const matter of ['election', 'auditorElection', 'employment'] as const) {
    const hiring = after(contested(live({ matter })), put('q1', ['p1', 'p2']))
    t.strictSame(objectionsToVote(hiring, vote('v1', 'q1', ['p1', 'p2'])), [
      { code: 'vote-form-wrong', form: 'open', expected: 'closed', statute: 'KL 5:54' },
    ])
    const open = after(hiring, vote('v1', 'q1', ['p1', 'p2'], { form: 'closed' }))
    t.strictSame(ballot(open, 2, 'yes', { form: 'closed' }), [
      { code: 'ballots-not-named', voteId: 'v1', statute: 'KL 5:54' },
    ])
    t.match(objectionsTo(open, voteClosing('e', 'v1')), [{ code: 'ballots-missing' }])
    const counts = { yes: 3, no: 1, abstained: 1, absent: 0 }
    t.strictSame(objectionsTo(open, { ...voteClosing('e', 'v1'), counts }), [])
    t.strictSame(objectionsTo(open, { ...voteClosing('e', 'v1'), counts: { ...counts, yes: 4 } }), [
      { code: 'totals-differ', counted: 6, expected: 5, statute: 'KL 5:67' },
    ])
  }
  t.match(
    objectionsToVote(after(contested(), put('q1', ['p1', 'p2'])), vote('v1', 'q1', ['p1', 'p2'], { form: 'closed' })),
    [{ expected: 'open' }],
  )
})

t.test('V5: a tie between closed ballots is settled by the lot, drawn between the two', async (t) => {
  const roll = rollOf(4)
  const open = voting(live({ serving: 4, matter: 'employment' }), { form: 'closed', roll })
  const tie = { ...voteClosing('e', 'v1'), counts: { yes: 2, no: 2, abstained: 0, absent: 0 } }
  t.strictSame(objectionsTo(open, tie), [{ code: 'tie-by-lot', yes: 2, no: 2, statute: 'KL 5:56' }])
  t.strictSame(objectionsTo(open, { ...tie, lot: 'p3' }), [
    { code: 'tie-by-lot', yes: 2, no: 2, statute: 'KL 5:56' },
    { code: 'outcome-not-a-side', stated: 'p3', sides: ['p1', 'p2'] },
  ])
  t.strictSame(objectionsTo(open, { ...tie, lot: 'p2' }), [])
  t.match(objectionsTo(open, { ...tie, counts: { yes: 3, no: 1, abstained: 0, absent: 0 }, lot: 'p2' }), [
    { code: 'no-tie' },
  ])
  t.equal(settledBy(after(open, { ...tie, lot: 'p2' }, decision())), 'vote')
  t.match(
    objectionsTo(open, { ...tie, lot: 'p2', castingVote: { by: member(1), choice: 'yes' } }),
    [{ code: 'tie-by-lot' }],
    'not by the chair',
  )
})

t.test('5:67: counts without names are kept from minutes, and must agree with the roll and the list', async (t) => {
  const counts = { yes: 3, no: 2, abstained: 0, absent: 0 }
  t.match(
    objectionsTo(voting(), { ...voteClosing('e', 'v1'), counts }),
    [{ code: 'ballots-missing' }],
    'open votes are by name',
  )
  const minutes = voting(fromMinutes())
  t.strictSame(objectionsTo(minutes, { ...voteClosing('e', 'v1'), counts }), [])
  t.match(objectionsTo(minutes, { ...voteClosing('e', 'v1'), counts: { ...counts, no: 3 } }), [
    { code: 'totals-differ', counted: 6, expected: 5 },
  ])
  const listed = cast(minutes, 'v1', 'yyynn')
  t.strictSame(objectionsTo(listed, { ...voteClosing('e', 'v1'), counts }), [])
  t.match(objectionsTo(listed, { ...voteClosing('e', 'v1'), counts: { ...counts, yes: 2, no: 3 } }), [
    { code: 'totals-differ', counted: 5, expected: 5 },
  ])
  const unknown = voting(fromMinutes({ serving: null }), { roll: [] })
  t.strictSame(objectionsTo(unknown, { ...voteClosing('e', 'v1'), counts }), [], 'nobody knows the roll')
})

t.test('what minutes declare is kept beside what the totals lead to', async (t) => {
  const minutes = cast(voting(fromMinutes()), 'v1', 'yyynn')
  t.strictSame(objectionsTo(minutes, { ...voteClosing('e', 'v1'), declared: 'p1' }), [])
  t.strictSame(objectionsTo(minutes, { ...voteClosing('e', 'v1'), declared: 'p2' }), [
    { code: 'outcome-differs', declared: 'p2', counted: 'p1', statute: 'KL 5:53' },
  ])
})

t.test('whatever settled a round, and what it is said to have come to, is one of its answers', async (t) => {
  const minutes = cast(voting(fromMinutes()), 'v1', 'yyn')
  for (const end of [{ lot: '__proto__' }, { declared: '__proto__' }])
    t.match(objectionsTo(minutes, { ...voteClosing('e', 'v1'), ...end }), [
      { code: 'ballots-missing' },
      { code: 'outcome-not-a-side', stated: '__proto__', sides: ['p1', 'p2'] },
    ])
  t.ok(structural.has('outcome-not-a-side'), 'from minutes too')
})

t.test('T2: where three compete the counter-proposal is chosen before the vote', async (t) => {
  const three = after(
    live(),
    prepared('p1'),
    proposed('p2', member(2)),
    proposed('p3', member(3)),
    motion('m2', 'bifall', 'p2'),
    motion('m3', 'bifall', 'p3', [member(3)]),
    closed,
    put('q1', ['p1', 'p2', 'p3']),
  )
  t.strictSame(objectionsToVote(three, vote('v', 'q1', ['p1', 'p2'])), [
    { code: 'counter-proposal-required', options: ['p1', 'p2', 'p3'] },
  ])
  const chosen = after(three, { ...put('q2', ['p2', 'p3']), purpose: 'counterProposal' }, put('q3', ['p1', 'p2']))
  t.strictSame(objectionsToVote(chosen, vote('v', 'q3', ['p1', 'p2'])), [])
})

t.test('V12: a ballot that should have been another is noted beside it, and the result stands', async (t) => {
  const correction = { id: 'c', kind: 'voteCorrection', voteId: 'v1', person: member(2), intended: 'no' } as const
  t.strictSame(objectionsTo(voted('yyynn'), correction), [])
  t.strictSame(objectionsTo(after(voted('yyynn'), decision()), correction), [], 'also afterwards')
  t.strictSame(objectionsTo(voting(), correction), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objectionsTo(voted('yyynn'), { ...correction, voteId: 'x' }), [
    { code: 'unknown-act', kind: 'vote', id: 'x' },
  ])
  t.strictSame(objectionsTo(voted('yyynn'), { ...correction, person: person('x') }), [
    { code: 'not-on-roll', person: 'x', statute: 'KL 4:22' },
  ])
  t.match(objectionsTo(voted('yyynn'), { ...correction, person: { ...person('x'), personId: null } }), [
    { person: 'Ledamot x' },
  ])
  t.match(objectionsTo(voted('yyynn'), { ...correction, person: { ...person('x'), personId: null, name: null } }), [
    { person: '–' },
  ])
})

t.test('V12: a ballot should have been another, and one other', async (t) => {
  const said = (intended: BallotChoice) =>
    ({ id: intended, kind: 'voteCorrection', voteId: 'v1', person: member(2), intended }) as const
  t.strictSame(objectionsTo(voted('yyynn'), said('yes')), [
    { code: 'correction-of-nothing', person: { personId: 'm2', name: 'Ledamot m2' }, choice: 'yes' },
  ])
  const corrected = after(voted('yyynn'), said('no'))
  t.strictSame(objectionsTo(corrected, said('absent')), [{ code: 'already-recorded' }])
  t.strictSame(objectionsTo(corrected, { ...said('absent'), person: member(3) }), [], 'someone else’s')
})

const ruling = (barred: boolean) =>
  ({ id: `ruling ${barred}`, kind: 'recusalRuling', recusalId: 'recusal of m3', barred, reason: 'Skälet.' }) as const

t.test('J4: a ground that plainly does not matter is disregarded, for a recorded reason', async (t) => {
  const claimed = after(live(), prepared('p1'), recusal(member(3)))
  t.match(
    objectionsTo(claimed, motion('m', 'bifall', 'p1', [member(3)])),
    [{ code: 'not-entitled' }],
    'without a reason it is not',
  )
  const disregarded = after(live(), prepared('p1'), { ...recusal(member(3)), disregarded: 'Frågan rör alla lika.' })
  t.strictSame(objectionsTo(disregarded, motion('m', 'bifall', 'p1', [member(3)])), [])
  t.match(objectionsTo(after(disregarded, ruling(true)), motion('m', 'bifall', 'p1', [member(3)])), [
    { code: 'not-entitled' },
  ])
})

t.test('J5: the body rules on a disputed recusal before it goes on', async (t) => {
  const claimed = after(live(), prepared('p1'), recusal(member(3)))
  t.match(objectionsTo(claimed, motion('m', 'bifall', 'p1', [member(3)])), [{ code: 'not-entitled' }])
  t.strictSame(objectionsTo(after(claimed, ruling(false)), motion('m', 'bifall', 'p1', [member(3)])), [])
  t.strictSame(objectionsTo(live(), ruling(false)), [{ code: 'unknown-act', kind: 'recusal', id: 'recusal of m3' }])
})

t.test('J2: one who is accountable takes no part in deciding on the discharge, but may join the debate', async (t) => {
  const discharge = after(
    live({ bodyKind: 'assembly', matter: 'discharge' }),
    prepared('p1'),
    recusal(member(3), 'accountable'),
  )
  t.match(objectionsTo(discharge, motion('m', 'bifall', 'p1', [member(3)])), [{ code: 'not-entitled' }])
  t.strictSame(
    objectionsTo(discharge, { id: 'c', kind: 'contribution', form: 'speaks', persons: [member(3)], shared: null }),
    [],
  )
  t.strictSame(voting(discharge).circumstances.serving?.length, 5)
  t.match(
    objectionsToBallot(voting(discharge), vote('v1', 'q1', ['p1', 'p2'], { roll: rollOf(2) }), {
      personId: 'm3',
      choice: 'yes',
    }),
    [{ code: 'not-on-roll' }],
  )
})

t.test('J6: a seat in the board of the municipality’s own company is no recusal by itself', async (t) => {
  const own = (ground: 'representative' | 'other' | 'party', matter: 'ordinary' | 'authorityExercise' = 'ordinary') =>
    objectionsTo(live({ matter }), { ...recusal(member(3), ground), ownCompany: true })
  t.strictSame(own('representative'), [{ code: 'not-recused', statute: 'KL 6:31' }])
  t.strictSame(own('other'), [{ code: 'not-recused', statute: 'KL 6:31' }])
  t.strictSame(own('party'), [], 'being party to the matter is')
  t.strictSame(own('representative', 'authorityExercise'), [], 'and so is the seat where authority is exercised')
})

t.test('J8: an official who is recused does not inform a board either', async (t) => {
  const recused = after(live(), recusal(person('official')))
  const informs = {
    id: 'c',
    kind: 'contribution',
    form: 'informs',
    persons: [person('official')],
    shared: null,
  } as const
  t.match(objectionsTo(recused, informs), [{ code: 'not-entitled', act: 'contribution', statute: 'KL 6:30' }])
  t.strictSame(objectionsTo(live(), informs), [])
})

t.test(
  'Q1, Q2: a matter is treated by a quorate body; questions may be answered with fewer where that is settled',
  async (t) => {
    const few = (matter: 'ordinary' | 'question', answersBelowQuorum: boolean) =>
      live({ bodyKind: 'assembly', serving: 20, seats: 51, matter, settings: { answersBelowQuorum } })
    const answer = { id: 'c', kind: 'contribution', form: 'speaks', persons: [member(2)], shared: null } as const
    const tooFew = [{ code: 'not-quorate', present: 20, required: 26, statute: 'KL 5:45' }]
    t.strictSame(objectionsTo(few('question', true), answer), [])
    t.strictSame(objectionsTo(few('question', false), answer), tooFew)
    t.strictSame(objectionsTo(few('ordinary', true), answer), tooFew)
    t.match(objectionsTo(after(few('question', true), closed), decision()), tooFew, 'but nothing is decided')
  },
)
