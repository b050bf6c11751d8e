import { phraseSetNames } from '../../src/render/phrases/sets.ts'
import { sectionsOf, sentenceKeys } from '../../src/render/sentences.ts'
import { ks22 } from './ks-22.ts'
import { eva, motion, paragraph, point, reservation } from './paragraph.ts'
import { t } from '../support/suite.ts'

const spoken = { order: 1, kind: 'speaks', persons: [eva], shared: null } as const

t.test('every sentence has a key of its own, whichever sections the body prints', async (t) => {
  t.strictSame(
    sentenceKeys(ks22).map(({ key }) => key),
    [
      'contributions/1',
      'contributions/2',
      'motions/1',
      'motions/2',
      'deliberation/closing',
      'propositions/1/put',
      'propositions/1/finding',
      'reservations/1',
      'protocolNotes/1',
    ],
  )
  t.match(sentenceKeys(ks22)[5]?.text, /förvaltningens förslag mot/, 'the generated text, not the override')
})

t.test('an override replaces exactly its sentence and says so', async (t) => {
  const record = paragraph({ reservations: [reservation(), reservation()] })
  const overridden = { ...record, sentenceOverrides: [{ sentence: 'reservations/2', text: 'Annan text.' }] }
  const [section] = sectionsOf({ ...overridden, sections: ['reservations'] })
  t.strictSame(section?.blocks, [
    {
      kind: 'sentences',
      sentences: [{ key: 'reservations/1', text: 'Eva Ekman (S) reserverar sig mot beslutet.', overridden: false }],
    },
    { kind: 'sentences', sentences: [{ key: 'reservations/2', text: 'Annan text.', overridden: true }] },
  ])
})

t.test('an override that names no sentence changes nothing', async (t) => {
  const record = paragraph({ reservations: [reservation()] })
  const strange = { ...record, sentenceOverrides: [{ sentence: 'reservations/9', text: 'Annan text.' }] }
  t.strictSame(sectionsOf(strange), sectionsOf(record))
  t.notOk(sentenceKeys(strange).some(({ key }) => key === 'reservations/9'))
})

t.test('sections come in the order of the record, and empty ones are left out', async (t) => {
  const sections = ['recipients', 'deliberation', 'summary', 'decision'] as const
  const record = { summary: ' \n', contributions: [spoken], decisionPoints: [point(1, 'Godkänns.')], sections }
  t.strictSame(
    sectionsOf(paragraph(record)).map(({ name }) => name),
    ['deliberation', 'decision'],
  )
})

t.test('the closing of a deliberation in which nobody said anything is not told', async (t) => {
  t.strictSame(sectionsOf(paragraph({ deliberationClosed: true })), [])
  t.match(sentenceKeys(paragraph({ deliberationClosed: true, contributions: [spoken] })).at(-1)?.key, /closing/)
})

t.test('withdrawn motions are not printed (KL 5:67)', async (t) => {
  const record = paragraph({ motions: [motion(1, 'aterremiss', { withdrawn: true }), motion(2, 'avslag')] })
  t.strictSame(
    sentenceKeys(record).map(({ key }) => key),
    ['motions/2'],
  )
})

t.test('an unknown phrase set fails clearly', async (t) => {
  t.strictSame(phraseSetNames, ['goteborg', 'huddinge', 'kommunal'])
  for (const phraseSet of ['x', 'constructor']) {
    const message = `unknown phrase set "${phraseSet}"; known are goteborg, huddinge, kommunal`
    t.throws(() => sentenceKeys(paragraph({ phraseSet })), { message })
  }
})

const decided = (given: Parameters<typeof paragraph>[0]) =>
  sectionsOf(paragraph({ ...given, sections: ['decision'] })).map(({ heading, blocks }) => ({ heading, blocks }))

const assembly = { code: 'KF', name: 'Kommunfullmäktige' }

t.test('a single point is numbered where that is the custom', async (t) => {
  const decisionPoints = [point(1, 'Yttrandet godkänns.')]
  for (const [phraseSet, number] of [
    ['huddinge', 1],
    ['kommunal', null],
  ] as const) {
    const points = [{ number, text: 'Yttrandet godkänns.' }]
    t.strictSame(decided({ phraseSet, decisionPoints }), [
      { heading: 'Socialnämndens beslut', blocks: [{ kind: 'points', points }] },
    ])
  }
})

t.test('proposals to other bodies stand under headings of their own, with the numbers they have', async (t) => {
  const decisionPoints = [
    point(1, 'Yttrandet godkänns.'),
    point(2, 'Taxan antas.', { kind: 'proposalTo', to: assembly }),
    point(3, 'Taxan gäller från 2027.', { kind: 'proposalTo', to: assembly }),
    point(4, 'Planen antas.', { kind: 'proposalTo', to: null }),
  ]
  t.strictSame(decided({ decisionPoints }), [
    {
      heading: 'Socialnämndens beslut',
      blocks: [{ kind: 'points', points: [{ number: 1, text: 'Yttrandet godkänns.' }] }],
    },
    {
      heading: 'Socialnämndens förslag till kommunfullmäktige',
      blocks: [
        {
          kind: 'points',
          points: [
            { number: 2, text: 'Taxan antas.' },
            { number: 3, text: 'Taxan gäller från 2027.' },
          ],
        },
      ],
    },
    { heading: 'Socialnämndens förslag', blocks: [{ kind: 'points', points: [{ number: 4, text: 'Planen antas.' }] }] },
  ])
})

t.test('a committee decides under its short name', async (t) => {
  const body = { code: 'KSAU', name: 'Kommunstyrelsens arbetsutskott', kind: 'committee' } as const
  t.equal(decided({ body, decisionPoints: [point(1, 'Godkänns.')] })[0]?.heading, 'Arbetsutskottets beslut')
})
