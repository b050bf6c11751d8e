import { sectionsOf } from '../../src/render/sentences.ts'
import { bo, eva, mats, motion, paragraph, reservation, someone } from './paragraph.ts'
import { allSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

const moderates = { label: 'Ledamöterna från M', party: 'M' }

t.test('a group reserves itself, in favour of a motion or of refusing', async (t) => {
  const motions = [
    motion(1, 'tillagg', { movedBy: [bo] }),
    motion(2, 'avslag', { movedBy: [], movedByGroup: moderates }),
  ]
  allSay(
    t,
    {
      motions,
      reservations: [
        reservation({ by: [], byGroup: moderates }),
        reservation({ by: [someone], byGroup: moderates, inFavourOf: { proposal: 'm1', as: 'others' }, form: 'oral' }),
        reservation({ inFavourOf: { proposal: 'm2', as: 'others' } }),
        reservation({ by: [], byGroup: moderates, inFavourOf: { proposal: 'm2', as: 'own' } }),
      ],
    },
    [
      'Ledamöterna från M reserverar sig mot beslutet.',
      'En ej namngiven person (C) och ledamöterna från M reserverar sig muntligen mot beslutet till förmån för Bo ' +
        'Bergs (M) tilläggsyrkande.',
      'Eva Ekman (S) reserverar sig mot beslutet till förmån för M:s avslagsyrkande.',
      'Ledamöterna från M reserverar sig mot beslutet till förmån för eget yrkande.',
    ],
    'reservations/',
  )
})

t.test('who concurs, after the text where there is one', async (t) => {
  const reservations = [
    reservation({ concurring: [bo, someone] }),
    reservation({ form: 'written', text: 'Vi beklagar.', concurring: [mats] }),
  ]
  allSay(t, { reservations }, [
    'Eva Ekman (S) reserverar sig mot beslutet.',
    'Bo Berg (M) och en ej namngiven person (C) instämmer i reservationen.',
    'Eva Ekman (S) reserverar sig skriftligen mot beslutet enligt följande:',
    'Mats Dahl (V) instämmer i reservationen.',
  ])
  const [section] = sectionsOf(paragraph({ reservations, sections: ['reservations'] }))
  t.strictSame(
    section?.blocks.map(({ kind }) => kind),
    ['sentences', 'sentences', 'quoted', 'sentences'],
  )
})

t.test('a text and an annex', async (t) => {
  const inFavourOf = { proposal: 'p3', as: 'own' } as const
  const usual = [
    'Eva Ekman (S) reserverar sig mot beslutet till förmån för eget förslag (bilaga 2) enligt följande:',
    'Eva Ekman (S) reserverar sig mot beslutet (bilaga 2) enligt följande:',
  ]
  const held = { annex: 'a1', text: 'Nej.' }
  const reservations = [reservation({ ...held, inFavourOf }), reservation(held)]
  says(
    t,
    { reservations },
    {
      kommunal: usual,
      goteborg: usual,
      huddinge: [
        'Eva Ekman (S) reserverar sig mot beslutet till förmån för eget förslag, vilket återfinns som bilaga 2 till ' +
          'detta protokoll, enligt följande:',
        'Eva Ekman (S) reserverar sig mot beslutet, se bilaga 2 till detta protokoll, enligt följande:',
      ],
    },
  )
})

t.test('one that was announced in writing, and what came of it', async (t) => {
  const announced = 'Eva Ekman (S) avser att lämna en skriftlig reservation mot beslutet.'
  const filed = { filedOn: '2024-03-06', annex: null, text: null }
  const reservations = [
    reservation({ form: 'written', filing: { ...filed, filedOn: null } }),
    reservation({ form: 'written', filing: filed }),
    reservation({ form: 'written', filing: { ...filed, annex: 'a1', text: 'Vi beklagar.' } }),
  ]
  const start = [
    announced,
    'Vid justeringen har ingen reservation inkommit.',
    announced,
    'Reservationen inkom den 6 mars 2024.',
    announced,
  ]
  const usual = [...start, 'Reservationen inkom den 6 mars 2024 (bilaga 2) och lyder:']
  says(
    t,
    { reservations },
    {
      kommunal: usual,
      goteborg: usual,
      huddinge: [...start, 'Reservationen inkom den 6 mars 2024, se bilaga 2 till detta protokoll, och lyder:'],
    },
  )
  const [section] = sectionsOf(paragraph({ reservations, sections: ['reservations'] }))
  t.strictSame(section?.blocks.at(-1), { kind: 'quoted', text: 'Vi beklagar.' })
})

t.test('those who took no part stand before the notes, and a group notes', async (t) => {
  const note = { by: [], byGroup: moderates, text: null, annex: null }
  const protocolNotes = [
    { ...note, state: 'announced' },
    { ...note, state: 'filed' },
    { ...note, by: [eva], state: 'filed', annex: 'a1' },
    { ...note, state: 'filed', text: 'Vi beklagar.' },
  ] as const
  const aside = 'Mats Dahl (V) och en ej namngiven person (C) deltar inte i beslutet.'
  says(
    t,
    { nonParticipation: [mats, someone], protocolNotes },
    {
      kommunal: [
        aside,
        'Ledamöterna från M anmäler en protokollsanteckning.',
        'Ledamöterna från M lämnar en protokollsanteckning.',
        'Eva Ekman (S) och ledamöterna från M lämnar en protokollsanteckning (bilaga 2).',
        'Ledamöterna från M lämnar följande protokollsanteckning:',
      ],
      huddinge: [
        aside,
        'Ledamöterna från M avser att lämna en protokollsanteckning.',
        'Ledamöterna från M anmäler protokollsanteckning.',
        'Eva Ekman (S) och ledamöterna från M anmäler protokollsanteckning, se bilaga 2 till detta protokoll.',
        'Ledamöterna från M anmäler följande protokollsanteckning:',
      ],
      goteborg: [
        aside,
        'Ledamöterna från M avser att inkomma med ett yttrande.',
        'Ledamöterna från M antecknar ett yttrande.',
        'Eva Ekman (S) och ledamöterna från M antecknar som yttrande en skrivelse (bilaga 2).',
        'Ledamöterna från M antecknar följande yttrande:',
      ],
    },
  )
  allSay(t, { nonParticipation: [] }, [])
})
