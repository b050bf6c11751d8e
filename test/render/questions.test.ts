import type { Test } from 'tap'
import type { RecordedMotion, RecordedProposition } from '../../src/domain/recording/parts.ts'
import { againstEachOther, bo, eva, mats, motion, someone, yesNo } from './paragraph.ts'
import { says } from './wording.ts'
import { t } from '../support/suite.ts'

const motions = [
  motion(1, 'aterremiss', { movedBy: [someone] }),
  motion(2, 'tillagg', { movedBy: [bo], text: 'att det följs upp' }),
  motion(3, 'ordningsfraga', { movedBy: [mats] }),
  motion(4, 'bordlaggning', { until: '2023-04-27' }),
]
const asked = (
  t: Test,
  proposition: RecordedProposition,
  [kommunal, huddinge, goteborg]: [string[], string[], string[]],
  among: RecordedMotion[] = motions,
) => says(t, { motions: among, propositions: [proposition] }, { kommunal, huddinge, goteborg }, 'propositions/')

t.test('on the form of the treatment', async (t) =>
  asked(t, { ...againstEachOther(['m1', 'decideToday'], 'decideToday'), purpose: 'formal' }, [
    [
      'Ordföranden ställer proposition på att ärendet ska återremitteras mot att ärendet ska avgöras vid dagens ' +
        'sammanträde och finner att socialnämnden beslutar att avgöra ärendet vid dagens sammanträde.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om att ärendet ska återremitteras mot att ärendet ska avgöras ' +
        'vid dagens sammanträde.',
      'Ordförande finner härvid att socialnämnden beslutar att avgöra ärendet vid dagens sammanträde.',
    ],
    [
      'Ordföranden ställer propositioner på dels ärendets återremiss, dels ärendets avgörande idag och finner att ' +
        'socialnämnden beslutat att avgöra ärendet vid dagens sammanträde.',
    ],
  ]),
)

t.test('to table the matter to a day', async (t) =>
  asked(t, { ...againstEachOther(['m4', 'decideToday'], 'm4'), purpose: 'formal' }, [
    [
      'Ordföranden ställer proposition på att ärendet ska bordläggas till sammanträdet den 27 april 2023 mot att ' +
        'ärendet ska avgöras vid dagens sammanträde och finner att socialnämnden beslutar att bordlägga ärendet till ' +
        'sammanträdet den 27 april 2023.',
    ],
    [
      'Ordförande ställer propositioner mot varandra, om att ärendet ska bordläggas till sammanträdet den 27 april ' +
        '2023 mot att ärendet ska avgöras vid dagens sammanträde.',
      'Ordförande finner härvid att socialnämnden beslutar att bordlägga ärendet till sammanträdet den 27 april 2023.',
    ],
    [
      'Ordföranden ställer propositioner på dels ärendets bordläggning till sammanträdet den 27 april 2023, dels ' +
        'ärendets avgörande idag och finner att socialnämnden beslutat att bordlägga ärendet till sammanträdet den 27 ' +
        'april 2023.',
    ],
  ]),
)

t.test('which proposal the main one is to meet', async (t) =>
  asked(t, { ...againstEachOther(['p2', 'p3'], 'p3'), purpose: 'counterProposal' }, [
    [
      'Ordföranden ställer Vänsterpartiets förslag mot Eva Ekmans (S) förslag för att utse motförslag och finner att ' +
        'Eva Ekmans (S) förslag utses till motförslag.',
    ],
    [
      'Ordförande ställer propositioner mot varandra för att utse motförslag, om Vänsterpartiets förslag mot Eva ' +
        'Ekmans (S) förslag.',
      'Ordförande finner härvid att Eva Ekmans (S) förslag utses till motförslag.',
    ],
    [
      'Ordföranden ställer propositioner på Vänsterpartiets förslag och Eva Ekmans (S) förslag för att utse motförslag ' +
        'och finner att Eva Ekmans (S) förslag antagits som motförslag i huvudvoteringen.',
    ],
  ]),
)

t.test('on an addition and on a point of order', async (t) => {
  const refusedAddition = (words: string) =>
    `Ordföranden ställer proposition på bifall till Bo Bergs (M) tilläggsyrkande ${words}`
  asked(t, { ...yesNo(['m2'], 'avslag'), purpose: 'addition' }, [
    [refusedAddition('och finner att socialnämnden beslutar att avslå tilläggsyrkandet.')],
    [
      'Ordförande ställer proposition om bifall till Bo Bergs (M) tilläggsyrkande.',
      'Ordförande finner härvid att socialnämnden beslutar att avslå tilläggsyrkandet.',
    ],
    [refusedAddition('och finner att tilläggsyrkandet avslagits.')],
  ])
  const raised =
    'Ordföranden ställer proposition på bifall till Mats Dahls (V) yrkande i ordningsfrågan och finner att '
  asked(t, { ...yesNo(['m3'], 'm3'), purpose: 'procedural' }, [
    [`${raised}socialnämnden beslutar att bifalla Mats Dahls (V) yrkande i ordningsfrågan.`],
    [
      'Ordförande ställer proposition om bifall till Mats Dahls (V) yrkande i ordningsfrågan.',
      'Ordförande finner härvid att socialnämnden beslutar att bifalla Mats Dahls (V) yrkande i ordningsfrågan.',
    ],
    [`${raised}Mats Dahls (V) yrkande i ordningsfrågan bifallits.`],
  ])
})

t.test('on some of the decision points', async (t) =>
  asked(t, { ...againstEachOther(['p1', 'p3'], 'p1'), points: [1, 2] }, [
    [
      'Beträffande beslutspunkterna 1 och 2 ställer ordföranden proposition på bifall till socialförvaltningens ' +
        'förslag mot bifall till Eva Ekmans (S) förslag och finner att socialnämnden beslutar enligt ' +
        'socialförvaltningens förslag.',
    ],
    [
      'Beträffande beslutspunkterna 1 och 2 ställer ordförande propositioner mot varandra, om bifall till ' +
        'socialförvaltningens förslag mot bifall till Eva Ekmans (S) förslag.',
      'Ordförande finner härvid att socialnämnden beslutar i enlighet med socialförvaltningens förslag.',
    ],
    [
      'Beträffande beslutspunkterna 1 och 2 ställer ordföranden propositioner på socialförvaltningens förslag och Eva ' +
        'Ekmans (S) förslag och finner att socialförvaltningens förslag bifallits.',
    ],
  ]),
)

const inGoteborg = (t: Test, proposition: RecordedProposition, sentences: string[], among = motions) =>
  says(t, { motions: among, propositions: [proposition] }, { goteborg: sentences }, 'propositions/')

t.test('Göteborg puts yes and no to one, however it is put', async (t) => {
  const either = 'Ordföranden ställer proposition på bifall till respektive avslag på '
  inGoteborg(t, againstEachOther(['p1', 'avslag'], 'avslag'), [
    `${either}socialförvaltningens förslag och finner att förslaget avslagits.`,
  ])
  inGoteborg(t, yesNo(['avslag', 'm2'], 'm2'), [
    `${either}Bo Bergs (M) tilläggsyrkande och finner att Bo Bergs (M) tilläggsyrkande bifallits.`,
  ])
  const against = [
    motion(1, 'tillagg'),
    motion(2, 'tillagg', { movedBy: [bo] }),
    motion(3, 'avslag', { motions: ['m1', 'm2'] }),
  ]
  inGoteborg(
    t,
    againstEachOther(['m1', 'm3'], 'm3'),
    [
      'Ordföranden ställer propositioner på Eva Ekmans (S) tilläggsyrkande och avslag på Eva Ekmans (S) ' +
        'tilläggsyrkande och Bo Bergs (M) tilläggsyrkande och finner att Eva Ekmans (S) tilläggsyrkande och Bo Bergs ' +
        '(M) tilläggsyrkande avslagits.',
    ],
    against,
  )
})

t.test('Göteborg puts several at once, and one on the form by itself', async (t) => {
  inGoteborg(t, againstEachOther(['p1', 'p2', 'avslag'], 'p1'), [
    'Ordföranden ställer propositioner på socialförvaltningens förslag, Vänsterpartiets förslag och avslag och ' +
      'finner att socialförvaltningens förslag bifallits.',
  ])
  inGoteborg(t, yesNo(['m1'], null), ['Ordföranden ställer proposition på ärendets återremiss.'])
  const rivals = [motion(1, 'aterremiss', { movedBy: [eva] }), motion(2, 'aterremiss', { movedBy: [bo] })]
  inGoteborg(
    t,
    againstEachOther(['m1', 'm2', 'decideToday'], 'm2'),
    [
      'Ordföranden ställer propositioner på dels ärendets återremiss enligt Eva Ekmans (S) yrkande om återremiss, dels ' +
        'ärendets återremiss enligt Bo Bergs (M) yrkande om återremiss, dels ärendets avgörande idag och finner att ' +
        'socialnämnden beslutat att återremittera ärendet enligt Bo Bergs (M) yrkande om återremiss.',
    ],
    rivals,
  )
})
