import { findingsOfDay, replay } from '../../src/domain/deciding/lawfulness.ts'
import type { Paragraph } from '../../src/domain/deciding/paragraph.ts'
import { composeRecord, type ParagraphHeading } from '../../src/domain/recording/composition.ts'
import type { Citing } from '../../src/domain/rejection.ts'
import { restsOnLawOf, inForce, laws, statuteOn, statutes, type Statute } from '../../src/domain/statute.ts'
import { list, proportional } from './deciding/election-of.ts'
import {
  closed,
  decision,
  fromMinutes,
  motion,
  person,
  prepared,
  put,
  recusal,
  member,
  rollOf,
  unjudged,
  vote,
  voteClosing,
  where,
} from './deciding/paragraph-of.ts'
import { t } from '../support/suite.ts'

const heading: ParagraphHeading = {
  body: { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' },
  meetingDate: '2005-01-01',
  meetingOrdinal: 1,
  paragraph: 1,
  chair: null,
  cases: [],
  title: 'Ett ärende',
  summary: null,
}

t.test('a citation of no statute does not compile', async (t) => {
  type Refusal<Cited extends string> = { readonly code: 'not-quorate'; readonly statute: Cited }
  // @ts-expect-error there is no such chapter
  const cited: Citing<Refusal<'KL 99:1'>> = { code: 'not-quorate', statute: 'KL 99:1' }
  // @ts-expect-error nor may any text be cited
  const loose: Citing<Refusal<string>> = { code: 'not-quorate', statute: 'KL 5:45' }
  t.ok(!(cited.statute in statutes) && loose.statute in statutes)
})

t.test('a statute holds from its day to its last', async (t) => {
  const days: readonly (readonly [Statute, string, boolean])[] = [
    ['KL 5:45', '2017-12-31', false],
    ['KL 5:45', '2018-01-01', true],
    ['KL 5:45', '2026-11-23', true],
    ['FL 33', '2018-06-30', false],
    ['FL 33', '2018-07-01', true],
    ['OSL 5:2', '2009-06-29', false],
    ['OSL 5:2', '2009-06-30', true],
    ['2022:629 2 §', '2022-06-30', false],
    ['2022:629 2 §', '2022-07-01', true],
    ['1992:339 2 §', '2022-06-30', true],
    ['1992:339 2 §', '2022-07-01', false],
    ['1992:339 2 §', '1992-04-28', false],
    ['KL 6:28', '2022-06-30', false],
    ['KL 6:28', '2022-07-01', true],
  ]
  for (const [statute, day, holds] of days) t.equal(inForce(statute, day), holds, `${statute} ${day}`)
  for (const { heading: said, since } of Object.values(statutes))
    t.ok(said.length > 0 && /^\d{4}-\d\d-\d\d$/.test(since))
})

t.test('every statute is of an act, and no older than it', async (t) => {
  for (const [cited, { since }] of Object.entries(statutes)) {
    const law = Object.entries(laws).find(([name]) => cited.startsWith(`${name} `))?.[1]
    t.ok(law !== undefined && law.since <= since, cited)
  }
})

t.test('proportional elections were held by 1992:339 until 2022:629, by the same numbers', async (t) => {
  t.equal(statuteOn('2022:629 2 §', '2022-06-30'), '1992:339 2 §')
  t.equal(statuteOn('2022:629 17-21 §§', '2005-10-24'), '1992:339 20-24 §§')
  t.equal(statuteOn('2022:629 2 §', '2022-07-01'), '2022:629 2 §')
})

/** Minutes of an assembly of 51: an election demanded by too few with a lot that is lacking, and a decision too early. */
const minutes = (heldOn: string) =>
  unjudged(
    fromMinutes({ bodyKind: 'assembly', serving: 51, heldOn }),
    proportional([list('A', 25), list('B', 25)], 1, { demandedBy: 3, elected: [] }),
    decision(),
  )
const cited = (paragraph: Paragraph) => composeRecord(heading, paragraph).findings.map(({ rule }) => rule)

t.test('minutes of 2005 and 2016 are judged by what held then, and by nothing that came after', async (t) => {
  for (const heldOn of ['2005-10-24', '2016-06-15']) {
    t.strictSame(cited(minutes(heldOn)), ['1992:339 2 §', '1992:339 20-24 §§'], heldOn)
    t.strictSame(
      replay(minutes(heldOn)).map(({ rejection }) => [rejection.code, restsOnLawOf(heldOn, rejection)]),
      [
        ['proportional-not-demanded', true],
        ['lot-required', true],
        ['deliberation-open', false],
      ],
      'whoever records is told of the rest too',
    )
  }
})

t.test('minutes of 2021 are judged by KL 2017, and elections still by 1992:339', async (t) => {
  t.strictSame(cited(minutes('2021-06-16')), ['1992:339 2 §', '1992:339 20-24 §§', 'KL 5:53'])
  t.strictSame(cited(minutes('2022-07-01')), ['2022:629 2 §', '2022:629 17-21 §§', 'KL 5:53'])
})

t.test('how the members were elected mattered by no statute before 2022:629', async (t) => {
  const substitutes = proportional([list('A', 26), list('B', 25)], 1, {
    office: { body: { bodyId: 'b1', code: 'SN', name: 'Socialnämnden' }, role: 'substitute' },
    demandedBy: 26,
    membersElected: 'other',
  })
  const held = (heldOn: string) =>
    findingsOfDay(unjudged(fromMinutes({ bodyKind: 'assembly', serving: 51, heldOn }), substitutes))
  t.strictSame(held('2021-06-16'), [])
  t.strictSame(
    held('2022-07-01').map(({ rejection }) => rejection.code),
    ['members-not-proportional'],
  )
})

t.test(
  'what minutes say against themselves is kept whatever the day, and without a statute that did not hold',
  async (t) => {
    const counted = (heldOn: string) =>
      unjudged(
        fromMinutes({ serving: 5, heldOn }),
        prepared('p1'),
        closed,
        put('q', ['p1', 'avslag']),
        vote('v', 'q', ['p1', 'avslag'], { roll: rollOf(5) }),
        { ...voteClosing('w', 'v'), counts: { yes: 2, no: 1, abstained: 0, absent: 0 }, declared: 'avslag' },
      )
    const kept = (heldOn: string) => findingsOfDay(counted(heldOn)).map(({ rejection }) => rejection)
    t.strictSame(
      kept('2016-06-15').map((one) => [one.code, 'statute' in one]),
      [
        ['totals-differ', false],
        ['outcome-differs', false],
      ],
    )
    t.match(kept('2018-01-01'), [
      { code: 'totals-differ', statute: 'KL 5:67' },
      { code: 'outcome-differs', statute: 'KL 5:53' },
    ])
    t.strictSame(
      composeRecord(heading, counted('2016-06-15')).votes.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      ['totals-differ', 'outcome-differs'],
    )
  },
)

t.test('by 1992:339 lists of one designation are one group, and do not tell whom it elected', async (t) => {
  const named = (designation: string, votes: number, ...ids: string[]) => ({
    designation,
    votes,
    candidates: ids.map(person),
  })
  const lists = [named('A', 6, 'x', 'y'), named('A', 5, 'y', 'x'), named('B', 10, 'z')]
  const held = (heldOn: string, those = lists) =>
    findingsOfDay(
      unjudged(
        fromMinutes({ bodyKind: 'assembly', serving: 51, heldOn }),
        proportional(those, 1, { demandedBy: 26, elected: [person('x')] }),
      ),
    ).map(({ rejection }) => rejection.code)
  t.strictSame(held('2016-06-15'), [])
  t.strictSame(held('2022-07-01'), ['elected-differ'])
  t.strictSame(held('2016-06-15', lists.slice(1)), ['elected-differ'], 'where each has its own they do')
})

t.test('a ground of recusal is judged by the wording that held', async (t) => {
  const paragraph = unjudged(fromMinutes(), { ...recusal(member(2)), ground: null })
  const found = (heldOn: string) => findingsOfDay(where(paragraph, { heldOn })).map(({ rejection }) => rejection.code)
  t.strictSame(found('2021-06-16'), [])
  t.strictSame(found('2022-07-01'), ['ground-required'])
})

t.test('what rests on no statute is a finding whatever the day', async (t) => {
  const odd = unjudged(
    fromMinutes({ heldOn: '2005-10-24' }),
    prepared('p1'),
    motion('m1', 'bifall', 'p1', [person('x')]),
    put('q', ['p1', 'decideToday']),
  )
  t.strictSame(
    findingsOfDay(odd).map(({ rejection }) => rejection.code),
    ['unknown-option'],
  )
})
