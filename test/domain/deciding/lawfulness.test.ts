import fc from 'fast-check'
import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import { dispositions, dispositionOf } from '../../../src/domain/deciding/disposition.ts'
import { objectionToHanging, replay, withoutAct } from '../../../src/domain/deciding/lawfulness.ts'
import { actsOf, type Paragraph } from '../../../src/domain/deciding/paragraph.ts'
import { structural } from '../../../src/domain/rejection.ts'
import { lawfulParagraph } from './any-paragraph.ts'
import { election } from './election-of.ts'
import {
  after,
  annex,
  cast,
  closed,
  contested,
  decision,
  fromMinutes,
  live,
  member,
  motion,
  note,
  person,
  prepared,
  proposed,
  put,
  recusal,
  reopened,
  reservation,
  rollOf,
  unjudged,
  vote,
  voteClosing,
  voted,
  where,
  withdrawal,
} from './paragraph-of.ts'
import { objectionsTo } from './driven.ts'
import { t } from '../../support/suite.ts'

const recipient: Placed = { id: 'r', kind: 'recipient', label: 'Akten', group: null, bodyCode: null }
const override: Placed = { id: 's', kind: 'sentenceOverride', sentence: 'decision/1', text: 'Annat.' }

t.test('every kind of act is judged by its own rules', async (t) => {
  const codes = (paragraph: Paragraph, act: Placed): string[] => objectionsTo(paragraph, act).map(({ code }) => code)
  const decided = after(live(), closed, decision())
  const spoken: Placed = { id: 'c', kind: 'contribution', form: 'speaks', persons: [member(2)], shared: null }
  const refusals: readonly (readonly [Placed, string])[] = [
    [prepared('p'), 'deliberation-closed'],
    [spoken, 'deliberation-closed'],
    [motion('m', 'avslag'), 'deliberation-closed'],
    [withdrawal('w', 'm'), 'item-decided'],
    [closed, 'item-decided'],
    [reopened, 'item-decided'],
    [put('q', ['p1', 'p2']), 'item-decided'],
    [vote('v', 'q', ['p1', 'p2']), 'vote-after-gavel'],
    [voteClosing('e', 'v'), 'unknown-act'],
    [decision(), 'item-decided'],
    [recusal(member(2)), 'item-decided'],
    [election(), 'item-decided'],
    [reservation([person('x')]), 'not-entitled'],
    [note([person('x')]), 'not-entitled'],
  ]
  for (const [act, code] of refusals) t.ok(codes(decided, act).includes(code), `${act.kind} ${codes(decided, act)}`)
  t.strictSame(codes(after(live(), annex('a', 1)), annex('b', 1)), ['annex-number-taken'])
})

t.test('who is to get the decision and how it is worded the law leaves to the clerk', async (t) => {
  const over = after(live(), closed, decision())
  for (const act of [recipient, override]) t.strictSame(objectionsTo(where(over, { phase: 'closed' }), act), [])
})

t.test('a paragraph recorded live has no findings, also when its meeting is over', async (t) => {
  const paragraph = after(voted('yyynn'), decision(), reservation([member(4)]), note([member(2)]))
  for (const phase of ['open', 'adjourned', 'closed'] as const) {
    t.strictSame(replay(where(paragraph, { phase })), [], phase)
  }
})

t.test('KL 4:22: what was proposed before the meeting is no finding because its author does not serve', async (t) => {
  const planned = after(live({ phase: 'planned' }), proposed('p1', person('citizen')))
  const held = after(where(planned, { phase: 'open' }), motion('m', 'bifall', 'p1'), closed, decision())
  t.strictSame(replay(held), [])
  t.strictSame(replay(where(held, { phase: 'closed' })), [])
})

t.test('a paragraph recorded from minutes has the findings of each of its acts', async (t) => {
  const outsider = motion('m', 'bifall', 'p1', [person('x')])
  const paragraph = unjudged(fromMinutes(), prepared('p1'), outsider, decision())
  t.strictSame(replay(paragraph), [
    {
      actId: 'm',
      rejection: {
        code: 'not-entitled',
        act: 'motion',
        persons: [{ personId: 'x', name: 'Ledamot x' }],
        statute: 'KL 4:22',
      },
    },
    { actId: 'decision', rejection: { code: 'deliberation-open', statute: 'KL 5:53' } },
  ])
})

t.test('what no minutes can mean is refused also from minutes', async (t) => {
  const refused = (paragraph: Paragraph, act: Placed) =>
    objectionsTo(paragraph, act).some(({ code }) => structural.has(code))
  const minutes = unjudged(fromMinutes(), ...contested().acts)
  t.ok(refused(minutes, motion('m', 'bifall', 'p9')), 'a motion for a proposal that is not there')
  t.ok(refused(minutes, put('q', ['p1', 'p9'])), 'a question about what is not there')
  t.ok(refused(minutes, vote('v', 'q9', ['p1', 'p2'])), 'a vote on no question')
  t.ok(refused(minutes, { ...decision(), points: [] }), 'a decision of nothing')
  t.notOk(refused(minutes, put('q', ['p1', 'decideToday'])), 'what is only unlawful becomes a finding')
  t.notOk(refused(minutes, reservation([person('x')])), 'so does a right that is lacking')
})

const whole = after(
  cast(
    after(
      live(),
      annex('a1'),
      prepared('p1'),
      proposed('p2', member(2)),
      motion('m1', 'bifall', 'p1'),
      motion('m2', 'bifall', 'p2'),
      recusal(member(5)),
      closed,
      put('q1', ['p1', 'p2']),
      vote('v1', 'q1', ['p1', 'p2'], { roll: rollOf(4) }),
    ),
    'v1',
    'yyyn',
  ),
  voteClosing('e1', 'v1'),
  decision(),
  reservation([member(4)], { inFavourOf: { proposalId: 'p2', as: 'own' }, annexId: 'a1' }),
  note([member(3)], { annexId: 'a1' }),
  recipient,
)
const hanging = (paragraph: Paragraph, id: string) =>
  withoutAct(paragraph, id).hanging.map(({ actId, rejection }) => `${actId} ${rejection.code}`)

t.test('nothing is taken back that others point at or build on', async (t) => {
  t.strictSame(replay(whole), [])
  t.strictSame(hanging(whole, 'a1'), ['reservation unknown-act', 'note unknown-act'])
  t.strictSame(hanging(whole, 'p1'), ['m1 unknown-act', 'q1 unknown-option', 'q1 unknown-act'])
  t.strictSame(hanging(whole, 'p2'), [
    'm2 unknown-act',
    'q1 unknown-option',
    'q1 unknown-act',
    'reservation unknown-act',
  ])
  t.strictSame(hanging(whole, 'm2'), ['q1 unknown-option'])
  t.strictSame(hanging(whole, 'closed'), ['q1 deliberation-open', 'decision deliberation-open'])
  t.strictSame(hanging(whole, 'q1'), ['v1 unknown-act', 'decision proposition-required'])
  t.strictSame(hanging(whole, 'v1'), ['e1 unknown-act'])
  t.strictSame(hanging(whole, 'e1'), ['decision vote-open'])
  t.strictSame(hanging(whole, 'decision'), ['reservation reservation-before-decision'])
  for (const free of ['m1', 'reservation', 'note', 'r']) t.strictSame(hanging(whole, free), [], free)
})

t.test('a motion is not put back among those that stand behind the body’s back', async (t) => {
  const withdrawn = after(contested(), withdrawal('w', 'm2'), decision())
  t.strictSame(hanging(withdrawn, 'm2'), ['w unknown-act'])
  t.strictSame(hanging(withdrawn, 'w'), ['decision proposition-required'])
})

t.test('from minutes, what was irregular before does not stand in the way, but more of it does', async (t) => {
  const unmoved = unjudged(
    fromMinutes(),
    prepared('p1'),
    proposed('p2', member(2)),
    proposed('p3', member(3)),
    motion('m2', 'bifall', 'p2'),
    closed,
    put('q1', ['p1', 'p2', 'p3']),
    recipient,
  )
  t.strictSame(
    replay(unmoved).map(({ actId, rejection }) => [actId, rejection.code]),
    [['q1', 'unknown-option']],
  )
  t.strictSame(hanging(unmoved, 'r'), [])
  t.strictSame(hanging(unmoved, 'm2'), ['q1 unknown-option'], 'then neither of the two stands')
  t.strictSame(hanging(unmoved, 'p3'), ['q1 unknown-act'], 'a question keeps what it points at')
})

t.test('the paragraphs that are tried come all the way', async (t) => {
  const sample = fc.sample(lawfulParagraph, { numRuns: 600, seed: 7 })
  const reached = new Set(sample.flatMap(({ acts }) => acts.map(({ kind }) => kind)))
  t.strictSame([...reached].sort(), [
    'annex',
    'contribution',
    'decision',
    'deliberationClosing',
    'deliberationReopening',
    'election',
    'motion',
    'motionWithdrawal',
    'nonParticipation',
    'proposal',
    'proposition',
    'propositionOrder',
    'propositionRefusal',
    'protocolNote',
    'recipient',
    'recusal',
    'recusalRuling',
    'reservation',
    'reservationFiling',
    'sentenceOverride',
    'vote',
    'voteClosing',
    'voteCorrection',
  ])
  const votes = sample.flatMap((paragraph) => actsOf(paragraph, 'vote'))
  t.strictSame([...new Set(votes.map(({ rule }) => rule))].sort(), ['oneThird', 'simpleMajority', 'twoThirds'])
  t.strictSame([...new Set(votes.map(({ form }) => form))].sort(), ['closed', 'open'])
  const closings = sample.flatMap((paragraph) => actsOf(paragraph, 'voteClosing'))
  t.ok(
    closings.some(({ lot }) => lot != null) && closings.some(({ castingVote }) => castingVote !== null),
    'ties, by the lot and by the chair',
  )
  const outcomes = new Set(sample.map((paragraph) => dispositionOf(paragraph)?.kind))
  for (const kind of dispositions) t.ok(outcomes.has(kind), kind)
  const many = (kind: string) => sample.filter(({ acts }) => acts.some((act) => act.kind === kind)).length
  t.ok(many('voteClosing') > 100 && many('decision') > 200, `${many('voteClosing')} voted, ${many('decision')} decided`)
})

t.test('whatever was lawful when it was done is no finding afterwards', async () => {
  fc.assert(
    fc.property(
      lawfulParagraph,
      fc.constantFrom('open', 'closed'),
      (paragraph, phase) => replay(where(paragraph, { phase })).length === 0,
    ),
    { numRuns: 300 },
  )
})

t.test('an act that is taken back is gone, and the rest is as it was, in its order', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) =>
      paragraph.acts.every(({ id }) => {
        const { rest, hanging: left } = withoutAct(paragraph, id)
        const others = paragraph.acts.filter((act) => act.id !== id)
        return (
          rest.acts.length === others.length &&
          rest.acts.every((act, index) => act === others[index]) &&
          left.every(({ actId }) => actId !== id)
        )
      }),
    ),
  )
})

t.test('where nothing is left hanging, what remains is lawful', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) =>
      paragraph.acts.every(({ id }) => {
        const { rest, hanging: left } = withoutAct(paragraph, id)
        return replay(rest).length === left.length
      }),
    ),
  )
})

t.test('what others depend on is told once each', async (t) => {
  t.equal(objectionToHanging([]), null)
  t.strictSame(objectionToHanging(withoutAct(whole, 'p1').hanging), { code: 'acts-depend', acts: ['m1', 'q1'] })
})
