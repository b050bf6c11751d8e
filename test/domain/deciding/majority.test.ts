import fc from 'fast-check'
import type { VoteTotals } from '../../../src/domain/deciding/acts/voted.ts'
import { prevailingOption, prevailingPoints } from '../../../src/domain/deciding/decision.ts'
import { dispositionOf } from '../../../src/domain/deciding/disposition.ts'
import { groundOf, isTie, majorityFor, answerOf } from '../../../src/domain/deciding/majority.ts'
import type { EarlierTreatment, Matter } from '../../../src/domain/meeting/matter.ts'
import type { BodyKind } from '../../../src/domain/organisation/body.ts'
import { structural } from '../../../src/domain/rejection.ts'
import {
  after,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  prepared,
  proposed,
  put,
  rollOf,
  vote,
  voteClosing,
} from './paragraph-of.ts'
import { objectionsTo } from './driven.ts'
import { t } from '../../support/suite.ts'

const totals = (yes: number, no: number, abstained = 0, absent = 0): VoteTotals => ({ yes, no, abstained, absent })
const remit = vote('v', 'q', ['decideToday', 'm'], { rule: 'oneThird', qualifiedSide: 'm' })

t.test('B1: a third of those present sends the matter back, those who abstain among them', async (t) => {
  t.equal(answerOf(remit, totals(34, 17)), 'm', '51 present: 17 are a third')
  t.equal(answerOf(remit, totals(35, 16)), 'decideToday')
  t.equal(answerOf(remit, totals(33, 17)), 'm', '50 present: 17')
  t.equal(answerOf(remit, totals(34, 16)), 'decideToday')
  t.equal(answerOf(remit, totals(27, 14)), 'm', '41 present: 14')
  t.equal(answerOf(remit, totals(28, 13)), 'decideToday')
  t.equal(answerOf(remit, totals(40, 29, 12)), 'm', 'Göteborg: 29 of 81')
  t.equal(answerOf(remit, totals(40, 26, 15)), 'decideToday', '26 of 81 are fewer than 27')
  t.equal(answerOf({ ...remit, base: 'votesCast' }, totals(40, 26, 15)), 'm', '26 of the 66 votes cast')
  t.equal(answerOf(remit, totals(30, 17, 4, 9)), 'm', 'those absent are not present')
})

t.test('B1: what has the larger side needs no third, and rests on a majority', async (t) => {
  t.equal(answerOf(remit, totals(4, 5, 30)), 'm')
  t.equal(groundOf(remit, totals(4, 5, 30)), 'majority')
  t.equal(groundOf(remit, totals(0, 14, 17)), 'majority', 'Hammarö: 14–0 with 17 abstaining')
  t.equal(groundOf(remit, totals(43, 38)), 'minority')
  t.equal(groundOf(remit, totals(20, 20)), 'minority', 'half is no majority')
  t.equal(groundOf({ ...remit, rule: 'simpleMajority' }, totals(1, 5)), 'majority')
})

t.test('V8: two thirds of those present, not of those who vote', async (t) => {
  const round = vote('v', 'q', ['p1', 'p2'], { rule: 'twoThirds', qualifiedSide: 'p1' })
  t.equal(answerOf(round, totals(33, 16)), 'p1', '49 present: 33')
  t.equal(answerOf(round, totals(32, 17)), 'p2')
  t.equal(answerOf(round, totals(32, 16)), 'p1', '48 present: 32 are two thirds to the vote')
  t.equal(answerOf(round, totals(32, 0, 17)), 'p2', 'to abstain is to be present')
  t.equal(answerOf(round, totals(24, 20, 1)), 'p2', 'Lomma: most votes, and it loses')
  t.equal(isTie(round, totals(20, 20)), false)
  t.equal(answerOf(round, totals(20, 20)), 'p2')
  t.equal(answerOf({ ...round, qualifiedSide: 'p2' }, totals(16, 33)), 'p2', 'of the side that no stands for')
})

t.test('V5: only where the rule does not decide is equal a tie', async (t) => {
  t.ok(isTie(vote('v', 'q', ['p1', 'p2']), totals(5, 5)))
  t.equal(isTie(remit, totals(20, 20)), false, 'half is a third')
  t.ok(isTie(remit, totals(2, 2, 20)), 'too few for a third, and as many against')
  t.equal(answerOf(remit, totals(2, 2, 20), { castingVote: { by: member(1), choice: 'no' } }), 'm')
  const closedRound = vote('v', 'q', ['p1', 'p2'], { form: 'closed' })
  t.equal(answerOf(closedRound, totals(5, 5), { lot: 'p2' }), 'p2', 'the lot')
  t.equal(answerOf(closedRound, totals(5, 5)), null)
})

const asked = (
  bodyKind: BodyKind,
  kind: 'aterremiss' | 'bordlaggning',
  matter: Matter = 'ordinary',
  earlier: readonly EarlierTreatment[] = [],
) =>
  after(
    live({ bodyKind, matter, earlier }),
    prepared('p1', 'Ja.'),
    { ...motion('m', kind), text: 'Kostnaden saknas.' },
    closed,
  )
const ruleOf = (...of: Parameters<typeof asked>) => majorityFor(asked(...of), put('q', ['m', 'decideToday']))
const minority: EarlierTreatment = { kind: 'remitted', ground: 'minority', label: 'KF 2023-09-07 § 10' }

t.test('B1: the minority’s right is the assembly’s, for a remit and a tabling', async (t) => {
  t.strictSame(ruleOf('assembly', 'aterremiss'), { rule: 'oneThird', statute: 'KL 5:50', side: 'm' })
  t.match(ruleOf('assembly', 'bordlaggning'), { rule: 'oneThird' })
  const sent = after(live({ bodyKind: 'assembly' }), prepared('p1', 'Ja.'), motion('m', 'remiss'), closed)
  t.match(majorityFor(sent, put('q', ['m', 'decideToday'])), { rule: 'simpleMajority', statute: 'KL 5:55' })
})

t.test('B2: it is used up by the case, once a minority has had it', async (t) => {
  t.match(ruleOf('assembly', 'aterremiss', 'ordinary', [minority]), { rule: 'simpleMajority', statute: 'KL 5:50' })
  t.match(ruleOf('assembly', 'bordlaggning', 'ordinary', [minority]), { rule: 'simpleMajority' })
  t.match(ruleOf('assembly', 'aterremiss', 'ordinary', [{ ...minority, ground: 'majority' }]), { rule: 'oneThird' })
})

t.test('B3: elections are tabled by a majority; an extra election is tabled the first time', async (t) => {
  t.match(ruleOf('assembly', 'bordlaggning', 'election'), { rule: 'simpleMajority' })
  const extra = after(
    live({ bodyKind: 'assembly', matter: 'extraElection' }),
    prepared('p1', 'Extra val hålls.'),
    closed,
  )
  t.strictSame(objectionsTo(extra, decision()), [{ code: 'must-be-tabled', statute: 'KL 5:50' }])
  const tabled = after(asked('assembly', 'bordlaggning', 'extraElection'), put('q', ['m', 'decideToday'], 'm'))
  t.strictSame(objectionsTo(tabled, decision()), [])
  const sentBack = after(
    live({ bodyKind: 'assembly', matter: 'extraElection' }),
    { ...motion('back', 'aterremiss'), text: 'Skälet.' },
    motion('m', 'bordlaggning'),
    closed,
    put('q1', ['back', 'decideToday'], 'back'),
    put('q2', ['m', 'decideToday'], 'm'),
  )
  t.match(objectionsTo(sentBack, decision()), [{ code: 'must-be-tabled' }], 'what was sent back first is not tabled')
  const again = live({
    bodyKind: 'assembly',
    matter: 'extraElection',
    earlier: [{ kind: 'tabled', ground: 'majority', label: 'KF § 1' }],
  })
  t.strictSame(objectionsTo(after(again, prepared('p1', 'Extra val hålls.'), closed), decision()), [])
})

t.test('B4: whoever wants the matter back gives the reasons', async (t) => {
  const assembly = after(live({ bodyKind: 'assembly' }), prepared('p1', 'Ja.'))
  t.strictSame(objectionsTo(assembly, motion('m', 'aterremiss')), [{ code: 'reasons-required', statute: 'KL 5:50' }])
  t.strictSame(objectionsTo(assembly, { ...motion('m', 'aterremiss'), text: 'Kostnaden saknas.' }), [])
  t.strictSame(objectionsTo(assembly, { ...motion('m', 'aterremiss'), documentId: 'd1' }), [])
  t.strictSame(objectionsTo(assembly, motion('m', 'bordlaggning')), [])
})

t.test('B6: a board’s remit needs a majority, and no reasons', async (t) => {
  t.match(ruleOf('board', 'aterremiss'), { rule: 'simpleMajority', statute: 'KL 5:55', side: null })
  t.match(ruleOf('board', 'bordlaggning'), { rule: 'simpleMajority', statute: 'KL 6:33', side: null })
  t.strictSame(objectionsTo(after(live(), prepared('p1', 'Ja.')), motion('m', 'aterremiss')), [])
  t.equal(answerOf(vote('v', 'q', ['decideToday', 'm']), totals(6, 5)), 'decideToday', '5 of 11 fail')
})

t.test('V8: which matters want two thirds, of the answer put first', async (t) => {
  for (const [matter, statute] of [
    ['extraElection', 'KL 5:10'],
    ['localBoard', 'KL 5:58'],
    ['referendumInitiative', 'KL 5:37'],
  ] as const) {
    const paragraph = after(
      live({ bodyKind: 'assembly', matter }),
      prepared('p1'),
      proposed('p2', member(2)),
      motion('m2', 'bifall', 'p2'),
      closed,
    )
    t.strictSame(majorityFor(paragraph, put('q', ['p1', 'p2'])), { rule: 'twoThirds', statute, side: 'p1' })
  }
  const board = after(live({ matter: 'localBoard' }), prepared('p1'), closed)
  t.match(majorityFor(board, put('q', ['p1'], 'p1', 'yesNo')), { rule: 'simpleMajority' })
})

t.test('a round by another rule than the law’s is refused, and from minutes it is a finding', async (t) => {
  const paragraph = after(asked('assembly', 'aterremiss'), put('q', ['m', 'decideToday'], 'decideToday'))
  const simple = vote('v', 'q', ['decideToday', 'm'])
  const refusal = [{ code: 'majority-rule-other', rule: 'simpleMajority', expected: 'oneThird', statute: 'KL 5:50' }]
  t.strictSame(objectionsTo(paragraph, simple), refusal)
  t.strictSame(objectionsTo(paragraph, { ...simple, rule: 'oneThird', qualifiedSide: 'm' }), [])
})

t.test('of a simple majority no side is said to need another', async (t) => {
  const round = vote('v', 'q1', ['p1', 'p2'], { qualifiedSide: 'p1' })
  t.strictSame(objectionsTo(after(contested(), put('q1', ['p1', 'p2'])), round), [
    { code: 'side-not-qualified', qualifiedSide: 'p1' },
  ])
  t.ok(structural.has('side-not-qualified'), 'from minutes too')
})

t.test('B1: a third is counted of the motion, and of nothing else', async (t) => {
  const paragraph = after(asked('assembly', 'aterremiss'), put('q', ['m', 'decideToday'], 'decideToday'))
  const round = vote('v', 'q', ['decideToday', 'm'], { rule: 'oneThird' })
  const refusal = [{ code: 'majority-rule-other', rule: 'oneThird', expected: 'oneThird', statute: 'KL 5:50' }]
  t.strictSame(objectionsTo(paragraph, { ...round, qualifiedSide: 'decideToday' }), refusal)
  t.strictSame(objectionsTo(paragraph, round), refusal, 'nor is it left unsaid')
  t.strictSame(objectionsTo(paragraph, { ...round, qualifiedSide: 'm' }), [])
})

t.test('V8: a counter-proposal is chosen by a simple majority, whatever its matter wants', async (t) => {
  const matter = after(
    live({ bodyKind: 'assembly', matter: 'localBoard' }),
    prepared('p1'),
    prepared('p2'),
    prepared('p3'),
    closed,
  )
  t.match(majorityFor(matter, { ...put('q', ['p2', 'p3']), purpose: 'counterProposal' }), {
    rule: 'simpleMajority',
    side: null,
  })
  t.match(majorityFor(matter, put('q', ['p1', 'p3'])), { rule: 'twoThirds' })
})

t.test('B1, B5: what became of the matter, on what ground, why and until when', async (t) => {
  const voted = (yes: number, no: number) => {
    const paragraph = after(
      fromMinutes({ bodyKind: 'assembly', serving: null }),
      prepared('p1', 'Ja.'),
      { ...motion('m', 'aterremiss'), text: 'Kostnaden saknas.' },
      closed,
      put('q', ['m', 'decideToday'], 'decideToday'),
      { ...remit, roll: [] },
      { ...voteClosing('e', 'v'), counts: totals(yes, no) },
    )
    return { paragraph, outcome: dispositionOf(after(paragraph, decision())) }
  }
  t.strictSame(voted(43, 38).outcome, {
    kind: 'remitted',
    ground: 'minority',
    reasons: ['Kostnaden saknas.'],
    until: null,
  })
  t.match(voted(30, 51).outcome, { kind: 'remitted', ground: 'majority' })
  t.match(voted(70, 11).outcome, { kind: 'decided', ground: null })
  t.strictSame(prevailingPoints(voted(43, 38).paragraph), ['Ärendet återremitteras.'])
  t.equal(prevailingOption(voted(70, 11).paragraph), 'p1')
  const tabled = after(
    live(),
    prepared('p1', 'Ja.'),
    { ...motion('m', 'bordlaggning'), until: '2027-04-27' },
    closed,
    put('q', ['m', 'decideToday'], 'm'),
  )
  t.strictSame(prevailingPoints(tabled), ['Ärendet bordläggs till sammanträdet den 27 april 2027.'])
  t.strictSame(dispositionOf(after(tabled, decision())), {
    kind: 'tabled',
    ground: 'majority',
    reasons: [],
    until: '2027-04-27',
  })
  t.equal(dispositionOf(tabled), null, 'not decided yet')
  const referred = after(
    live(),
    prepared('p1', 'Ja.'),
    motion('m', 'remiss'),
    closed,
    put('q', ['m', 'decideToday'], 'm'),
  )
  t.match(dispositionOf(after(referred, decision())), { kind: 'referred' })
  const struck = after(
    live(),
    prepared('p1', 'Ja.'),
    motion('m', 'avskrivning'),
    closed,
    put('q', ['m', 'decideToday'], 'm'),
  )
  t.match(dispositionOf(after(struck, decision())), { kind: 'struckOff' })
  t.strictSame(prevailingPoints(struck), ['Ärendet avskrivs.'])
})

t.test('B1, V8: one vote more for a side never makes it lose, whatever the rule', async () => {
  const rounds = fc.record({
    rule: fc.constantFrom('simpleMajority' as const, 'oneThird' as const, 'twoThirds' as const),
    qualifiedSide: fc.constantFrom('p1', 'p2'),
    base: fc.constantFrom('present' as const, 'votesCast' as const),
  })
  fc.assert(
    fc.property(rounds, fc.nat(60), fc.nat(60), fc.nat(20), (fields, yes, no, abstained) => {
      const round = vote('v', 'q', ['p1', 'p2'], { ...fields, roll: rollOf(1) })
      const won = answerOf(round, totals(yes, no, abstained))
      if (won === 'p1') return answerOf(round, totals(yes + 1, no, abstained)) === 'p1'
      return won === null || answerOf(round, totals(yes, no + 1, abstained)) === 'p2'
    }),
  )
})

t.test('V8: a question without options asks for nothing', async (t) => {
  t.match(majorityFor(live({ bodyKind: 'assembly', matter: 'localBoard' }), put('q', [])), {
    rule: 'twoThirds',
    side: null,
  })
})
