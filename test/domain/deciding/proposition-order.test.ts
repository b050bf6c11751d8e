import fc from 'fast-check'
import type { Placed } from '../../../src/domain/deciding/acts/acts.ts'
import type { PropositionOrder } from '../../../src/domain/deciding/acts/put.ts'
import { optionsNotPut } from '../../../src/domain/deciding/answer.ts'
import { prevailingOption, prevailingPoints, settledBy } from '../../../src/domain/deciding/decision.ts'
import { competitorsOf } from '../../../src/domain/deciding/options.ts'
import { proposedOrder } from '../../../src/domain/deciding/proposition-order.ts'
import { purposeOf } from '../../../src/domain/deciding/proposition.ts'
import { standingOf } from '../../../src/domain/deciding/standing.ts'
import { lawfulParagraph } from './any-paragraph.ts'
import {
  after,
  closed,
  contested,
  decision,
  live,
  member,
  motion,
  prepared,
  proposed,
  put,
  recusal,
  vote,
  voteClosing,
  voted,
  voting,
  cast,
  unjudged,
} from './paragraph-of.ts'
import { objectionsTo } from './driven.ts'
import { t } from '../../support/suite.ts'

const steps = (paragraph: Parameters<typeof proposedOrder>[0]) =>
  proposedOrder(paragraph).map(({ purpose, form, options, reasons }) => [
    purpose,
    form,
    options.join(' '),
    reasons.join(' '),
  ])
const questions = (paragraph: Parameters<typeof proposedOrder>[0]) =>
  proposedOrder(paragraph).map(({ options }) => options.join(' '))
const base = after(live(), prepared('p1', 'Ett.', 'Två.'), proposed('p2', member(2)), proposed('p3', member(3)))

t.test('T1: formal motions first, each against deciding today, then the matter, additions last', async (t) => {
  const paragraph = after(
    base,
    motion('m2', 'bifall', 'p2'),
    motion('add', 'tillagg', 'p3'),
    motion('back', 'aterremiss'),
    motion('table', 'bordlaggning'),
    motion('order', 'ordningsfraga'),
    closed,
  )
  t.strictSame(steps(paragraph), [
    ['formal', 'againstEachOther', 'table decideToday', 'formalFirst'],
    ['formal', 'againstEachOther', 'back decideToday', 'formalFirst'],
    ['main', 'againstEachOther', 'p1 p2', 'againstEachOther'],
    ['addition', 'yesNo', 'add', 'additionsLast'],
    ['procedural', 'yesNo', 'order', 'asRaised'],
  ])
})

t.test('a body settles in which order, and whether together, formal motions are put', async (t) => {
  const moved = (settings: object) =>
    after(live({ settings }), prepared('p1'), motion('table', 'bordlaggning'), motion('back', 'aterremiss'), closed)
  const order = ['aterremiss', 'bordlaggning', 'ajournering', 'remiss', 'avskrivning'] as const
  t.strictSame(questions(moved({ formalOrder: order })), ['back decideToday', 'table decideToday', 'p1'])
  t.strictSame(questions(moved({ formalMotionsPut: 'together' })), ['table back decideToday', 'p1'])
})

t.test('what is asked in the first hand goes before the second', async (t) => {
  const paragraph = after(
    live(),
    prepared('p1'),
    { ...motion('later', 'aterremiss'), rank: 'second' },
    { ...motion('first', 'aterremiss'), rank: 'first' },
    closed,
  )
  t.match(steps(paragraph), [
    ['formal', 'againstEachOther', 'first decideToday', 'formalFirst inFirstHandFirst'],
    ['formal', 'againstEachOther', 'later decideToday', 'formalFirst inFirstHandFirst'],
    ['main', 'yesNo', 'p1', 'unopposed'],
  ])
})

t.test('T1, T2: three or more give a main proposal and a counter-proposal', async (t) => {
  const paragraph = after(base, motion('m2', 'bifall', 'p2'), motion('m3', 'bifall', 'p3', [member(3)]), closed)
  t.strictSame(steps(paragraph), [['main', 'againstEachOther', 'p1 p2 p3', 'againstEachOther mainThenCounter']])
})

t.test('T2: AU, A, B and C: AU is found, C beats B by 6–5 and A by acclamation, and AU beats C by 7–4', async (t) => {
  const serving = live({ serving: 11, seats: 11 })
  const moved = after(
    serving,
    prepared('au', 'Enligt AU.'),
    proposed('a', member(2)),
    proposed('b', member(3)),
    proposed('c', member(4)),
    motion('ma', 'bifall', 'a'),
    motion('mb', 'bifall', 'b', [member(3)]),
    motion('mc', 'bifall', 'c', [member(4)]),
    closed,
    put('q1', ['au', 'a', 'b', 'c'], 'au'),
  )
  const counter = { purpose: 'counterProposal' } as const
  const roll = voting(serving).acts.flatMap((act) => (act.kind === 'vote' ? act.roll : []))
  const first = cast(
    after(
      moved,
      { ...put('q2', ['c', 'b'], 'c'), ...counter },
      vote('v1', 'q2', ['c', 'b'], { voteKind: 'counterProposal', roll }),
    ),
    'v1',
    'yyyyyynnnnn',
  )
  const chosen = after(
    first,
    voteClosing('e1', 'v1'),
    { ...put('q3', ['c', 'a'], 'c'), ...counter },
    put('q4', ['au', 'c'], 'au'),
  )
  const final = cast(after(chosen, vote('v2', 'q4', ['au', 'c'], { roll })), 'v2', 'yyyyyyynnnn')
  const ended = after(final, voteClosing('e2', 'v2'))
  t.equal(prevailingOption(ended), 'au')
  t.strictSame(optionsNotPut(ended), [])
  t.strictSame(prevailingPoints(ended), ['Enligt AU.'])
  t.equal(settledBy(after(ended, decision())), 'vote')
  t.equal(ended.acts.filter(({ kind }) => kind === 'proposition').length, 4, '5:67 p. 2: every proposition in order')
})

t.test('an amendment of single points is put point by point, after what concerns the whole', async (t) => {
  const scoped = { ...motion('am', 'andring', 'p1'), text: '40 ändras till 50', points: [2] }
  const paragraph = after(base, scoped, motion('m2', 'bifall', 'p2'), closed)
  t.strictSame(questions(paragraph), ['p1 p2', 'p1 am'])
  t.strictSame(proposedOrder(paragraph)[1]?.points, [2])
  t.strictSame(
    competitorsOf(paragraph).map(({ option, points }) => [option, points.join()]),
    [
      ['p1', ''],
      ['p2', ''],
      ['am', '2'],
    ],
  )
  const alone = after(
    live(),
    scopedProposal(),
    { ...motion('am', 'andring', 'p9'), text: 'Ny lydelse', points: [1] },
    closed,
  )
  t.match(steps(alone), [['main', 'yesNo', 'am', 'pointByPoint']], 'where nothing else stands')
  const byProposal = after(base, { ...motion('m', 'andring', 'p2'), points: [1] }, closed)
  t.match(steps(byProposal), [['main', 'againstEachOther', 'p1 p2', 'pointByPoint']])
})
const scopedProposal = () => proposed('p9', member(5))

t.test('to refuse is put against the proposal it refuses', async (t) => {
  t.match(steps(after(live(), prepared('p1'), motion('no', 'avslag'), closed)), [
    ['main', 'yesNo', 'p1', 'againstRefusal'],
  ])
  const amended = after(live(), prepared('p1', 'Ett.'), { ...motion('am', 'andring', 'p1'), text: 'Stryk en mening.' })
  const refusing = after(amended, { ...motion('no', 'avslag', null, [member(1)]), motionIds: ['am'] }, closed)
  t.strictSame(
    competitorsOf(refusing).map(({ option }) => option),
    ['p1', 'am'],
    'to refuse an amendment is not to refuse the matter',
  )
  const both = after(
    live(),
    proposed('pa', member(2)),
    proposed('pb', member(3)),
    motion('ma', 'bifall', 'pa'),
    motion('mb', 'bifall', 'pb', [member(3)]),
    motion('no', 'avslag', 'pb'),
    closed,
  )
  t.strictSame(
    competitorsOf(both).map(({ option }) => option),
    ['pa', 'pb'],
    'nor is to refuse another’s proposal',
  )
  t.match(objectionsTo(live(), { ...motion('no', 'avslag'), motionIds: ['x'] }), [
    { code: 'unknown-act', kind: 'motion', id: 'x' },
  ])
})

t.test('an amendment that is refused leaves what it would have changed as it stood', async (t) => {
  const amended = after(
    live(),
    prepared('p1', 'Ett.'),
    { ...motion('am', 'andring', 'p1'), text: 'Stryk en mening.' },
    closed,
  )
  const refused = after(amended, put('q1', ['am'], 'avslag', 'yesNo'))
  t.equal(prevailingOption(refused), 'p1')
  t.strictSame(prevailingPoints(refused), ['Ett.'])
  t.equal(
    prevailingOption(after(refused, put('q2', ['p1'], 'p1', 'yesNo'))),
    'p1',
    'Alingsås: then the proposal itself, against refusing it',
  )
  t.equal(prevailingOption(after(refused, put('q2', ['p1'], 'avslag', 'yesNo'))), 'avslag')
  t.strictSame(
    prevailingPoints(after(amended, put('q1', ['am'], 'am', 'yesNo'))),
    [],
    'what it makes of the points is stated',
  )
})

t.test('the second hand is put only where the first fails', async (t) => {
  const ranked = after(
    base,
    { ...motion('m2', 'bifall', 'p2'), rank: 'first' },
    { ...motion('m3', 'bifall', 'p3'), rank: 'second' },
    closed,
  )
  t.strictSame(optionsNotPut(after(ranked, put('q', ['p1', 'p2'], 'p2'))), [], 'the mover has what was asked first')
  t.strictSame(optionsNotPut(after(ranked, put('q', ['p1', 'p2'], 'p1'))), ['p3'])
  const seconded = after(
    base,
    { ...motion('m2', 'bifall', 'p2'), rank: 'first' },
    { ...motion('m3', 'bifall', 'p3', [member(3)]), rank: 'second' },
    closed,
  )
  t.strictSame(optionsNotPut(after(seconded, put('q', ['p1', 'p2'], 'p2'))), ['p3'], 'of another mover')
  const own = after(
    base,
    { ...motion('m2', 'bifall', 'p2'), rank: 'first' },
    { ...motion('m1', 'bifall', 'p1'), rank: 'second' },
    closed,
  )
  t.strictSame(optionsNotPut(after(own, put('q', ['p2'], 'p2', 'yesNo'))), ['p1'], 'what is prepared stands by itself')
})

t.test('a counter-proposal that is chosen is not granted, and spares nothing in the second hand', async (t) => {
  const ranked = after(
    base,
    { ...motion('m2', 'bifall', 'p2'), rank: 'first' },
    { ...motion('m3', 'bifall', 'p3'), rank: 'second' },
    closed,
  )
  const chosen = after(
    ranked,
    { ...put('q1', ['p2', 'p1'], 'p2'), purpose: 'counterProposal' },
    put('q2', ['p1', 'p2'], 'p1'),
  )
  t.strictSame(optionsNotPut(chosen), ['p3'])
})

t.test(
  'T2: motions about the form that are put in one need a counter-proposal too, additions put in one do not',
  async (t) => {
    const together = after(
      live({ settings: { formalMotionsPut: 'together' } }),
      prepared('p1'),
      motion('table', 'bordlaggning'),
      motion('back', 'aterremiss'),
      closed,
      put('q', ['table', 'back', 'decideToday'], 'decideToday'),
    )
    t.match(objectionsTo(together, vote('v', 'q', ['decideToday', 'back'])), [{ code: 'counter-proposal-required' }])
    const added = after(
      live(),
      prepared('p1'),
      { ...motion('a1', 'tillagg'), text: 'Ett.' },
      { ...motion('a2', 'tillagg'), text: 'Två.' },
      closed,
    )
    t.strictSame(
      objectionsTo(after(added, put('q', ['a1', 'a2'], 'a1', 'yesNo')), vote('v', 'q', ['a1', 'avslag'])),
      [],
    )
    const against = after(added, put('q', ['p1', 'a1', 'a2'], 'p1'))
    t.match(objectionsTo(against, vote('v', 'q', ['p1', 'a1'])), [{ code: 'counter-proposal-required' }])
  },
)

t.test('a remit of single points leaves the others to be decided', async (t) => {
  const paragraph = after(
    live(),
    prepared('p1', 'Ett.', 'Två.'),
    { ...motion('back', 'aterremiss'), points: [1] },
    motion('no', 'avslag'),
    closed,
  )
  const remitted = after(paragraph, put('q', ['back', 'decideToday'], 'back'))
  t.strictSame(optionsNotPut(remitted), ['p1', 'avslag'])
  t.strictSame(optionsNotPut(after(remitted, put('q2', ['p1'], 'p1', 'yesNo'))), [])
})

const order = (fields: Partial<PropositionOrder> = {}): Placed<PropositionOrder> => ({
  id: 'order',
  kind: 'propositionOrder',
  steps: [{ purpose: 'main', form: 'againstEachOther', options: ['p1', 'p2'] }],
  approved: true,
  ...fields,
})

t.test('T4: an approved order is kept to, until a new one is approved', async (t) => {
  const approved = after(contested(), order())
  t.strictSame(objectionsTo(approved, put('q', ['p1', 'p2'])), [])
  t.strictSame(objectionsTo(approved, put('q', ['p1'], 'p1', 'yesNo')), [], 'one of those in it')
  t.strictSame(objectionsTo(approved, put('q', ['p1', 'avslag'])), [
    { code: 'order-departed', options: ['p1', 'avslag'], approved: [['p1', 'p2']] },
  ])
  t.strictSame(
    objectionsTo(after(contested(), order({ approved: false })), put('q', ['p1', 'avslag'])),
    [],
    'it was not approved',
  )
  const anew = after(approved, {
    ...order({ steps: [{ purpose: 'main', form: 'yesNo', options: ['p1', 'avslag'] }] }),
    id: 'new',
  })
  t.strictSame(objectionsTo(anew, put('q', ['p1', 'avslag'])), [])
  t.strictSame(
    objectionsTo(contested(), order({ steps: [{ purpose: 'main', form: 'yesNo', options: ['p9', 'avslag', 'p9'] }] })),
    [
      { code: 'option-repeated', options: ['p9'] },
      { code: 'unknown-act', kind: 'option', id: 'p9' },
    ],
  )
  t.match(objectionsTo(base, order()), [{ code: 'deliberation-open' }])
  t.match(objectionsTo(after(base, closed, decision()), order()), [{ code: 'item-decided' }])
})

const refusalOf = (targetId: string, ground: 'newMatter' | 'unlawful', overruled = false) =>
  ({
    id: `refusal of ${targetId}`,
    kind: 'propositionRefusal',
    targetId,
    ground,
    reason: 'Skälet.',
    overruled,
  }) as const

t.test(
  'V9: the assembly’s chair refuses to put a new matter, and may refuse what is unlawful unless overruled',
  async (t) => {
    const assembly = after(
      live({ bodyKind: 'assembly' }),
      prepared('p1'),
      proposed('p2', member(2)),
      motion('m2', 'bifall', 'p2'),
      closed,
    )
    t.strictSame(
      competitorsOf(after(assembly, refusalOf('p2', 'newMatter'))).map(({ option }) => option),
      ['p1'],
    )
    t.strictSame(objectionsTo(assembly, refusalOf('p2', 'newMatter', true)), [
      { code: 'refusal-not-overruled', ground: 'newMatter', statute: 'KL 5:57' },
    ])
    t.strictSame(
      competitorsOf(after(assembly, refusalOf('m2', 'unlawful'))).map(({ option }) => option),
      ['p1'],
      'the motion is not put',
    )
    t.strictSame(
      competitorsOf(after(assembly, refusalOf('p2', 'unlawful', true))).map(({ option }) => option),
      ['p1', 'p2'],
      'the assembly wanted it put',
    )
    t.strictSame(objectionsTo(assembly, refusalOf('x', 'unlawful')), [
      { code: 'unknown-act', kind: 'proposal', id: 'x' },
    ])
    t.match(objectionsTo(contested(), refusalOf('p2', 'unlawful')), [
      { code: 'refusal-only-in-assembly', statute: 'KL 5:57' },
    ])
  },
)

t.test('what a question is for follows from its options, or is said', async (t) => {
  const paragraph = after(
    base,
    motion('back', 'remiss'),
    motion('add', 'tillagg', 'p3'),
    motion('point', 'ordningsfraga'),
  )
  const purpose = (options: readonly string[]) => purposeOf(paragraph, put('q', options))
  t.strictSame(
    ['back', 'add', 'point', 'p1', 'decideToday'].map((option) => purpose([option])),
    ['formal', 'addition', 'procedural', 'main', 'formal'],
  )
  t.equal(purposeOf(paragraph, { ...put('q', ['p1', 'p2']), purpose: 'counterProposal' }), 'counterProposal')
})

t.test('a decision by the points of a proposal that lost is refused', async (t) => {
  const put1 = after(contested(), put('q', ['p1', 'p2']))
  t.strictSame(objectionsTo(put1, decision('Enligt p2.')), [
    { code: 'points-contrary', proposalId: 'p2', prevailing: 'p1', statute: 'KL 5:53' },
  ])
  t.strictSame(objectionsTo(put1, decision('Enligt p1.')), [])
  t.strictSame(objectionsTo(put1, decision('Något tredje.')), [], 'words of its own are a person’s to answer for')
})

t.test('supporters serve, or attend where local rules allow', async (t) => {
  const supported = (attendantsMaySupport: boolean) =>
    objectionsTo(after(live({ settings: { attendantsMaySupport } }), prepared('p1')), {
      ...motion('m', 'bifall', 'p1'),
      supportedBy: [{ ...member(9), personId: 'official' }],
    })
  t.match(supported(false), [{ code: 'not-entitled', act: 'support', statute: 'KL 4:22' }])
  t.strictSame(supported(true), [])
  t.match(objectionsTo(live(), { ...motion('m', 'avslag'), movedBy: [] }), [{ code: 'mover-required' }])
})

const allowed = (paragraph: Parameters<typeof standingOf>[0]) =>
  standingOf(paragraph)
    .acts.filter(({ objections }) => objections.length === 0)
    .map(({ kind }) => kind)

t.test('at any moment the standing says what may be done, and why not the rest', async (t) => {
  const open = after(live(), prepared('p1', 'Ett.'), proposed('p2', member(2)), motion('m2', 'bifall', 'p2'))
  t.strictSame(allowed(open), [
    'proposal',
    'contribution',
    'motion',
    'deliberationClosing',
    'nonParticipation',
    'protocolNote',
  ])
  t.match(standingOf(open), {
    deliberation: 'open',
    options: ['p1', 'p2'],
    openVote: null,
    outcome: null,
    prevailing: null,
    nextQuestion: { options: ['p1', 'p2'] },
  })
  t.strictSame(allowed(contested()), [
    'deliberationReopening',
    'propositionOrder',
    'proposition',
    'nonParticipation',
    'protocolNote',
  ])
  const why = standingOf(contested()).acts.find(({ kind }) => kind === 'decision')?.objections
  t.strictSame(why, [{ code: 'proposition-required', notPut: ['p1', 'p2'], statute: 'KL 5:53' }])
  t.ok(allowed(after(contested(), put('q', ['p1', 'p2']))).includes('vote'))
  t.ok(allowed(after(contested(), put('q', ['p1', 'p2'], null))).includes('vote'))
  t.strictSame(standingOf(voting()).openVote?.missing.length, 5)
  t.notOk(allowed(voting()).includes('voteClosing'))
  t.ok(allowed(cast(voting(), 'v1', 'yyynn')).includes('voteClosing'))
  t.strictSame(allowed(after(voted('yyynn'), decision())), ['reservation', 'protocolNote'])
  t.match(standingOf(after(voted('yyynn'), decision())), {
    outcome: { kind: 'decided' },
    nextQuestion: null,
    prevailing: 'p1',
    notPut: [],
  })
  t.ok(allowed(after(live({ matter: 'employment' }), closed)).includes('decision'))
  t.ok(
    allowed(
      after(live(), prepared('p1'), recusal(member(2)), motion('add', 'tillagg', 'p1', [member(3)]), closed),
    ).includes('proposition'),
  )
})

t.test('whatever has been done lawfully, what the standing allows of the course of the meeting is lawful', async () => {
  fc.assert(
    fc.property(lawfulParagraph, (paragraph) => {
      const { deliberation, openVote, acts } = standingOf(paragraph)
      const may = new Map(acts.map(({ kind, objections }) => [kind, objections.length === 0]))
      const decided = paragraph.acts.some(({ kind }) => kind === 'decision')
      return (
        !(may.get('deliberationClosing') && deliberation === 'closed') &&
        !(may.get('vote') && (openVote !== null || decided)) &&
        !(may.get('motion') && deliberation === 'closed') &&
        !(may.get('decision') && (decided || openVote !== null || deliberation === 'open'))
      )
    }),
    { numRuns: 60 },
  )
})

t.test('the second hand of someone outside the register is told by name', async (t) => {
  const guest = { ...member(2), personId: null, name: 'Gäst' }
  const paragraph = unjudged(
    base,
    { ...motion('m2', 'bifall', 'p2', [guest]), rank: 'first' },
    { ...motion('m3', 'bifall', 'p3', [guest]), rank: 'second' },
    closed,
  )
  t.strictSame(optionsNotPut(unjudged(paragraph, put('q', ['p1', 'p2'], 'p2'))), [])
})
