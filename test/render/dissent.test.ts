import { sectionsOf } from '../../src/render/sentences.ts'
import { bo, eva, motion, official, paragraph, reservation, someone } from './paragraph.ts'
import { bothSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

t.test('those who are barred, with the provision where it is known', async (t) => {
  const recusals = [
    { person: bo, ground: 'representative' },
    { person: someone, ground: 'unknown' },
  ]
  says(
    t,
    { recusals },
    {
      kommunal: [
        'På grund av jäv enligt 6 kap. 28 § 2 kommunallagen deltar Bo Berg (M) inte i handläggningen av ärendet.',
        'På grund av jäv deltar en ej namngiven person (C) inte i handläggningen av ärendet.',
      ],
      huddinge: [
        'Bo Berg (M) deltar inte i ärendets handläggning på grund av jäv enligt 6 kap. 28 § 2 kommunallagen.',
        'En ej namngiven person (C) deltar inte i ärendets handläggning på grund av jäv.',
      ],
    },
  )
})

t.test('reservations without an annex', async (t) => {
  bothSay(
    t,
    {
      reservations: [
        reservation(),
        reservation({ by: [eva, bo], form: 'oral' }),
        reservation({ form: 'written', inFavourOf: { proposal: 'p3', as: 'own' } }),
        reservation({ inFavourOf: { proposal: 'p2', as: 'others' } }),
      ],
    },
    [
      'Eva Ekman (S) reserverar sig mot beslutet.',
      'Eva Ekman (S) och Bo Berg (M) reserverar sig muntligen mot beslutet.',
      'Eva Ekman (S) reserverar sig skriftligen mot beslutet till förmån för eget förslag.',
      'Eva Ekman (S) reserverar sig mot beslutet till förmån för Vänsterpartiets förslag.',
    ],
  )
})

t.test('reservations with an annex', async (t) => {
  says(
    t,
    {
      reservations: [
        reservation({ inFavourOf: { proposal: 'p3', as: 'own' }, annex: 'a2' }),
        reservation({ inFavourOf: { proposal: 'p3', as: 'own' }, form: 'written', annex: 'a1' }),
        reservation({ annex: 'a1' }),
      ],
    },
    {
      kommunal: [
        'Eva Ekman (S) reserverar sig mot beslutet till förmån för eget förslag (se bilaga).',
        'Eva Ekman (S) reserverar sig skriftligen mot beslutet till förmån för eget förslag (bilaga 2).',
        'Eva Ekman (S) reserverar sig mot beslutet (bilaga 2).',
      ],
      huddinge: [
        'Eva Ekman (S) reserverar sig mot beslutet till förmån för eget förslag, vilket återfinns som bilaga till ' +
          'detta ' +
          'protokoll.',
        'Eva Ekman (S) reserverar sig skriftligen mot beslutet till förmån för eget förslag, se bilaga 2 till ' +
          'detta protokoll.',
        'Eva Ekman (S) reserverar sig mot beslutet, se bilaga 2 till detta protokoll.',
      ],
    },
  )
})

t.test('reservations in favour of a motion', async (t) => {
  const motions = [motion(1, 'avslag', { movedBy: [bo] })]
  const reservations = [
    reservation({ inFavourOf: { proposal: 'm1', as: 'others' } }),
    reservation({ by: [bo], inFavourOf: { proposal: 'm1', as: 'own' } }),
  ]
  const sentences = [
    'Eva Ekman (S) reserverar sig mot beslutet till förmån för Bo Bergs (M) avslagsyrkande.',
    'Bo Berg (M) reserverar sig mot beslutet till förmån för eget yrkande.',
  ]
  says(t, { motions, reservations }, { kommunal: sentences, huddinge: sentences }, 'reservations/')
})

t.test('notes announced and filed', async (t) => {
  const note = { by: [eva], text: null, annex: null }
  says(
    t,
    {
      protocolNotes: [
        { ...note, state: 'announced' },
        { ...note, by: [eva, official], state: 'filed', annex: 'a1' },
        { ...note, state: 'filed' },
        { ...note, state: 'filed', text: 'Vi beklagar.' },
      ],
    },
    {
      kommunal: [
        'Eva Ekman (S) anmäler en protokollsanteckning.',
        'Eva Ekman (S) och Jenny Bejker, stabschef, lämnar en protokollsanteckning (bilaga 2).',
        'Eva Ekman (S) lämnar en protokollsanteckning.',
        'Eva Ekman (S) lämnar följande protokollsanteckning:',
      ],
      huddinge: [
        'Eva Ekman (S) avser att lämna en protokollsanteckning.',
        'Eva Ekman (S) och Jenny Bejker, stabschef, anmäler protokollsanteckning, se bilaga 2 till detta protokoll.',
        'Eva Ekman (S) anmäler protokollsanteckning.',
        'Eva Ekman (S) anmäler följande protokollsanteckning:',
      ],
    },
  )
})

t.test('the text of a note follows it', async (t) => {
  const protocolNotes = [{ by: [eva], state: 'filed', text: 'Vi beklagar.', annex: null }] as const
  const [section] = sectionsOf(paragraph({ protocolNotes, sections: ['protocolNotes'] }))
  t.strictSame(section?.blocks[1], { kind: 'quoted', text: 'Vi beklagar.' })
})
