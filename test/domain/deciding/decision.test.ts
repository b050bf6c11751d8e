import { impliedOfPoint, prevailingOption, prevailingPoints, settledBy } from '../../../src/domain/deciding/decision.ts'
import type { BodyKind } from '../../../src/domain/organisation/body.ts'
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
  reopened,
  vote,
  voteClosing,
  voted,
  voting,
  where,
  withdrawal,
} from './paragraph-of.ts'
import { objectionsToDecision } from './driven.ts'
import { t } from '../../support/suite.ts'

const objections = (paragraph = contested(), act = decision()) => objectionsToDecision(paragraph, act)

t.test('Q1: the assembly decides quorate', async (t) => {
  const assembly = (serving: number) => after(live({ bodyKind: 'assembly', seats: 51, serving }), closed)
  t.strictSame(objections(assembly(25)), [{ code: 'not-quorate', present: 25, required: 26, statute: 'KL 5:45' }])
  t.strictSame(objections(assembly(26)), [])
})

t.test('Q3: a board decides quorate', async (t) => {
  const board = (seats: number, serving: number) => after(live({ seats, serving }), closed)
  t.strictSame(objections(board(11, 5)), [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 6:27' }])
  t.strictSame(objections(board(11, 6)), [])
  t.strictSame(objections(board(10, 5)), [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 6:27' }])
})

t.test('Q4: recusal does not break the quorum of the assembly', async (t) => {
  const assembly = live({ bodyKind: 'assembly', seats: 51, serving: 26 })
  t.strictSame(objections(after(assembly, recusal(member(2), 'personal'), recusal(member(3), 'personal'), closed)), [])
})

t.test('Q4: recusal does break the quorum of a board', async (t) => {
  for (const bodyKind of ['board', 'committee', 'drafting', 'jointBoard'] as const) {
    t.strictSame(
      objections(after(live({ bodyKind, seats: 11, serving: 6 }), recusal(member(2)), closed)),
      [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 6:27' }],
      bodyKind,
    )
  }
})

t.test('Q3: from minutes, those whose service is not stated may have served', async (t) => {
  const unstated = ['u1', 'u2']
  const minutes = (serving: number | null, bodyKind: BodyKind = 'board') =>
    after(fromMinutes({ bodyKind, seats: 11, serving, serviceUnstated: unstated }), closed)
  const tooFew = [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 6:27' }]
  t.strictSame(objections(minutes(4)), [])
  t.strictSame(objections(minutes(3)), tooFew)
  t.strictSame(objections(after(minutes(4), recusal(person('u1')))), tooFew)
  t.strictSame(objections(minutes(null)), [], 'nobody knows who served')
  t.strictSame(objections(minutes(4, 'assembly')), [])
  t.strictSame(objections(minutes(3, 'assembly')), [{ ...tooFew[0], statute: 'KL 5:45' }])
})

t.test('V2: the body decides once, when the deliberation is closed and all that competes is put', async (t) => {
  const notPut = { code: 'proposition-required', notPut: ['p1', 'p2'], statute: 'KL 5:53' }
  t.strictSame(objections(), [notPut])
  t.strictSame(objections(after(contested(), reopened)), [{ code: 'deliberation-open', statute: 'KL 5:53' }, notPut])
  t.strictSame(objections(after(live(), prepared('p1'), closed)), [], 'one unopposed proposal needs no proposition')
  t.strictSame(objections(voting()), [{ code: 'vote-open', voteId: 'v1' }])
  t.strictSame(objections(voted('yyynn')), [])
  const decided = after(live(), closed, decision())
  t.strictSame(objections(decided), [{ code: 'item-decided', statute: 'KL 5:53' }])
  t.strictSame(objections(where(voted('yyynn'), { phase: 'closed' })), [{ code: 'meeting-not-open', phase: 'closed' }])
})

t.test('Q3: those who have left are not counted when a board decides; Q1: nor when the assembly does', async (t) => {
  const left = (bodyKind: BodyKind) => after(live({ bodyKind, seats: 11, serving: 5, leftDuring: ['m9'] }), closed)
  t.match(objections(left('board')), [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 6:27' }])
  t.match(objections(left('assembly')), [{ code: 'not-quorate', present: 5, required: 6, statute: 'KL 5:45' }])
})

t.test('V2: what is put anew is to be answered anew', async (t) => {
  const asked = after(contested(), put('q1', ['p1', 'p2'], 'p2'))
  const anew = (id: string, finding: string | null) => ({
    ...put(id, ['p1', 'p2'], finding),
    again: 'Svaret hördes inte.',
  })
  t.strictSame(objections(asked), [])
  t.match(objections(after(asked, anew('q2', null))), [{ code: 'proposition-required', notPut: ['p1', 'p2'] }])
  t.strictSame(objections(after(asked, anew('q2', null), anew('q3', 'p1'))), [])
})

t.test(
  'T2, T3: the matter is not settled by choosing a counter-proposal, nor by a question about the form or an addition',
  async (t) => {
    const notPut = (...acts: Parameters<typeof after>[1][]) =>
      objections(after(contested(), ...acts)).map((one) => 'notPut' in one && one.notPut)
    t.strictSame(notPut({ ...put('q', ['p1', 'p2'], 'p2'), purpose: 'counterProposal' }), [['p1', 'p2']])
    const round = after(
      contested(),
      put('q', ['p1', 'p2'], 'p2'),
      vote('v', 'q', ['p1', 'p2'], { voteKind: 'counterProposal' }),
    )
    t.match(objections(after(cast(round, 'v', 'yyynn'), voteClosing('e', 'v'))), [{ code: 'proposition-required' }])
    const beside = after(
      live(),
      prepared('p1'),
      proposed('p2', member(2)),
      motion('m2', 'bifall', 'p2'),
      motion('pause', 'ajournering'),
      closed,
    )
    t.match(objections(after(beside, put('q', ['p1', 'p2', 'pause'], 'pause'))), [
      { code: 'proposition-required', notPut: ['p1', 'p2'] },
    ])
  },
)

t.test('a decision has points, numbered from one', async (t) => {
  const paragraph = after(live(), closed)
  t.strictSame(objections(paragraph, { ...decision(), points: [] }), [{ code: 'decision-missing', prevailing: null }])
  const silent = after(live(), prepared('p1'), closed)
  t.strictSame(objections(silent, { ...decision(), points: [] }), [{ code: 'decision-missing', prevailing: 'p1' }])
  const { points } = decision('Ett.', 'Två.')
  t.strictSame(objections(paragraph, { ...decision(), points }), [])
  t.strictSame(objections(paragraph, { ...decision(), points: points.toReversed() }), [
    { code: 'points-not-consecutive', numbers: [2, 1] },
  ])
  t.strictSame(objections(paragraph, { ...decision(), points: points.slice(1) }), [
    { code: 'points-not-consecutive', numbers: [2] },
  ])
})

t.test('what prevails: the only proposal, the finding, or the outcome of the vote', async (t) => {
  t.equal(prevailingOption(live()), null, 'nothing is proposed')
  t.equal(prevailingOption(contested()), null, 'nothing is put')
  t.equal(prevailingOption(after(live(), prepared('p1'))), 'p1')
  t.equal(prevailingOption(after(contested(), put('q', ['p1', 'p2'], 'p2'))), 'p2')
  t.equal(prevailingOption(after(contested(), put('q', ['p1', 'p2'], null))), null)
  t.equal(prevailingOption(voted('yynnn')), 'p2')
  t.equal(prevailingOption(voted('yyynn')), 'p1')
  t.equal(prevailingOption(voted('nyyn', live({ serving: 4 }), { by: member(1), choice: 'no' })), 'p2')
})

t.test('T2: among three, the last question is the main proposal against the counter-proposal', async (t) => {
  const three = after(
    live(),
    prepared('p1'),
    prepared('p2'),
    prepared('p3'),
    closed,
    put('q1', ['p1', 'p2', 'p3'], 'p1'),
    put('q2', ['p2', 'p3'], 'p3'),
    put('q3', ['p1', 'p3'], 'p1'),
  )
  t.equal(prevailingOption(three), 'p1')
  const round = vote('v', 'q3', ['p1', 'p3'])
  t.equal(prevailingOption(after(cast(after(three, round), 'v', 'yynnn'), voteClosing('e', 'v'))), 'p3')
})

const withForm = after(live(), prepared('p1', 'Enligt p1.'), motion('m', 'aterremiss'), closed)

t.test('a motion about the form that is refused leaves the matter as it was', async (t) => {
  for (const question of [put('q', ['m', 'decideToday'], 'decideToday'), put('q', ['m'], 'avslag', 'yesNo')]) {
    const paragraph = after(withForm, question)
    t.equal(prevailingOption(paragraph), 'p1')
    t.equal(settledBy(after(paragraph, decision())), 'unopposed')
  }
  const today = put('q2', ['decideToday'], null, 'yesNo')
  t.equal(prevailingOption(after(withForm, put('q1', ['m', 'decideToday'], 'decideToday'), today)), 'p1')
  const withdrawn = after(withForm, put('q', ['m', 'decideToday'], 'decideToday'), withdrawal('w', 'm'))
  t.equal(prevailingOption(withdrawn), 'p1')
})

t.test('a motion about the form that is granted is what prevails', async (t) => {
  const paragraph = after(withForm, put('q', ['m', 'decideToday'], 'm'))
  t.equal(prevailingOption(paragraph), 'm')
  t.equal(settledBy(after(paragraph, decision('Ärendet återremitteras.'))), 'acclamation')
})

t.test('T3: an addition is decided beside the matter, and does not take its place', async (t) => {
  const added = after(
    live(),
    prepared('p1', 'Enligt p1.'),
    prepared('p2'),
    motion('m', 'tillagg', 'p1'),
    closed,
    put('q1', ['p1', 'p2'], 'p1'),
  )
  const asked = after(added, put('q2', ['m'], 'm', 'yesNo'))
  t.equal(prevailingOption(asked), 'p1')
  const round = after(cast(after(asked, vote('v', 'q2', ['m', 'avslag'])), 'v', 'nnnyy'), voteClosing('e', 'v'))
  t.equal(prevailingOption(round), 'p1')
  t.equal(settledBy(after(round, decision())), 'acclamation')
})

t.test('from minutes, any motion about the matter may have been put as an option', async (t) => {
  const paragraph = after(fromMinutes(), prepared('p1'), motion('m', 'avslag'), closed)
  const asked = { ...paragraph, acts: [...paragraph.acts, put('q', ['p1', 'm'], 'm')] }
  t.equal(prevailingOption(asked), 'm')
})

t.test('how the matter was settled', async (t) => {
  t.equal(settledBy(voted('yyynn')), null, 'it is not decided')
  t.equal(settledBy(after(live(), prepared('p1'), closed, decision())), 'unopposed')
  t.equal(settledBy(after(contested(), put('q', ['p1', 'p2']), decision())), 'acclamation')
  t.equal(settledBy(after(voted('yyynn'), decision())), 'vote')
  const alsoByAcclamation = after(voted('yyynn'), put('q2', ['p1'], 'p1', 'yesNo'), decision())
  t.equal(settledBy(alsoByAcclamation), 'vote', 'the rest by acclamation')
})

t.test('V7: a round for the counter-proposal does not settle the matter', async (t) => {
  const three = after(live(), prepared('p1'), prepared('p2'), prepared('p3'), closed, put('q1', ['p2', 'p3']))
  const round = after(three, vote('v', 'q1', ['p2', 'p3'], { voteKind: 'counterProposal' }))
  const counted = after(cast(round, 'v', 'yyynn'), voteClosing('e', 'v'))
  t.equal(settledBy(after(counted, put('q2', ['p1', 'p2']), decision())), 'acclamation')
})

t.test('the points follow from the outcome, with every addition that was granted', async (t) => {
  const addition = (id: string, text: string | null, proposalId: string) => ({
    ...motion(id, 'tillagg', proposalId),
    text,
  })
  const paragraph = after(
    live(),
    prepared('p1', 'Ett.', 'Två.'),
    proposed('p2', member(3)),
    addition('m1', 'Tre.', 'p1'),
    addition('m2', 'Fyra.', 'p1'),
    addition('m3', null, 'p2'),
    closed,
    put('q1', ['m1'], 'm1', 'yesNo'),
    put('q2', ['m2'], 'avslag', 'yesNo'),
    put('q3', ['m3'], 'm3', 'yesNo'),
  )
  t.strictSame(prevailingPoints(paragraph), ['Ett.', 'Två.', 'Tre.', 'Enligt p2.'])
  const amended = after(
    live(),
    prepared('p1', 'Ett.'),
    { ...motion('m', 'andring', 'p1'), text: '40 ändras till 50' },
    closed,
  )
  t.strictSame(
    prevailingPoints(after(amended, put('q', ['p1', 'm'], 'm'))),
    [],
    'what the change makes of the points is stated',
  )
  t.strictSame(prevailingPoints(after(amended, put('q', ['p1', 'm'], 'p1'))), ['Ett.'])
  t.strictSame(prevailingPoints(live()), [], 'nothing is proposed')
})

t.test('13:2: what only prepares cannot be appealed unless it is stated how (KL 13:2)', async (t) => {
  const paragraph = contested()
  t.strictSame(impliedOfPoint(paragraph, { to: null }), { pointKind: 'own', appealRegime: 'legality' })
  t.strictSame(impliedOfPoint(paragraph, { to: 'KF' }), { pointKind: 'proposalTo', appealRegime: 'none' })
  t.strictSame(impliedOfPoint(paragraph, { kind: 'own', to: 'KF' }), { pointKind: 'own', appealRegime: 'legality' })
  t.strictSame(impliedOfPoint(paragraph, { to: 'KF', appealRegime: 'administrative' }).appealRegime, 'administrative')
  const tabled = after(
    live(),
    prepared('p1', 'Ett.'),
    { ...motion('m', 'bordlaggning', null, [member(3)]), until: '2027-01-01' },
    closed,
    put('q1', ['decideToday', 'm'], 'm'),
  )
  t.strictSame(impliedOfPoint(tabled, { to: null }), { pointKind: 'own', appealRegime: 'none' })
})
