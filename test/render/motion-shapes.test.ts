import { namingOf } from '../../src/render/naming.ts'
import { sectionsOf } from '../../src/render/sentences.ts'
import { bo, eva, mats, motion, official, paragraph, proposal, someone } from './paragraph.ts'
import { allSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

const moderates = { label: 'Ledamöterna från M', party: 'M' }
const several = { label: 'Ledamöterna från M och KD', party: null }

t.test('what is asked in the first hand and in the second shares a sentence', async (t) => {
  const motions = [
    motion(1, 'aterremiss', { rank: 'first', text: 'för att belysa kostnaderna' }),
    motion(2, 'bifall', { rank: 'second', proposal: 'p2' }),
  ]
  const first =
    'Eva Ekman (S) yrkar i första hand att ärendet ska återremitteras för att belysa kostnaderna och i ' + 'andra hand '
  const usual = `${first}bifall till Vänsterpartiets förslag (bilaga 2).`
  says(
    t,
    { motions },
    {
      kommunal: [usual],
      huddinge: [
        `${first}att socialnämnden ska bifalla Vänsterpartiets förslag till beslut i ärendet, se bilaga 2 till detta ` +
          'protokoll.',
      ],
      goteborg: [usual],
    },
  )
})

t.test('a sentence that is closed, or the motion of another, does not go on', async (t) => {
  allSay(
    t,
    {
      motions: [
        motion(1, 'aterremiss', { rank: 'first', text: 'Underlaget räcker inte.' }),
        motion(2, 'avslag', { rank: 'second' }),
        motion(3, 'avslag', { rank: 'first' }),
        motion(4, 'aterremiss', { rank: 'second', movedBy: [bo] }),
        motion(5, 'tillagg', { rank: 'first', proposal: 'p1', text: 'att det följs upp' }),
        motion(6, 'bordlaggning', { rank: 'second' }),
      ],
    },
    [
      'Eva Ekman (S) yrkar i första hand att ärendet ska återremitteras med följande motivering: Underlaget räcker inte.',
      'Eva Ekman (S) yrkar i andra hand avslag.',
      'Eva Ekman (S) yrkar i första hand avslag.',
      'Bo Berg (M) yrkar i andra hand att ärendet ska återremitteras.',
      'Eva Ekman (S) yrkar i första hand följande tillägg till socialförvaltningens förslag: att det följs upp.',
      'Eva Ekman (S) yrkar i andra hand att ärendet ska bordläggas.',
    ],
  )
})

t.test('points of one’s own proposal stand below the sentence, also in the second hand', async (t) => {
  const proposals = [proposal('p3', { persons: [eva] }, { points: ['Ärendet utreds.'] })]
  const motions = [motion(1, 'bifall', { rank: 'first', proposal: 'p3' }), motion(2, 'avslag', { rank: 'second' })]
  const swapped = [motion(1, 'avslag', { rank: 'first' }), motion(2, 'bifall', { rank: 'second', proposal: 'p3' })]
  says(
    t,
    { proposals, motions },
    {
      kommunal: [
        'Eva Ekman (S) yrkar i första hand bifall till eget förslag enligt följande:',
        'Eva Ekman (S) yrkar i andra hand avslag.',
      ],
    },
  )
  says(
    t,
    { proposals, motions: swapped },
    {
      kommunal: ['Eva Ekman (S) yrkar i första hand avslag och i andra hand bifall till eget förslag enligt följande:'],
      huddinge: [
        'Eva Ekman (S) yrkar i första hand avslag och i andra hand bifall till eget förslag till beslut i ärendet ' +
          'enligt följande:',
      ],
    },
  )
  const [section] = sectionsOf(paragraph({ proposals, motions: swapped, sections: ['deliberation'] }))
  t.strictSame(section?.blocks[1], { kind: 'points', points: [{ number: null, text: 'Ärendet utreds.' }] })
})

t.test('a group moves, alone or with persons, and names its motion by its party', async (t) => {
  const motions = [
    motion(1, 'aterremiss', { movedBy: [], movedByGroup: moderates }),
    motion(2, 'avslag', { movedBy: [someone], movedByGroup: several }),
    motion(3, 'bordlaggning', { movedBy: [], movedByGroup: several }),
    motion(4, 'remiss', { movedBy: [], movedByGroup: { label: 'Moderaterna', party: null } }),
  ]
  allSay(t, { motions }, [
    'Ledamöterna från M yrkar att ärendet ska återremitteras.',
    'En ej namngiven person (C) och ledamöterna från M och KD yrkar avslag.',
    'Ledamöterna från M och KD yrkar att ärendet ska bordläggas.',
    'Moderaterna yrkar att ärendet ska remitteras.',
  ])
  const naming = namingOf(paragraph({ motions }))
  t.strictSame(['m1', 'm2', 'm3', 'm4'].map(naming.motion), [
    'M:s yrkande om återremiss',
    'avslagsyrkandet från en ej namngiven person (C)',
    'yrkandet om bordläggning från ledamöterna från M och KD',
    'yrkandet om remiss från Moderaterna',
  ])
})

t.test('the motions of others are refused by name; to grant a proposal stands for the proposal', async (t) => {
  allSay(
    t,
    {
      motions: [
        motion(1, 'tillagg', { movedBy: [bo], text: 'att beslutet följs upp' }),
        motion(2, 'avskrivning', { movedBy: [mats] }),
        motion(3, 'bifall', { movedBy: [mats], proposal: 'p2', withdrawn: true }),
        motion(4, 'avslag', { motions: ['m1', 'm3'] }),
        motion(5, 'avslag', { proposal: 'p1', motions: ['m1'] }),
        motion(6, 'bifall', { motions: ['m2'] }),
      ],
    },
    [
      'Bo Berg (M) yrkar följande tillägg: att beslutet följs upp.',
      'Mats Dahl (V) yrkar att ärendet ska avskrivas.',
      'Eva Ekman (S) yrkar avslag på Bo Bergs (M) tilläggsyrkande och Vänsterpartiets förslag.',
      'Eva Ekman (S) yrkar avslag på socialförvaltningens förslag och Bo Bergs (M) tilläggsyrkande.',
      'Eva Ekman (S) yrkar bifall till Mats Dahls (V) yrkande om avskrivning.',
    ],
  )
})

t.test('what a motion is about, of the decision points', async (t) => {
  const motions = [
    motion(1, 'bifall', { proposal: 'p1', points: [1, 2, 4] }),
    motion(2, 'aterremiss', { points: [2], text: 'för att belysa kostnaderna' }),
    motion(3, 'andring', { proposal: 'p1', points: [2], text: 'att summan höjs' }),
    motion(4, 'avslag', { points: [3] }),
    motion(5, 'bifall', { proposal: 'p2', points: [3], movedBy: [bo, official] }),
  ]
  const shared = [
    'Eva Ekman (S) yrkar att ärendet ska återremitteras beträffande beslutspunkt 2 för att belysa kostnaderna.',
    'Eva Ekman (S) yrkar följande ändring av socialförvaltningens förslag beträffande beslutspunkt 2: att summan höjs.',
    'Eva Ekman (S) yrkar avslag beträffande beslutspunkt 3.',
  ]
  const usual = [
    'Eva Ekman (S) yrkar bifall till socialförvaltningens förslag beträffande beslutspunkterna 1, 2 och 4.',
    ...shared,
    'Bo Berg (M) och Jenny Bejker, stabschef, yrkar bifall till Vänsterpartiets förslag (bilaga 2) beträffande ' +
      'beslutspunkt 3.',
  ]
  says(
    t,
    { motions },
    {
      kommunal: usual,
      goteborg: usual,
      huddinge: [
        'Eva Ekman (S) yrkar att socialnämnden ska besluta i enlighet med socialförvaltningens förslag beträffande ' +
          'beslutspunkterna 1, 2 och 4.',
        ...shared,
        'Bo Berg (M) och Jenny Bejker, stabschef, yrkar att socialnämnden ska bifalla Vänsterpartiets förslag till ' +
          'beslut i ärendet beträffande beslutspunkt 3, se bilaga 2 till detta protokoll.',
      ],
    },
  )
})

t.test('motions that differ only in their points are told apart by them', async (t) => {
  const motions = [motion(1, 'aterremiss', { points: [1] }), motion(2, 'aterremiss', { points: [2] })]
  t.strictSame(['m1', 'm2'].map(namingOf(paragraph({ motions })).motion), [
    'Eva Ekmans (S) yrkande om återremiss beträffande beslutspunkt 1',
    'Eva Ekmans (S) yrkande om återremiss beträffande beslutspunkt 2',
  ])
})

t.test('the day to which a matter is to be tabled is told once', async (t) => {
  const until = '2023-04-27'
  allSay(
    t,
    {
      motions: [
        motion(1, 'bordlaggning', { until }),
        motion(2, 'bordlaggning', { until, text: 'till sammanträdet den 27 april 2023' }),
      ],
    },
    [
      'Eva Ekman (S) yrkar att ärendet ska bordläggas till sammanträdet den 27 april 2023.',
      'Eva Ekman (S) yrkar att ärendet ska bordläggas till sammanträdet den 27 april 2023.',
    ],
  )
})

t.test('a motion in writing, in an annex or not, unless its proposal says so', async (t) => {
  const proposals = [proposal('p2', { party: 'V', name: 'Vänsterpartiet' }, { annex: 'a1', document: 'd' })]
  const motions = [
    motion(1, 'aterremiss', { document: 'd' }),
    motion(2, 'aterremiss', { document: 'elsewhere', movedBy: [bo] }),
    motion(3, 'avslag', { document: 'd', proposal: 'p2' }),
  ]
  const rest = [
    'Bo Berg (M) yrkar att ärendet ska återremitteras enligt skriftligt yrkande.',
    'Eva Ekman (S) yrkar avslag på Vänsterpartiets förslag.',
  ]
  const usual = ['Eva Ekman (S) yrkar att ärendet ska återremitteras enligt skriftligt yrkande (bilaga 2).', ...rest]
  says(
    t,
    { proposals, motions },
    {
      kommunal: usual,
      goteborg: usual,
      huddinge: [
        'Eva Ekman (S) yrkar att ärendet ska återremitteras enligt skriftligt yrkande, se bilaga 2 till detta protokoll.',
        ...rest,
      ],
    },
  )
})
