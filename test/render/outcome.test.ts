import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { sectionsOf } from '../../src/render/sentences.ts'
import { againstEachOther, motion, paragraph, vote } from './paragraph.ts'
import { allSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

type Outcome = NonNullable<DecisionRecord['outcome']>
const outcome = (given: Partial<Outcome>): { outcome: Outcome } => ({
  outcome: { kind: 'remitted', ground: 'majority', reasons: [], until: null, ...given },
})

t.test('what became of the matter', async (t) => {
  allSay(t, outcome({}), ['Ärendet återremitteras därmed.'])
  allSay(t, outcome({ kind: 'referred' }), ['Ärendet remitteras därmed.'])
  allSay(t, outcome({ kind: 'struckOff', ground: null }), ['Ärendet avskrivs därmed.'])
  allSay(t, outcome({ kind: 'tabled', until: '2023-04-27' }), [
    'Ärendet bordläggs därmed till sammanträdet den 27 april 2023.',
  ])
  allSay(t, outcome({ kind: 'decided' }), [])
})

t.test('by a minority', async (t) => {
  const usual = [
    'Ärendet återremitteras därmed genom minoritetsåterremiss med följande motivering: Underlaget räcker inte.',
  ]
  says(t, outcome({ ground: 'minority', reasons: ['Underlaget räcker inte.'] }), {
    kommunal: usual,
    huddinge: usual,
    goteborg: ['Ärendet återremitteras därmed (minoritetsåterremiss) med följande motivering: Underlaget räcker inte.'],
  })
  says(t, outcome({ kind: 'tabled', ground: 'minority', until: '2023-04-27' }), {
    kommunal: ['Ärendet bordläggs därmed till sammanträdet den 27 april 2023 genom minoritetsbordläggning.'],
    goteborg: ['Ärendet bordläggs därmed till sammanträdet den 27 april 2023 (minoritetsbordläggning).'],
  })
})

t.test('a reason carries the sentence on; several stand below it', async (t) => {
  allSay(t, outcome({ reasons: ['för att belysa kostnaderna'] }), [
    'Ärendet återremitteras därmed för att belysa kostnaderna.',
  ])
  allSay(t, outcome({ reasons: ['att underlaget brister'] }), [
    'Ärendet återremitteras därmed med motiveringen att underlaget brister.',
  ])
  const several = outcome({ reasons: ['Underlaget räcker inte.', 'Kostnaderna belyses.'] })
  const [section] = sectionsOf(paragraph({ ...several, sections: ['propositions'] }))
  t.strictSame(section?.blocks, [
    {
      kind: 'sentences',
      sentences: [
        { key: 'outcome', text: 'Ärendet återremitteras därmed med följande motiveringar:', overridden: false },
      ],
    },
    {
      kind: 'points',
      points: [
        { number: 1, text: 'Underlaget räcker inte.' },
        { number: 2, text: 'Kostnaderna belyses.' },
      ],
    },
  ])
})

t.test('it comes last of the questions, or of the votes where there were any', async (t) => {
  const motions = [motion(1, 'aterremiss')]
  const propositions = [againstEachOther(['m1', 'decideToday'], 'm1')]
  const votes = [vote({ kind: 'formal', yes: 'decideToday', no: 'm1', outcome: 'm1' })]
  const placed = (given: Partial<DecisionRecord>) =>
    sectionsOf(paragraph({ motions, propositions, ...outcome({}), ...given, sections: ['propositions', 'votes'] }))
      .filter(({ blocks }) => JSON.stringify(blocks.at(-1)).includes('"outcome"'))
      .map(({ name }) => name)
  t.strictSame(placed({}), ['propositions'])
  t.strictSame(placed({ votes }), ['votes'])
})
