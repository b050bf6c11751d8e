import type { Test } from 'tap'
import type { RecordedProposition } from '../../src/domain/recording/parts.ts'
import { choosesCounterProposal } from '../../src/render/sections/counter-proposal.ts'
import { sentenceKeys } from '../../src/render/sentences.ts'
import { againstEachOther, bo, eva, mats, motion, paragraph, proposal, vote, yesNo } from './paragraph.ts'
import { says } from './wording.ts'
import { t } from '../support/suite.ts'

const motions = [
  motion(1, 'bifall', { proposal: 'p2' }),
  motion(2, 'aterremiss'),
  motion(3, 'tillagg', { proposal: 'p1', movedBy: [bo] }),
  motion(4, 'avslag', { movedBy: [mats] }),
  motion(5, 'andring', { proposal: 'p1', text: 'att punkt 2 utgår' }),
]
const asked = (t: Test, proposition: RecordedProposition, kommunal: string[], huddinge: string[]) =>
  says(t, { motions, propositions: [proposition] }, { kommunal, huddinge }, 'propositions/')

t.test('two proposals against each other', async (t) =>
  asked(
    t,
    againstEachOther(['p1', 'p2'], 'p1'),
    [
      'Ordföranden ställer proposition på bifall till socialförvaltningens förslag mot bifall till Vänsterpartiets ' +
        'förslag och ' +
        'finner att socialnämnden beslutar enligt socialförvaltningens förslag.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om bifall till socialförvaltningens förslag mot bifall till ' +
        'Vänsterpartiets förslag.',
      'Ordförande finner härvid att socialnämnden beslutar i enlighet med socialförvaltningens förslag.',
    ],
  ),
)

t.test('a question that is put once more says why first', async (t) => {
  const again = { ...againstEachOther(['p1', 'p2'], 'p1', 2), again: 'svaret hördes inte' }
  const keys = sentenceKeys(paragraph({ motions: [], propositions: [againstEachOther(['p1', 'p2'], null), again] }))
  t.match(
    keys.filter(({ key }) => key.startsWith('propositions/2')).map(({ key, text }) => [key, text]),
    [
      ['propositions/2/again', 'Ordföranden ställer frågan på nytt: svaret hördes inte.'],
      [/^propositions\/2/, /./],
    ],
  )
})

t.test('a question not yet answered', async (t) =>
  asked(
    t,
    againstEachOther(['p1', 'p2'], null),
    [
      'Ordföranden ställer proposition på bifall till socialförvaltningens förslag mot bifall till Vänsterpartiets ' +
        'förslag.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om bifall till socialförvaltningens förslag mot bifall till ' +
        'Vänsterpartiets förslag.',
    ],
  ),
)

t.test('a proposal against avslag', async (t) =>
  asked(
    t,
    againstEachOther(['p1', 'avslag'], 'avslag'),
    [
      'Ordföranden ställer proposition på bifall till socialförvaltningens förslag mot avslag och finner att ' +
        'socialnämnden ' +
        'beslutar att avslå förslaget.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om bifall till socialförvaltningens förslag mot avslag.',
      'Ordförande finner härvid att socialnämnden beslutar att avslå förslaget.',
    ],
  ),
)

t.test('three and more against each other', async (t) =>
  asked(
    t,
    againstEachOther(['p1', 'p2', 'm5', 'm4'], 'm4'),
    [
      'Ordföranden ställer följande propositioner mot varandra: bifall till socialförvaltningens förslag, bifall till ' +
        'Vänsterpartiets förslag, bifall till Eva Ekmans (S) ändringsyrkande och avslag.',
      'Ordföranden finner att socialnämnden beslutar att avslå samtliga förslag.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om bifall till socialförvaltningens förslag, bifall till ' +
        'Vänsterpartiets förslag, bifall till Eva Ekmans (S) ändringsyrkande och avslag.',
      'Ordförande finner härvid att socialnämnden beslutar att avslå samtliga förslag.',
    ],
  ),
)

t.test('several questions one by one', async (t) =>
  asked(
    t,
    yesNo(['p1', 'm1', 'p3'], 'm1'),
    [
      'Ordföranden ställer följande propositioner var för sig: bifall till socialförvaltningens förslag, bifall till ' +
        'Vänsterpartiets förslag och bifall till Eva Ekmans (S) förslag.',
      'Ordföranden finner att socialnämnden beslutar enligt Vänsterpartiets förslag.',
    ],
    [
      'Ordförande ställer propositioner var för sig, om bifall till socialförvaltningens förslag, bifall till ' +
        'Vänsterpartiets ' +
        'förslag och bifall till Eva Ekmans (S) förslag.',
      'Ordförande finner härvid att socialnämnden beslutar i enlighet med Vänsterpartiets förslag.',
    ],
  ),
)

t.test('yes or no to an addition', async (t) => {
  asked(
    t,
    yesNo(['m3'], 'avslag'),
    [
      'Ordföranden ställer proposition på bifall till Bo Bergs (M) tilläggsyrkande och finner att socialnämnden ' +
        'beslutar ' +
        'att avslå tilläggsyrkandet.',
    ],
    [
      'Ordförande ställer proposition om bifall till Bo Bergs (M) tilläggsyrkande.',
      'Ordförande finner härvid att socialnämnden beslutar att avslå tilläggsyrkandet.',
    ],
  )
  asked(
    t,
    yesNo(['m3', 'avslag'], 'm3'),
    [
      'Ordföranden ställer proposition på bifall till respektive avslag på Bo Bergs (M) tilläggsyrkande och finner att ' +
        'socialnämnden beslutar att bifalla Bo Bergs (M) tilläggsyrkande.',
    ],
    [
      'Ordförande ställer proposition om bifall till respektive avslag på Bo Bergs (M) tilläggsyrkande.',
      'Ordförande finner härvid att socialnämnden beslutar att bifalla Bo Bergs (M) tilläggsyrkande.',
    ],
  )
})

const today = againstEachOther(['decideToday', 'm2'], 'decideToday')

t.test('a formal motion against deciding today', async (t) =>
  asked(
    t,
    today,
    [
      'Ordföranden ställer proposition på att ärendet ska avgöras vid dagens sammanträde mot att ärendet ska ' +
        'återremitteras ' +
        'och finner att socialnämnden beslutar att avgöra ärendet vid dagens sammanträde.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om att ärendet ska avgöras vid dagens sammanträde mot att ' +
        'ärendet ska ' +
        'återremitteras.',
      'Ordförande finner härvid att socialnämnden beslutar att avgöra ärendet vid dagens sammanträde.',
    ],
  ),
)

t.test('a formal motion by itself', async (t) =>
  asked(
    t,
    yesNo(['m2'], 'avslag'),
    [
      'Ordföranden ställer proposition på att ärendet ska återremitteras och finner att socialnämnden beslutar att avslå ' +
        'yrkandet om återremiss.',
    ],
    [
      'Ordförande ställer proposition om att ärendet ska återremitteras.',
      'Ordförande finner härvid att socialnämnden beslutar att avslå yrkandet om återremiss.',
    ],
  ),
)

t.test('of two formal motions of one kind, whose it is', async (t) => {
  const rivals = [motion(1, 'aterremiss'), motion(2, 'aterremiss', { movedBy: [bo] })]
  says(
    t,
    { motions: rivals, propositions: [yesNo(['m2'], 'm2')] },
    {
      kommunal: [
        'Ordföranden ställer proposition på att ärendet ska återremitteras enligt Bo Bergs (M) yrkande om ' +
          'återremiss och ' +
          'finner att socialnämnden beslutar att återremittera ärendet enligt Bo Bergs (M) yrkande om återremiss.',
      ],
      huddinge: [
        'Ordförande ställer proposition om att ärendet ska återremitteras enligt Bo Bergs (M) yrkande om återremiss.',
        'Ordförande finner härvid att socialnämnden beslutar att återremittera ärendet enligt Bo Bergs (M) yrkande om ' +
          'återremiss.',
      ],
    },
    'propositions/',
  )
})

t.test('what the main proposal is to meet', async (t) => {
  const first = againstEachOther(['p1', 'p2', 'p3'], 'p1')
  const second = againstEachOther(['p2', 'p3'], 'p3', 2)
  const kommunal =
    'Ordföranden ställer Vänsterpartiets förslag mot Eva Ekmans (S) förslag för att utse motförslag ' +
    'och finner att Eva Ekmans (S) förslag utses till motförslag.'
  says(
    t,
    { propositions: [first, second], votes: [vote({ yes: 'p1', no: 'p3' })] },
    {
      kommunal: [kommunal],
      huddinge: [
        'Ordförande ställer propositioner mot varandra för att utse motförslag, om Vänsterpartiets förslag mot Eva ' +
          'Ekmans ' +
          '(S) förslag.',
        'Ordförande finner härvid att Eva Ekmans (S) förslag utses till motförslag.',
      ],
    },
    'propositions/2',
  )
  const votes = [vote({ kind: 'counterProposal', yes: 'p2', no: 'p3' })]
  const counted = paragraph({ propositions: [first, second], votes })
  t.equal(sentenceKeys(counted).find(({ key }) => key === 'propositions/2')?.text, kommunal, 'a vote says so')
  t.match(sentenceKeys(counted).find(({ key }) => key === 'propositions/1/finding')?.text, /beslutar enligt/)
  const last = againstEachOther(['p1', 'p3'], 'p1', 3)
  const acclaimed = sentenceKeys(paragraph({ propositions: [first, second, last] }))
  t.equal(acclaimed.find(({ key }) => key === 'propositions/2')?.text, kommunal, 'a later question says so')
  t.match(acclaimed.at(-1)?.text, /beslutar enligt socialförvaltningens förslag/)
})

const purposes = (given: Parameters<typeof paragraph>[0]) => {
  const record = paragraph(given)
  return record.propositions.map((proposition) => choosesCounterProposal(record, proposition))
}
const persons = [eva, bo, mats].map((mover, index) => proposal(`p${index + 1}`, { persons: [mover] }))

t.test('a main proposal that meets one after another is decided on each time', async (t) => {
  const propositions = [againstEachOther(['p1', 'p2'], 'p1'), againstEachOther(['p1', 'p3'], 'p1', 2)]
  const againstRefusal = [againstEachOther(['p1', 'p2'], 'p1'), againstEachOther(['p1', 'avslag'], 'p1', 2)]
  const votes = [vote({ yes: 'p1', no: 'p3' })]
  const votedOn = [vote({ yes: 'p1', no: 'p2' }), vote({ round: 2, yes: 'p1', no: 'p3' })]
  for (const given of [{ propositions }, { propositions, votes }, { propositions, votes: votedOn }]) {
    t.strictSame(purposes(given), [false, false])
    t.strictSame(purposes({ ...given, proposals: persons }), [false, false], 'where none was prepared')
  }
  t.strictSame(purposes({ propositions: againstRefusal }), [false, false])
  t.match(sentenceKeys(paragraph({ propositions }))[0]?.text, /finner att socialnämnden beslutar enligt/)
})

t.test('the main proposal was found before, or was prepared, or is put first', async (t) => {
  const counter = againstEachOther(['p2', 'p3'], 'p3', 2)
  const main = [againstEachOther(['p1', 'p3'], 'p1', 3)]
  const mainLast = [againstEachOther(['p3', 'p1'], 'p1', 3)]
  t.strictSame(purposes({ propositions: [counter, ...mainLast] }), [true, false], 'prepared')
  t.strictSame(purposes({ propositions: [counter, ...main], proposals: persons }), [true, false], 'put first')
  t.strictSame(purposes({ propositions: [counter, ...mainLast], proposals: persons }), [false, false], 'put last')
  const earlier = againstEachOther(['p1', 'p2', 'p3'], 'p1')
  t.strictSame(purposes({ propositions: [earlier, counter, ...mainLast], proposals: persons }), [false, true, false])
})

t.test('a main proposal need not be the one that was prepared', async (t) => {
  const propositions = [againstEachOther(['p1', 'p2', 'p3'], 'p2'), againstEachOther(['p1', 'p3'], 'p1', 2)]
  t.strictSame(purposes({ propositions, votes: [vote({ yes: 'p2', no: 'p1' })] }), [false, true])
})

t.test('a motion to grant a proposal stands for it', async (t) => {
  const propositions = [againstEachOther(['m1', 'p3'], 'm1'), againstEachOther(['p1', 'p2'], 'p1', 2)]
  t.strictSame(purposes({ motions, propositions }), [true, false])
})

t.test('yes or no to the only proposal, tried again by vote, chooses no counter-proposal', async (t) => {
  const record = paragraph({ propositions: [yesNo(['p1'], 'p1')], votes: [vote({ yes: 'p1', no: 'avslag' })] })
  t.match(sentenceKeys(record)[0]?.text, /finner att socialnämnden beslutar enligt socialförvaltningens förslag/)
})

t.test('a committee is named shortly', async (t) => {
  const body = { code: 'KSAU', name: 'Kommunstyrelsens arbetsutskott', kind: 'committee' } as const
  const [sentence] = sentenceKeys(paragraph({ body, propositions: [yesNo(['p1'], 'p1')] }))
  t.match(sentence?.text, /finner att arbetsutskottet beslutar/)
})
