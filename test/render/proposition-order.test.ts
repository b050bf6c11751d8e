import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { sentenceKeys } from '../../src/render/sentences.ts'
import { bo, mats, motion, paragraph } from './paragraph.ts'
import { says } from './wording.ts'
import { t } from '../support/suite.ts'

const body = { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' } as const
const motions = [
  motion(1, 'aterremiss'),
  motion(2, 'tillagg', { movedBy: [bo], text: 'att beslutet följs upp' }),
  motion(3, 'tillagg', { movedBy: [mats] }),
]
const steps = [
  { purpose: 'formal', form: 'againstEachOther', options: ['m1', 'decideToday'] },
  { purpose: 'main', form: 'againstEachOther', options: ['p1', 'p2', 'p3'] },
  { purpose: 'addition', form: 'yesNo', options: ['m2'] },
] as const

t.test('the order of questions as the chair states it, approved', async (t) => {
  says(
    t,
    { body, motions, propositionOrder: { steps, approved: true } },
    {
      kommunal: [
        'Ordföranden redogör för följande propositionsordning.',
        'Först ställs proposition på att ärendet ska återremitteras mot att ärendet ska avgöras vid dagens sammanträde.',
        'Därefter ställs följande propositioner mot varandra: bifall till socialförvaltningens förslag, bifall till ' +
          'Vänsterpartiets förslag och bifall till Eva Ekmans (S) förslag.',
        'Sist ställs proposition på bifall till Bo Bergs (M) tilläggsyrkande.',
        'Kommunfullmäktige godkänner propositionsordningen.',
      ],
      huddinge: [
        'Ordförande redogör för följande propositionsordning.',
        'Först ställs propositioner mot varandra, om att ärendet ska återremitteras mot att ärendet ska avgöras vid ' +
          'dagens sammanträde.',
        'Därefter ställs propositioner mot varandra, om bifall till socialförvaltningens förslag, bifall till ' +
          'Vänsterpartiets förslag och bifall till Eva Ekmans (S) förslag.',
        'Sist ställs proposition om bifall till Bo Bergs (M) tilläggsyrkande.',
        'Kommunfullmäktige godkänner propositionsordningen.',
      ],
      goteborg: [
        'Ordföranden redogör för följande propositionsordning.',
        'Först ställs propositioner på dels ärendets återremiss, dels ärendets avgörande idag.',
        'Därefter ställs propositioner på socialförvaltningens förslag, Vänsterpartiets förslag och Eva Ekmans (S) ' +
          'förslag.',
        'Sist ställs proposition på bifall till Bo Bergs (M) tilläggsyrkande.',
        'Kommunfullmäktige godkänner propositionsordningen.',
      ],
    },
    'propositionOrder/',
  )
})

t.test('an order without its steps', async (t) => {
  const stated = (approved: boolean | null) => ({ propositionOrder: { steps: [], approved } })
  for (const phraseSet of ['kommunal', 'goteborg']) {
    const sentence = (approved: boolean | null) => sentenceKeys(paragraph({ ...stated(approved), phraseSet }))[0]?.text
    t.equal(sentence(true), 'Ordföranden redogör för propositionsordningen, som godkänns.')
    t.equal(sentence(false), 'Ordföranden redogör för propositionsordningen, som inte godkänns.')
    t.equal(sentence(null), 'Ordföranden redogör för propositionsordningen.')
  }
})

t.test('an order that is contested, of one question and of two', async (t) => {
  const told = (given: DecisionRecord['propositionOrder']) =>
    sentenceKeys(paragraph({ motions, propositionOrder: given })).filter(({ key }) =>
      key.startsWith('propositionOrder/'),
    )
  t.strictSame(told({ steps: steps.slice(2), approved: false }), [
    { key: 'propositionOrder/stated', text: 'Ordföranden redogör för följande propositionsordning.' },
    { key: 'propositionOrder/steps/1', text: 'Härvid ställs proposition på bifall till Bo Bergs (M) tilläggsyrkande.' },
    { key: 'propositionOrder/verdict', text: 'Socialnämnden godkänner inte propositionsordningen.' },
  ])
  t.strictSame(
    told({
      steps: [
        { purpose: 'counterProposal', form: 'againstEachOther', options: ['p2', 'p3'] },
        { purpose: 'main', form: 'yesNo', options: ['p1'] },
      ],
      approved: null,
    })
      .map(({ text }) => text)
      .slice(1),
    [
      'Först ställs Vänsterpartiets förslag mot Eva Ekmans (S) förslag för att utse motförslag.',
      'Därefter ställs proposition på bifall till socialförvaltningens förslag.',
    ],
  )
})

t.test('what the chair refuses to put, and what the assembly makes of it (KL 5:57)', async (t) => {
  const propositionRefusals = [
    { target: 'm2', ground: 'newMatter', reason: 'Frågan har inte beretts.', overruled: false },
    { target: 'p2', ground: 'unlawful', reason: 'att det rör en enskild', overruled: true },
    { target: 'm3', ground: 'newMatter', reason: '', overruled: false },
  ] as const
  const sentences = (chair: string) => [
    `${chair} vägrar att ställa proposition på Bo Bergs (M) tilläggsyrkande, eftersom ett nytt ärende därigenom ` +
      'skulle väckas (5 kap. 57 § kommunallagen).',
    `${chair} anför följande skäl: Frågan har inte beretts.`,
    `${chair} vägrar att ställa proposition på Vänsterpartiets förslag, eftersom det skulle strida mot lag eller ` +
      'annan författning (5 kap. 57 § kommunallagen).',
    `${chair} anför som skäl att det rör en enskild.`,
    'Kommunfullmäktige beslutar att proposition ändå ska ställas.',
    `${chair} vägrar att ställa proposition på Mats Dahls (V) tilläggsyrkande, eftersom ett nytt ärende därigenom ` +
      'skulle väckas (5 kap. 57 § kommunallagen).',
  ]
  says(
    t,
    { body, motions, propositionRefusals },
    {
      kommunal: sentences('Ordföranden'),
      goteborg: sentences('Ordföranden'),
      huddinge: sentences('Ordförande'),
    },
    'propositionRefusals/',
  )
  const keys = sentenceKeys(paragraph({ motions, propositionRefusals })).map(({ key }) => key)
  t.strictSame(
    keys.filter((key) => key.startsWith('propositionRefusals/2')),
    ['propositionRefusals/2', 'propositionRefusals/2/reason', 'propositionRefusals/2/overruled'],
  )
})
