import { sectionsOf } from '../../src/render/sentences.ts'
import { bo, eva, mats, motion, paragraph, someone, vote } from './paragraph.ts'
import { says } from './wording.ts'
import { t } from '../support/suite.ts'

const ballots = [
  { ...eva, seat: '1', serving: 'member', choice: 'no' },
  { ...bo, seat: '2', serving: 'substitute', choice: 'yes' },
  { ...someone, seat: '3', serving: 'member', choice: 'abstained' },
] as const

t.test('a six–six vote is decided by the chair', async (t) => {
  const tied = vote({
    requestedBy: [mats],
    totals: { yes: 6, no: 6, abstained: 1, absent: 2 },
    castingVote: { by: bo, choice: 'yes' },
  })
  says(
    t,
    { votes: [tied] },
    {
      kommunal: [
        'Mats Dahl (V) begär omröstning.',
        'Den som vill bifalla socialförvaltningens förslag röstar ja. Den som vill bifalla Vänsterpartiets förslag ' +
          'röstar nej.',
        'Med 6 ja-röster mot 6 nej-röster och med ordförandens utslagsröst beslutar socialnämnden enligt ' +
          'socialförvaltningens förslag.',
        'En ledamot avstår från att rösta. Två ledamöter är frånvarande.',
      ],
      huddinge: [
        'Mats Dahl (V) begär omröstning.',
        'Ja-röst för bifall till socialförvaltningens förslag. Nej-röst för bifall till Vänsterpartiets förslag.',
        'Socialnämnden beslutar därmed, med 6 ja-röster mot 6 nej-röster och ordförandens utslagsröst, i enlighet med ' +
          'socialförvaltningens förslag.',
        'En ledamot avstår från att rösta. Två ledamöter är frånvarande.',
      ],
    },
  )
})

t.test('a vote against avslag, requested by several, or by someone the minutes do not name', async (t) => {
  const totals = { yes: 10, no: 1, abstained: 13, absent: 0 }
  says(
    t,
    { votes: [vote({ requestedBy: [eva, bo], no: 'avslag', totals }), vote({ round: 2, outcome: null })] },
    {
      kommunal: [
        'Eva Ekman (S) och Bo Berg (M) begär omröstning.',
        'Den som vill bifalla socialförvaltningens förslag röstar ja. Den som vill avslå socialförvaltningens ' +
          'förslag röstar nej.',
        'Med 10 ja-röster mot 1 nej-röst beslutar socialnämnden enligt socialförvaltningens förslag.',
        '13 ledamöter avstår från att rösta.',
        'Omröstning begärs.',
        'Den som vill bifalla socialförvaltningens förslag röstar ja. Den som vill bifalla Vänsterpartiets förslag ' +
          'röstar nej.',
        'Omröstningen utfaller med 6 ja-röster mot 5 nej-röster.',
      ],
      huddinge: [
        'Eva Ekman (S) och Bo Berg (M) begär omröstning.',
        'Ja-röst för bifall till socialförvaltningens förslag. Nej-röst för avslag.',
        'Socialnämnden beslutar därmed, med 10 ja-röster mot 1 nej-röst, i enlighet med socialförvaltningens förslag.',
        '13 ledamöter avstår från att rösta.',
        'Omröstning begärs.',
        'Ja-röst för bifall till socialförvaltningens förslag. Nej-röst för bifall till Vänsterpartiets förslag.',
        'Omröstningen utfaller med 6 ja-röster mot 5 nej-röster.',
      ],
    },
  )
})

t.test('a vote on the counter-proposal', async (t) => {
  says(
    t,
    { votes: [vote({ kind: 'counterProposal', yes: 'p2', no: 'p3', outcome: 'p3' })] },
    {
      kommunal: [
        'Omröstning begärs.',
        'Den som vill utse Vänsterpartiets förslag till motförslag röstar ja. Den som vill utse Eva Ekmans (S) ' +
          'förslag till ' +
          'motförslag röstar nej.',
        'Med 6 ja-röster mot 5 nej-röster beslutar socialnämnden att utse Eva Ekmans (S) förslag till motförslag.',
      ],
      huddinge: [
        'Omröstning begärs.',
        'Ja-röst för Vänsterpartiets förslag som motförslag. Nej-röst för Eva Ekmans (S) förslag som motförslag.',
        'Socialnämnden beslutar därmed, med 6 ja-röster mot 5 nej-röster, att utse Eva Ekmans (S) förslag till ' +
          'motförslag.',
      ],
    },
  )
})

t.test('a vote on a formal motion', async (t) => {
  const votes = [vote({ kind: 'formal', yes: 'decideToday', no: 'm1', outcome: 'm1' })]
  says(
    t,
    { motions: [motion(1, 'aterremiss')], votes },
    {
      kommunal: [
        'Omröstning begärs.',
        'Den som vill avgöra ärendet vid dagens sammanträde röstar ja. Den som vill återremittera ärendet röstar nej.',
        'Med 6 ja-röster mot 5 nej-röster beslutar socialnämnden att återremittera ärendet.',
      ],
      huddinge: [
        'Omröstning begärs.',
        'Ja-röst för att ärendet ska avgöras vid dagens sammanträde. Nej-röst för att ärendet ska återremitteras.',
        'Socialnämnden beslutar därmed, med 6 ja-röster mot 5 nej-röster, att återremittera ärendet.',
      ],
    },
    'votes/',
  )
})

t.test('a round under way has no result', async (t) => {
  const open = vote({ outcome: null, totals: { yes: 0, no: 0, abstained: 0, absent: 0 } })
  t.equal(sectionsOf(paragraph({ votes: [open], sections: ['votes'] }))[0]?.blocks.length, 1)
})

t.test('the roll of ballots tells how each one voted and who had the casting vote', async (t) => {
  const totals = { yes: 1, no: 1, abstained: 1, absent: 0 }
  const held = vote({ ballots, totals, castingVote: { by: bo, choice: 'yes' } })
  t.strictSame(sectionsOf(paragraph({ votes: [held], sections: ['votes'] }))[0]?.blocks[1], {
    kind: 'ballots',
    caption: 'Omröstningslista',
    rows: [
      { name: 'Eva Ekman (S)', choice: 'no' },
      { name: 'Bo Berg (M), tjänstgörande ersättare', choice: 'yes' },
      { name: 'En ej namngiven person (C)', choice: 'abstained' },
    ],
    totals,
    castingVote: 'Bo Berg (M): Ja',
  })
})

t.test('of several rounds, each says which it is', async (t) => {
  const kinds = ['counterProposal', 'main', 'formal', 'addition'] as const
  const votes = kinds.map((kind, index) => vote({ kind, ballots, round: index + 1 }))
  const blocks = sectionsOf(paragraph({ votes, sections: ['votes'] }))[0]?.blocks ?? []
  t.strictSame(
    blocks.flatMap((block) => (block.kind === 'ballots' ? [block.caption] : [])),
    [
      'Omröstningslista 1, val av motförslag',
      'Omröstningslista 2, huvudomröstning',
      'Omröstningslista 3, ärendets behandling',
      'Omröstningslista 4, tilläggsyrkande',
    ],
  )
})
