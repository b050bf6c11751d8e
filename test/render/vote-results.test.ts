import type { Test } from 'tap'
import type { RecordedVote } from '../../src/domain/recording/parts.ts'
import { sectionsOf, sentenceKeys } from '../../src/render/sentences.ts'
import { againstEachOther, bo, eva, mats, motion, paragraph, someone, vote } from './paragraph.ts'
import { says } from './wording.ts'
import { t } from '../support/suite.ts'

const body = { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' } as const
const motions = [motion(1, 'aterremiss'), motion(2, 'bordlaggning'), motion(3, 'tillagg', { movedBy: [bo] })]
const counted = (yes: number, no: number, abstained = 0, absent = 0) => ({ totals: { yes, no, abstained, absent } })
const results = (t: Test, given: RecordedVote, [kommunal, huddinge, goteborg]: [string[], string[], string[]]) => {
  const told = (phraseSet: string) =>
    sentenceKeys(paragraph({ body, motions, votes: [given], phraseSet }))
      .filter(({ key }) => /^votes\/1\/(result|not-voting|list|decision|corrections)/.test(key))
      .map(({ text }) => text)
  t.strictSame(told('kommunal'), kommunal, 'kommunal')
  t.strictSame(told('huddinge'), huddinge, 'huddinge')
  t.strictSame(told('goteborg'), goteborg, 'goteborg')
}
const onForm = { kind: 'formal', yes: 'decideToday', rule: 'oneThird' } as const

t.test('a third of those present sends the matter back', async (t) =>
  results(
    t,
    vote({
      ...onForm,
      no: 'm1',
      qualifiedSide: 'm1',
      base: 'present',
      outcome: 'm1',
      ...counted(40, 29, 12),
      list: 'bilaga 9',
    }),
    [
      [
        'Med 40 ja-röster mot 29 nej-röster beslutar kommunfullmäktige att återremittera ärendet, då minst en tredjedel ' +
          'av de närvarande ledamöterna röstat för återremiss.',
        'Tolv ledamöter avstår från att rösta.',
        'Hur ledamöterna har röstat framgår av bilaga 9.',
      ],
      [
        'Kommunfullmäktige beslutar därmed, med 40 ja-röster mot 29 nej-röster, att återremittera ärendet, då minst en ' +
          'tredjedel av de närvarande ledamöterna röstat för återremiss.',
        'Tolv ledamöter avstår från att rösta.',
        'Hur ledamöterna har röstat framgår av bilaga 9.',
      ],
      [
        '40 Ja mot 29 Nej enligt bilaga 9.',
        'Tolv ledamöter avstår från att rösta.',
        'Kommunfullmäktige beslutar därmed att återremittera ärendet, då minst en tredjedel av de närvarande ledamöterna ' +
          'röstat för återremiss.',
      ],
    ],
  ),
)

t.test('a third of the votes cast tables the matter', async (t) =>
  results(
    t,
    vote({
      ...onForm,
      no: 'm2',
      qualifiedSide: 'm2',
      base: 'votesCast',
      outcome: 'm2',
      ...counted(40, 38),
    }),
    [
      [
        'Med 40 ja-röster mot 38 nej-röster beslutar kommunfullmäktige att bordlägga ärendet, då minst en tredjedel av ' +
          'rösterna avgetts för bordläggning.',
      ],
      [
        'Kommunfullmäktige beslutar därmed, med 40 ja-röster mot 38 nej-röster, att bordlägga ärendet, då minst en ' +
          'tredjedel av rösterna avgetts för bordläggning.',
      ],
      [
        '40 Ja mot 38 Nej.',
        'Kommunfullmäktige beslutar därmed att bordlägga ärendet, då minst en tredjedel av rösterna avgetts för ' +
          'bordläggning.',
      ],
    ],
  ),
)

t.test('where a majority wants it, or too few, a third is not spoken of', async (t) => {
  const inFavour = vote({ ...onForm, no: 'm1', qualifiedSide: 'm1', outcome: 'm1', ...counted(20, 30) })
  const against = vote({ ...onForm, no: 'm1', qualifiedSide: 'm1', outcome: 'decideToday', ...counted(40, 5) })
  const result = (given: RecordedVote) =>
    sentenceKeys(paragraph({ body, motions, votes: [given] })).find(({ key }) => key === 'votes/1/result')?.text
  t.equal(result(inFavour), 'Med 20 ja-röster mot 30 nej-röster beslutar kommunfullmäktige att återremittera ärendet.')
  t.equal(
    result(against),
    'Med 40 ja-röster mot 5 nej-röster beslutar kommunfullmäktige att avgöra ärendet vid dagens sammanträde.',
  )
})

const qualified = { rule: 'twoThirds', qualifiedSide: 'p1', base: 'present' } as const

t.test('fewer than two thirds lose, though they are more', async (t) =>
  results(
    t,
    vote({
      ...qualified,
      outcome: 'p2',
      ...counted(24, 20, 1, 1),
    }),
    [
      [
        'Med 24 ja-röster mot 20 nej-röster beslutar kommunfullmäktige enligt Vänsterpartiets förslag, då färre än två ' +
          'tredjedelar av de närvarande ledamöterna röstat för bifall till socialförvaltningens förslag.',
        'En ledamot avstår från att rösta. En ledamot är frånvarande.',
      ],
      [
        'Kommunfullmäktige beslutar därmed, med 24 ja-röster mot 20 nej-röster, i enlighet med Vänsterpartiets förslag, då ' +
          'färre än två tredjedelar av de närvarande ledamöterna röstat för bifall till socialförvaltningens förslag.',
        'En ledamot avstår från att rösta. En ledamot är frånvarande.',
      ],
      [
        '24 Ja mot 20 Nej.',
        'En ledamot avstår från att rösta. En ledamot är frånvarande.',
        'Kommunfullmäktige beslutar därmed enligt Vänsterpartiets förslag, då färre än två tredjedelar av de närvarande ' +
          'ledamöterna röstat för bifall till socialförvaltningens förslag.',
      ],
    ],
  ),
)

t.test('two thirds are reached, or were never near', async (t) => {
  const result = (given: Partial<RecordedVote>) =>
    sentenceKeys(paragraph({ votes: [vote({ ...qualified, ...given })] })).find(({ key }) => key === 'votes/1/result')
      ?.text
  t.equal(
    result({ outcome: 'p1', ...counted(44, 20) }),
    'Med 44 ja-röster mot 20 nej-röster beslutar socialnämnden enligt socialförvaltningens förslag, då minst två ' +
      'tredjedelar av de närvarande ledamöterna röstat för bifall till socialförvaltningens förslag.',
  )
  t.equal(
    result({ outcome: 'p2', ...counted(20, 24) }),
    'Med 20 ja-röster mot 24 nej-röster beslutar socialnämnden enligt Vänsterpartiets förslag.',
  )
})

t.test('the lot, between closed ballots', async (t) => {
  const closed = vote({ form: 'closed', lot: 'p2', outcome: 'p2', ...counted(6, 6) })
  results(t, closed, [
    [
      'Med 6 ja-röster mot 6 nej-röster och efter lottdragning beslutar kommunfullmäktige enligt Vänsterpartiets ' +
        'förslag.',
    ],
    [
      'Kommunfullmäktige beslutar därmed, med 6 ja-röster mot 6 nej-röster och efter lottdragning, i enlighet med ' +
        'Vänsterpartiets förslag.',
    ],
    ['6 Ja mot 6 Nej.', 'Efter lottdragning beslutar kommunfullmäktige enligt Vänsterpartiets förslag.'],
  ])
  t.match(sentenceKeys(paragraph({ votes: [closed] }))[1], { key: 'votes/1/closed', text: 'Omröstningen är sluten.' })
})

t.test('the casting vote in Göteborg, and a round that settles nothing', async (t) => {
  const castingVote = { by: someone, choice: 'no' } as const
  const votes = [
    vote({ castingVote, outcome: 'p2', ...counted(6, 6) }),
    vote({ round: 2, outcome: null, ...counted(6, 6) }),
  ]
  says(
    t,
    { votes },
    {
      goteborg: [
        'Omröstning begärs.',
        'Följande voteringsproposition godkänns: ”Ja för bifall till socialförvaltningens förslag och Nej för bifall ' +
          'till Vänsterpartiets förslag.”',
        '6 Ja mot 6 Nej.',
        'Socialnämnden beslutar med ordförandens utslagsröst enligt Vänsterpartiets förslag.',
        'Omröstning begärs.',
        'Följande voteringsproposition godkänns: ”Ja för bifall till socialförvaltningens förslag och Nej för bifall ' +
          'till Vänsterpartiets förslag.”',
        '6 Ja mot 6 Nej.',
      ],
    },
  )
})

t.test('what the minutes declare stands, whatever the numbers say', async (t) =>
  results(
    t,
    vote({
      kind: 'addition',
      yes: 'm3',
      no: 'avslag',
      declared: 'avslag',
      outcome: 'm3',
      ...counted(68, 9, 3),
    }),
    [
      [
        'Omröstningen utfaller med 68 ja-röster mot 9 nej-röster, och ordföranden förklarar att kommunfullmäktige ' +
          'beslutar att avslå Bo Bergs (M) tilläggsyrkande.',
        'Tre ledamöter avstår från att rösta.',
      ],
      [
        'Omröstningen utfaller med 68 ja-röster mot 9 nej-röster, och ordförande förklarar att kommunfullmäktige beslutar ' +
          'att avslå Bo Bergs (M) tilläggsyrkande.',
        'Tre ledamöter avstår från att rösta.',
      ],
      [
        '68 Ja mot 9 Nej.',
        'Tre ledamöter avstår från att rösta.',
        'Ordföranden förklarar att kommunfullmäktige beslutar att avslå Bo Bergs (M) tilläggsyrkande.',
      ],
    ],
  ),
)

t.test('what is declared as the numbers have it is a result like others; it can stand alone', async (t) => {
  const [plain, declared] = [{}, { declared: 'p1' }].map((given) => sentenceKeys(paragraph({ votes: [vote(given)] })))
  t.strictSame(declared, plain)
  const uncounted = vote({ declared: 'p1', outcome: null, ...counted(0, 0, 17) })
  t.equal(
    sentenceKeys(paragraph({ votes: [uncounted] }))[2]?.text,
    'Omröstningen utfaller med 0 ja-röster mot 0 nej-röster, och ordföranden förklarar att socialnämnden beslutar ' +
      'enligt socialförvaltningens förslag.',
  )
})

t.test('a ballot that should have been another is noted beside the result', async (t) => {
  const by = (person: typeof bo, choice: 'yes' | 'no' | 'abstained' | 'absent') =>
    ({ ...person, seat: null, serving: 'member', choice }) as const
  const corrected = vote({
    ballots: [by(bo, 'abstained'), by(eva, 'yes'), by(someone, 'no')],
    corrections: [
      { person: bo, intended: 'yes' },
      { person: eva, intended: 'no' },
      { person: someone, intended: 'abstained' },
      { person: mats, intended: 'absent' },
    ],
  })
  const noted = (yes: string, no: string) => [
    `Det antecknas att Bo Berg (M) rätteligen skulle ha röstat ${yes} i stället för att avstå.`,
    `Det antecknas att Eva Ekman (S) rätteligen skulle ha röstat ${no} i stället för ${yes}.`,
    `Det antecknas att en ej namngiven person (C) rätteligen skulle ha avstått från att rösta i stället för att ` +
      `rösta ${no}.`,
    'Det antecknas att Mats Dahl (V) rätteligen skulle ha antecknats som frånvarande.',
  ]
  says(
    t,
    { votes: [corrected] },
    {
      kommunal: noted('ja', 'nej'),
      huddinge: noted('ja', 'nej'),
      goteborg: noted('Ja', 'Nej'),
    },
    'votes/1/corrections/',
  )
})

t.test('what yes and no mean in Göteborg', async (t) => {
  const meaning = (given: Partial<RecordedVote>) =>
    sentenceKeys(paragraph({ motions, votes: [vote(given)], phraseSet: 'goteborg' })).find(
      ({ key }) => key === 'votes/1/meaning',
    )?.text
  t.equal(
    meaning({ ...onForm, no: 'm1' }),
    'Följande voteringsproposition godkänns: ”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”',
  )
  t.equal(
    meaning({ kind: 'addition', yes: 'avslag', no: 'm3' }),
    'Följande voteringsproposition godkänns: ”Ja för avslag på Bo Bergs (M) tilläggsyrkande och Nej för bifall till ' +
      'Bo Bergs (M) tilläggsyrkande.”',
  )
  t.equal(
    meaning({ kind: 'counterProposal', yes: 'p2', no: 'p3' }),
    'Följande voteringsproposition godkänns: ”Ja för Vänsterpartiets förslag som motförslag och Nej för Eva Ekmans ' +
      '(S) förslag som motförslag.”',
  )
})

t.test('of several votes between the same sides, which decision points each is about', async (t) => {
  const put = (order: number, points: number[], voted = true) => ({
    ...againstEachOther(['decideToday', 'm1'], 'decideToday', order),
    points,
    voteRequested: voted ? [eva] : null,
  })
  const propositions = [put(1, [1]), put(2, [3], false), put(3, [1, 2])]
  const votes = [1, 2].map((round) => vote({ ...onForm, no: 'm1', round }))
  const sentences = sentenceKeys(paragraph({ motions, propositions, votes }))
  t.strictSame(
    sentences.filter(({ key }) => key.endsWith('/points')),
    [
      { key: 'votes/1/points', text: 'Omröstningen gäller beslutspunkt 1.' },
      { key: 'votes/2/points', text: 'Omröstningen gäller beslutspunkterna 1 och 2.' },
    ],
  )
})

t.test('a list of names that begins a title is pointed at inside the sentence', async (t) => {
  const votes = [vote({ list: 'Bilaga A KF § 53/25' })]
  const blocks = sectionsOf(paragraph({ votes, sections: ['votes'] }))[0]?.blocks
  t.match(blocks?.at(-1), {
    sentences: [
      { key: 'votes/1/result' },
      {
        key: 'votes/1/list',
        text: 'Hur ledamöterna har röstat framgår av bilaga A KF § 53/25.',
      },
    ],
  })
})
