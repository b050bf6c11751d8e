import { sectionsOf } from '../../src/render/sentences.ts'
import { bo, eva, mats, motion, official, paragraph, proposal, someone } from './paragraph.ts'
import { bothSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

const informs = { kind: 'informs', shared: null } as const
const speaks = { kind: 'speaks', shared: null } as const

t.test('those who inform, with what they share said once', async (t) => {
  const shared = { title: 'konsult', organisation: 'Governo' }
  const persons = [{ name: 'A' }, { name: 'B', title: 'konsult', organisation: 'Governo' }, { name: 'C' }]
  bothSay(t, { contributions: [{ ...informs, order: 1, persons, shared }] }, [
    'A, B och C, samtliga konsulter från Governo, informerar om ärendet.',
  ])
  bothSay(t, { contributions: [{ ...informs, order: 1, persons: persons.slice(0, 2), shared }] }, [
    'A och B, båda konsulter från Governo, informerar om ärendet.',
  ])
  const free = { title: 'konsult', organisation: null }
  bothSay(t, { contributions: [{ ...informs, order: 1, persons: [{ name: 'A' }], shared: free }] }, [
    'A, konsult, informerar om ärendet.',
  ])
})

t.test('those who inform or speak one after another share a sentence', async (t) => {
  const contributions = [
    { ...speaks, order: 1, persons: [eva] },
    { ...informs, order: 2, persons: [official] },
    { ...informs, order: 3, persons: [{ name: 'A', organisation: 'Governo' }] },
    { ...speaks, order: 4, persons: [someone] },
    { ...speaks, order: 5, persons: [official] },
    { ...speaks, order: 6, persons: [bo] },
    { ...speaks, order: 7, persons: [official] },
  ]
  bothSay(t, { contributions }, [
    'I ärendet yttrar sig Eva Ekman (S).',
    'Jenny Bejker, stabschef, och A från Governo informerar om ärendet.',
    'I ärendet yttrar sig även en ej namngiven person (C), Jenny Bejker, stabschef, och Bo Berg (M).',
  ])
})

t.test('a contribution without persons says nothing', async (t) => {
  const shared = { title: 'konsult', organisation: null }
  bothSay(t, { contributions: [{ ...informs, order: 1, persons: [], shared }] }, [])
})

t.test('the deliberation is closed', async (t) => {
  says(
    t,
    { contributions: [{ ...speaks, order: 1, persons: [eva] }], deliberationClosed: true },
    {
      kommunal: ['I ärendet yttrar sig Eva Ekman (S).', 'Ordföranden förklarar överläggningen avslutad.'],
      huddinge: ['I ärendet yttrar sig Eva Ekman (S).', 'Härefter förklaras överläggningen avslutad.'],
    },
  )
})

t.test('bifall to the prepared proposal, by several, with support', async (t) => {
  const motions = [motion(1, 'bifall', { proposal: 'p1', movedBy: [eva, bo], supportedBy: [mats, official] })]
  says(
    t,
    { motions },
    {
      kommunal: [
        'Eva Ekman (S) och Bo Berg (M), med instämmande av Mats Dahl (V) och Jenny Bejker, stabschef, yrkar bifall ' +
          'till ' +
          'socialförvaltningens förslag.',
      ],
      huddinge: [
        'Eva Ekman (S) och Bo Berg (M), med instämmande av Mats Dahl (V) och Jenny Bejker, stabschef, yrkar att ' +
          'socialnämnden ska besluta i enlighet med socialförvaltningens förslag.',
      ],
    },
  )
})

t.test('bifall to a proposal in an annex, with grounds', async (t) => {
  const motions = [
    motion(1, 'bifall', { proposal: 'p2', movedBy: [mats] }),
    motion(2, 'bifall', { proposal: 'p2', movedBy: [mats], text: 'att behovet är stort' }),
  ]
  says(
    t,
    { motions },
    {
      kommunal: [
        'Mats Dahl (V) yrkar bifall till Vänsterpartiets förslag (bilaga 2).',
        'Mats Dahl (V) yrkar bifall till Vänsterpartiets förslag (bilaga 2) med motiveringen att behovet är stort.',
      ],
      huddinge: [
        'Mats Dahl (V) yrkar att socialnämnden ska bifalla Vänsterpartiets förslag till beslut i ärendet, se ' +
          'bilaga 2 till ' +
          'detta protokoll.',
        'Mats Dahl (V) yrkar att socialnämnden ska bifalla Vänsterpartiets förslag till beslut i ärendet, se ' +
          'bilaga 2 till ' +
          'detta protokoll, med motiveringen att behovet är stort.',
      ],
    },
  )
})

t.test('bifall to one’s own proposal, with its points below the first who moves it', async (t) => {
  const proposals = [proposal('p3', { persons: [eva] }, { points: ['Ärendet utreds.', 'Nämnden återkommer.'] })]
  const motions = [motion(1, 'bifall', { proposal: 'p3' }), motion(2, 'bifall', { proposal: 'p3', movedBy: [bo] })]
  says(
    t,
    { proposals, motions },
    {
      kommunal: [
        'Eva Ekman (S) yrkar bifall till eget förslag enligt följande:',
        'Bo Berg (M) yrkar bifall till Eva Ekmans (S) förslag.',
      ],
      huddinge: [
        'Eva Ekman (S) yrkar bifall till eget förslag till beslut i ärendet enligt följande:',
        'Bo Berg (M) yrkar att socialnämnden ska bifalla Eva Ekmans (S) förslag till beslut i ärendet.',
      ],
    },
  )
  const blocks = sectionsOf(paragraph({ proposals, motions, sections: ['deliberation'] }))[0]?.blocks
  t.strictSame(
    blocks?.map(({ kind }) => kind),
    ['sentences', 'points', 'sentences'],
  )
  t.strictSame(blocks?.[1], {
    kind: 'points',
    points: [
      { number: 1, text: 'Ärendet utreds.' },
      { number: 2, text: 'Nämnden återkommer.' },
    ],
  })
})

t.test('the points come with the first who moves them, not with one who moves against', async (t) => {
  const proposals = [proposal('p3', { persons: [eva] }, { points: ['Ärendet utreds.'] })]
  const motions = [
    motion(1, 'avslag', { proposal: 'p3', movedBy: [bo] }),
    motion(2, 'andring', { proposal: 'p3', text: 'Behovet är stort.' }),
  ]
  bothSay(t, { proposals, motions }, [
    'Bo Berg (M) yrkar avslag på Eva Ekmans (S) förslag.',
    'Eva Ekman (S) yrkar följande ändring i enlighet med eget förslag: Behovet är stort. Förslaget lyder:',
  ])
})

t.test('the points of a prepared proposal, or of one in an annex, are not repeated', async (t) => {
  const points = ['Ärendet utreds.']
  const proposals = [
    proposal('p1', { body: 'Socialutskottet' }, { points }),
    proposal('p2', { party: 'V' }, { points, annex: 'a2' }),
  ]
  const motions = [motion(1, 'bifall', { proposal: 'p1' }), motion(2, 'bifall', { proposal: 'p2' })]
  says(
    t,
    { proposals, motions },
    {
      kommunal: [
        'Eva Ekman (S) yrkar bifall till socialutskottets förslag.',
        'Eva Ekman (S) yrkar bifall till V:s förslag (se bilaga).',
      ],
      huddinge: [
        'Eva Ekman (S) yrkar att socialnämnden ska besluta i enlighet med socialutskottets förslag.',
        'Eva Ekman (S) yrkar att socialnämnden ska bifalla V:s förslag till beslut i ärendet, se bilaga till detta ' +
          'protokoll.',
      ],
    },
  )
})

t.test('avslag', async (t) => {
  const motions = [
    motion(1, 'avslag'),
    motion(2, 'avslag', { proposal: 'p2', movedBy: [someone], text: 'Det är för dyrt.' }),
  ]
  bothSay(t, { motions }, [
    'Eva Ekman (S) yrkar avslag.',
    'En ej namngiven person (C) yrkar avslag på Vänsterpartiets förslag med följande motivering: Det är ' + 'för dyrt.',
  ])
})

t.test('amendments and additions, to what is prepared or as proposals of their own', async (t) => {
  bothSay(
    t,
    {
      motions: [
        motion(1, 'andring', { proposal: 'p1', text: 'att punkt 2 utgår' }),
        motion(2, 'andring', { proposal: 'p3' }),
        motion(3, 'tillagg', { proposal: 'p1', text: 'att beslutet följs upp' }),
        motion(4, 'tillagg', { proposal: 'p1' }),
      ],
    },
    [
      'Eva Ekman (S) yrkar följande ändring av socialförvaltningens förslag: att punkt 2 utgår.',
      'Eva Ekman (S) yrkar ändring i enlighet med eget förslag.',
      'Eva Ekman (S) yrkar följande tillägg till socialförvaltningens förslag: att beslutet följs upp.',
      'Eva Ekman (S) yrkar tillägg till socialförvaltningens förslag.',
    ],
  )
  says(
    t,
    { motions: [motion(1, 'andring', { proposal: 'p2' })] },
    {
      kommunal: ['Eva Ekman (S) yrkar ändring i enlighet med Vänsterpartiets förslag (bilaga 2).'],
      huddinge: [
        'Eva Ekman (S) yrkar ändring i enlighet med Vänsterpartiets förslag, se bilaga 2 till detta protokoll.',
      ],
    },
  )
})

t.test('formal motions, with a text that carries the sentence on or stands by itself', async (t) => {
  bothSay(
    t,
    {
      motions: [
        motion(1, 'aterremiss', { text: 'för att belysa kostnaderna' }),
        motion(2, 'aterremiss', { text: 'Underlaget räcker inte.' }),
        motion(3, 'bordlaggning', { text: 'till sammanträdet den 9 juni 2026' }),
        motion(4, 'remiss', { text: 'till kommunstyrelsen' }),
        motion(5, 'ajournering', { text: 'i tio minuter' }),
        motion(6, 'avskrivning', { text: 'att frågan har förfallit' }),
      ],
    },
    [
      'Eva Ekman (S) yrkar att ärendet ska återremitteras för att belysa kostnaderna.',
      'Eva Ekman (S) yrkar att ärendet ska återremitteras med följande motivering: Underlaget räcker inte.',
      'Eva Ekman (S) yrkar att ärendet ska bordläggas till sammanträdet den 9 juni 2026.',
      'Eva Ekman (S) yrkar att ärendet ska remitteras till kommunstyrelsen.',
      'Eva Ekman (S) yrkar att sammanträdet ska ajourneras i tio minuter.',
      'Eva Ekman (S) yrkar att ärendet ska avskrivas med motiveringen att frågan har förfallit.',
    ],
  )
})

t.test('points of order', async (t) => {
  bothSay(
    t,
    {
      motions: [
        motion(1, 'ordningsfraga', { text: 'att talartiden begränsas' }),
        motion(2, 'ordningsfraga', { text: 'Får ersättare yttra sig?' }),
        motion(3, 'ordningsfraga', { movedBy: [] }),
      ],
    },
    [
      'Eva Ekman (S) väcker en ordningsfråga och yrkar att talartiden begränsas.',
      'Eva Ekman (S) väcker en ordningsfråga: Får ersättare yttra sig?',
      'Det väcks en ordningsfråga.',
    ],
  )
})

t.test('a motion whose mover the minutes do not name', async (t) => {
  bothSay(t, { motions: [motion(1, 'aterremiss', { movedBy: [], supportedBy: [bo] })] }, [
    'Det yrkas, med instämmande av Bo Berg (M), att ärendet ska återremitteras.',
  ])
})
