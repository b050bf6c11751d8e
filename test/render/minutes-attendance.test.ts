import type { Test } from 'tap'
import type { MinutesHead } from '../../src/domain/recording/minutes.ts'
import { attendanceOf } from '../../src/render/minutes/attendance.ts'
import { signerGroups } from '../../src/render/minutes/signers.ts'
import { joinedSigns, signsOf } from '../../src/render/minutes/signs.ts'
import { head, present } from './meeting.ts'
import { bo, eva, mats, official, someone } from './paragraph.ts'
import { t } from '../support/suite.ts'

const attends = (t: Test, given: Partial<MinutesHead>, expected: Readonly<Record<string, string[]>>) =>
  t.strictSame(Object.fromEntries(attendanceOf(head(given)).map(({ heading, lines }) => [heading, lines])), expected)

const stina = { id: '9', name: 'Stina Ståhl', party: 'V' }

t.test('everyone stands under the way in which they took part (KL 5:66)', async (t) =>
  attends(
    t,
    {
      attendance: [
        present(bo, 'member', 2),
        present(eva, 'member', 1),
        present(stina, 'substitute', 3),
        present(mats, 'member', null),
        present(someone, 'substitute', null),
        present(official, 'official', null, '§ 6'),
        present({ name: 'Ada Alm', title: 'konsult', organisation: 'Governo' }, 'other', null),
      ],
    },
    {
      'Beslutande ledamöter': ['Eva Ekman (S), ordförande', 'Bo Berg (M)'],
      'Tjänstgörande ersättare': ['Stina Ståhl (V)'],
      'Närvarande ledamöter vars tjänstgöring inte framgår': ['Mats Dahl (V)'],
      'Ej tjänstgörande ersättare': ['En ej namngiven person (C)'],
      'Övriga närvarande': ['Jenny Bejker, stabschef, § 6', 'Ada Alm, konsult från Governo'],
    },
  ),
)

t.test('changes of service, by paragraph and by whom a substitute replaces', async (t) =>
  attends(
    t,
    {
      attendance: [
        present(eva, 'member', 1, '§§ 5–6'),
        present(bo, 'member', 2, '§ 5'),
        present(bo, 'member', 2, '§ 7'),
        present(stina, 'substitute', 1, '§ 7'),
        present(stina, 'substitute', 2, '§ 6'),
        present(stina, 'substitute', null, '§ 5'),
        present(someone, 'substitute', 4, '§ 5'),
        present(someone, 'substitute', 4, '§§ 6–7'),
      ],
    },
    {
      'Beslutande ledamöter': ['Eva Ekman (S), ordförande, §§ 5–6', 'Bo Berg (M), §§ 5, 7'],
      'Tjänstgörande ersättare': [
        'Stina Ståhl (V), ersätter Eva Ekman (S), § 7',
        'Stina Ståhl (V), ersätter Bo Berg (M), § 6',
        'En ej namngiven person (C), §§ 5, 6–7',
      ],
      'Ej tjänstgörande ersättare': ['Stina Ståhl (V), § 5'],
    },
  ),
)

t.test('a substitute is said to replace someone, also on a vacant seat', async (t) =>
  attends(
    t,
    {
      attendance: [
        { ...present(stina, 'substitute', 1, '§§ 5–6'), replaces: { id: '8', name: 'Lars Lind', party: 'V' } },
        { ...present(stina, 'substitute', 1, 'del av § 7'), replaces: { id: '8', name: 'Lars Lind', party: 'V' } },
        { ...present(bo, 'substitute', 2), replaces: { vacant: true, party: 'M' } },
        { ...present(mats, 'substitute', 3, '§ 5'), replaces: { vacant: true } },
        { ...present(someone, 'substitute', 4, '§ 6'), replaces: { name: null } },
      ],
    },
    {
      'Tjänstgörande ersättare': [
        'Stina Ståhl (V), ersätter Lars Lind (V), §§ 5–6, del av 7',
        'Bo Berg (M), ersätter vakant (M)',
        'Mats Dahl (V), ersätter vakant, § 5',
        'En ej namngiven person (C), ersätter en ej namngiven person, § 6',
      ],
    },
  ),
)

t.test('several rows of one person are one line with joined ranges', async (t) =>
  attends(
    t,
    {
      attendance: [
        present(bo, 'member', 2, '§§ 91–103'),
        present(bo, 'member', 2, '§§ 105–107'),
        present(bo, 'member', 2, '§§ 111–125'),
      ],
    },
    { 'Beslutande ledamöter': ['Bo Berg (M), §§ 91–103, 105–107, 111–125'] },
  ),
)

t.test('Q5: who took part at a distance, and who only by sound', async (t) =>
  attends(
    t,
    {
      attendance: [
        { ...present(bo, 'member', 2, '§ 5'), remote: 'soundAndPicture' },
        present(bo, 'member', 2, '§ 6'),
        { ...present(mats, 'member', 3), remote: 'soundOnly' },
      ],
    },
    {
      'Beslutande ledamöter': ['Bo Berg (M), på distans, § 5', 'Bo Berg (M), § 6'],
      'Deltar med enbart ljud': ['Mats Dahl (V)'],
    },
  ),
)

t.test('those who are excused stand last, without their reasons', async (t) =>
  attends(
    t,
    {
      attendance: [present(bo, 'member', 2)],
      excused: [
        { ...mats, title: 'vice ordförande' },
        { name: null, party: 'S' },
      ],
    },
    {
      'Beslutande ledamöter': ['Bo Berg (M)'],
      'Frånvarande med anmälan': ['Mats Dahl (V)', 'En ej namngiven person (S)'],
    },
  ),
)

t.test('of two members with one seat, nobody can tell who is replaced', async (t) =>
  attends(
    t,
    {
      attendance: [
        present(bo, 'member', 3, '§ 5'),
        present(mats, 'member', 3, '§ 6'),
        present(stina, 'substitute', 3, '§ 7'),
      ],
    },
    {
      'Beslutande ledamöter': ['Bo Berg (M), § 5', 'Mats Dahl (V), § 6'],
      'Tjänstgörande ersättare': ['Stina Ståhl (V), § 7'],
    },
  ),
)

t.test('who came for nothing in these minutes is told so', async (t) =>
  attends(
    t,
    {
      attendance: [
        present(mats, 'member', 1, '–'),
        present(bo, 'member', 2, '–'),
        present(bo, 'member', 2, '§ 7'),
        present(stina, 'substitute', null, '–'),
        present(stina, 'substitute', null),
      ],
    },
    {
      'Beslutande ledamöter': ['Mats Dahl (V), inte vid någon av dessa paragrafer', 'Bo Berg (M), § 7'],
      'Ej tjänstgörande ersättare': ['Stina Ståhl (V)'],
    },
  ),
)

t.test('persons outside the register are one by name and party, and without a name never', async (t) =>
  attends(
    t,
    {
      attendance: [
        present({ name: 'A', party: 'S' }, 'member', 1, '§ 5'),
        present({ name: 'A', party: 'S' }, 'member', 1, '§ 6'),
        present({ name: 'A', party: 'M' }, 'member', 2),
        present({ name: null }, 'member', 3),
        present({ name: null }, 'member', 4),
      ],
    },
    { 'Beslutande ledamöter': ['A (S), §§ 5, 6', 'A (M)', 'En ej namngiven person', 'En ej namngiven person'] },
  ),
)

const ledBy = (t: Test, person: { name: string | null; title?: string }, paragraphs: number[], line: string) => {
  const chair = { id: '1', party: 'S', ...person }
  attends(
    t,
    { attendance: [present(chair, 'member', 1)], signers: [{ ...chair, role: 'chair', paragraphs }] },
    {
      'Beslutande ledamöter': [line],
    },
  )
}

t.test('the chair is marked as one, once', async (t) => {
  const all = [5, 6, 7]
  ledBy(t, { name: 'Eva' }, all, 'Eva (S), ordförande')
  ledBy(t, { name: 'Eva', title: 'Ordförande' }, all, 'Eva (S), ordförande')
  ledBy(t, { name: 'Eva', title: 'borgarråd' }, all, 'Eva (S), borgarråd, ordförande')
  ledBy(t, { name: 'Eva', title: '1:e vice ordförande' }, all, 'Eva (S), 1:e vice ordförande, tjänstgörande ordförande')
  ledBy(t, { name: null, title: '1:e vice ordförande' }, all, 'En ej namngiven person (S), ordförande')
  ledBy(t, { name: 'Eva' }, [5, 6], 'Eva (S), ordförande §§ 5, 6')
})

t.test('who signs, and for which paragraphs when not for all', async (t) => {
  const signers = [
    { ...bo, role: 'attester', paragraphs: [5, 7] },
    { ...eva, role: 'chair', paragraphs: [5, 6, 7] },
    { ...someone, role: 'attester', paragraphs: [6] },
  ] as const
  t.strictSame(signerGroups(head({ signers })), [
    { heading: 'Ordförande', lines: ['Eva Ekman (S)'] },
    { heading: 'Justerare', lines: ['Bo Berg (M), §§ 5, 7', 'En ej namngiven person (C), § 6'] },
  ])
})

t.test('paragraph numbers under their sign', async (t) => {
  t.strictSame([[3], [3, 4], [3, 4, 5], [3, 5, 6, 7, 9], [7, 3]].map(signsOf), [
    '§ 3',
    '§§ 3, 4',
    '§§ 3–5',
    '§§ 3, 5–7, 9',
    '§§ 7, 3',
  ])
  t.equal(joinedSigns(['§ 3']), '§ 3')
  t.equal(joinedSigns(['§§ 3–5']), '§§ 3–5')
  t.equal(joinedSigns(['§ 3', '§§ 5–7', '§ 9']), '§§ 3, 5–7, 9')
  t.equal(joinedSigns(['§§ 48–del av 53']), '§§ 48–del av 53')
  t.equal(joinedSigns(['del av § 53']), 'del av § 53')
  t.equal(joinedSigns(['§ 3', 'del av § 53']), '§§ 3, del av 53')
  t.equal(joinedSigns(['§§ del av 48–53']), '§§ del av 48–53')
})
