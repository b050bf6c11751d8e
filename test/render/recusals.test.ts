import { bo, eva, mats, official, someone } from './paragraph.ts'
import { allSay, says } from './wording.ts'
import { t } from '../support/suite.ts'

const assembly = { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' } as const

t.test('one who is accountable to the assembly', async (t) => {
  const provision = '5 kap. 48 och 49 §§ kommunallagen'
  says(
    t,
    { body: assembly, recusals: [{ person: bo, ground: 'accountable' }] },
    {
      kommunal: [`På grund av jäv enligt ${provision} deltar Bo Berg (M) inte i handläggningen av ärendet.`],
      huddinge: [`Bo Berg (M) deltar inte i ärendets handläggning på grund av jäv enligt ${provision}.`],
      goteborg: [`Bo Berg (M) deltar inte i handläggningen av ärendet på grund av jäv enligt ${provision}.`],
    },
  )
})

t.test('what is disregarded bars nobody', async (t) => {
  const disregarded = 'Frågan om opartiskhet saknar uppenbarligen betydelse.'
  allSay(t, { recusals: [{ person: someone, ground: 'party', disregarded }] }, [
    'Fråga om jäv enligt 6 kap. 28 § 1 kommunallagen väcks beträffande en ej namngiven person (C).',
    `Jävet lämnas utan avseende enligt 6 kap. 29 § kommunallagen med följande motivering: ${disregarded}`,
  ])
  const inAssembly = { person: bo, ground: 'unknown', disregarded: 'då frågan saknar betydelse' }
  allSay(t, { body: assembly, recusals: [inAssembly] }, [
    'Fråga om jäv väcks beträffande Bo Berg (M).',
    'Jävet lämnas utan avseende, då frågan saknar betydelse.',
  ])
})

t.test('what was disputed is ruled on, and only who is barred takes no part', async (t) => {
  const barred = { person: eva, ground: 'other', ruling: { barred: true, reason: 'att hon är part' } }
  const free = {
    person: mats,
    ground: 'other',
    disregarded: 'Saknar betydelse.',
    ruling: { barred: false, reason: 'eftersom bandet är svagt' },
  }
  const raised = (who: string) => `Fråga om jäv enligt 6 kap. 28 § 4 kommunallagen väcks beträffande ${who}.`
  says(
    t,
    { recusals: [barred, free] },
    {
      goteborg: [
        raised('Eva Ekman (S)'),
        'Socialnämnden beslutar att Eva Ekman (S) är jävig med motiveringen att hon är part.',
        'Eva Ekman (S) deltar inte i handläggningen av ärendet på grund av jäv enligt 6 kap. 28 § 4 kommunallagen.',
        raised('Mats Dahl (V)'),
        'Socialnämnden beslutar att Mats Dahl (V) inte är jävig, eftersom bandet är svagt.',
      ],
    },
  )
  const unexplained = { person: official, ground: 'other', ruling: { barred: false, reason: '' } }
  allSay(t, { recusals: [unexplained] }, [
    raised('Jenny Bejker, stabschef'),
    'Socialnämnden beslutar att Jenny Bejker, stabschef, inte är jävig.',
  ])
})
