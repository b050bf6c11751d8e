import type { RecordedElection } from '../../src/domain/recording/parts.ts'
import { decisionPage } from '../../src/render/page.ts'
import { sectionsOf } from '../../src/render/sentences.ts'
import { decisionText } from '../../src/render/text.ts'
import { bo, eva, mats, paragraph, someone } from './paragraph.ts'
import { bothSay } from './wording.ts'
import { t } from '../support/suite.ts'

/** An election of one member of the board, unopposed, but for what is given. */
const election = (given: Partial<RecordedElection> = {}): RecordedElection => ({
  order: 1,
  office: { body: { code: 'BUN', name: 'Barn- och utbildningsnämnden' }, role: 'member' },
  seats: 1,
  term: { from: '2027-01-01', to: '2030-12-31' },
  method: 'unopposed',
  demandedBy: null,
  membersElected: null,
  candidates: [],
  lists: [],
  blank: null,
  invalid: null,
  lots: [],
  comparison: [],
  elected: [],
  ...given,
})

const lists = [
  { designation: 'Arbetarlistan', candidates: [eva, mats], votes: 20 },
  { designation: 'Borgerliga listan', candidates: [bo], votes: 10 },
]
const seat = (list: number, divisor: number, byLot = false) => ({ list, divisor, byLot })

t.test('an unopposed election', async (t) => {
  const candidates = [
    { ...eva, votes: null },
    { ...bo, votes: null },
  ]
  bothSay(t, { elections: [election({ seats: 2, candidates, elected: [eva, bo] })] }, [
    'Till ledamöter i barn- och utbildningsnämnden för tiden 2027-01-01–2030-12-31 föreslås Eva Ekman (S) och Bo Berg (M).',
    'Ingen annan föreslås.',
    'Socialnämnden väljer Eva Ekman (S) och Bo Berg (M) till ledamöter i barn- och utbildningsnämnden för tiden ' +
      '2027-01-01–2030-12-31.',
  ])
  const chair = election({
    office: { ...election().office, role: 'chair' },
    term: { from: null, to: null },
    elected: [someone],
  })
  bothSay(t, { elections: [chair] }, [
    'Socialnämnden väljer en ej namngiven person (C) till ordförande i barn- och utbildningsnämnden.',
  ])
})

t.test('V5: an election by majority, with its numbers, and the lot that was drawn', async (t) => {
  const candidates = [
    { ...eva, votes: 20 },
    { ...bo, votes: 1 },
    { ...mats, votes: 20 },
  ]
  const held = election({
    method: 'majority',
    candidates,
    blank: 1,
    invalid: 2,
    lots: [{ among: [1, 3], drawn: [3] }],
    elected: [mats],
  })
  bothSay(t, { elections: [held] }, [
    'Valet av ledamot i barn- och utbildningsnämnden för tiden 2027-01-01–2030-12-31 förrättas med slutna sedlar.',
    'Eva Ekman (S) får 20 röster, Bo Berg (M) 1 röst och Mats Dahl (V) 20 röster.',
    'En valsedel är blank. Två valsedlar är ogiltiga.',
    'Efter lottdragning mellan Eva Ekman (S) och Mats Dahl (V) utses Mats Dahl (V).',
    'Socialnämnden väljer Mats Dahl (V) till ledamot i barn- och utbildningsnämnden för tiden 2027-01-01–2030-12-31.',
  ])
})

t.test('minutes that say little of an election', async (t) => {
  const candidates = [{ ...eva, votes: null }]
  bothSay(t, { elections: [election({ method: 'majority', candidates, term: { from: '2027-01-01', to: null } })] }, [
    'Valet av ledamot i barn- och utbildningsnämnden från och med 2027-01-01 förrättas med slutna sedlar.',
  ])
})

t.test('P3: a proportional election, with its comparison numbers as a table', async (t) => {
  const held = election({
    method: 'proportional',
    seats: 3,
    demandedBy: 12,
    lists,
    lots: [{ among: [1, 2], drawn: [2] }],
    comparison: [seat(1, 1), seat(1, 2), seat(2, 1, true)],
    elected: [eva, mats, bo],
  })
  bothSay(t, { elections: [held] }, [
    'Tolv ledamöter begär att valet ska vara proportionellt.',
    'Valet av tre ledamöter i barn- och utbildningsnämnden för tiden 2027-01-01–2030-12-31 är proportionellt och förrättas med ' +
      'slutna sedlar.',
    'Arbetarlistan får 20 röster och Borgerliga listan 10 röster.',
    'Efter lottdragning mellan Arbetarlistan och Borgerliga listan tillfaller platsen Borgerliga listan.',
    'Socialnämnden väljer Eva Ekman (S), Mats Dahl (V) och Bo Berg (M) till ledamöter i barn- och utbildningsnämnden för tiden ' +
      '2027-01-01–2030-12-31.',
  ])
  const table = (recorded: RecordedElection) =>
    sectionsOf(paragraph({ elections: [recorded] })).flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'table'),
    )
  t.strictSame(table(held), [
    {
      kind: 'table',
      caption: 'Jämförelsetal vid valet av ledamöter i barn- och utbildningsnämnden för tiden 2027-01-01–2030-12-31',
      columns: ['Plats', 'Arbetarlistan', 'Borgerliga listan', 'Tillfaller'],
      rows: [
        ['1', '20', '10', 'Arbetarlistan'],
        ['2', '10', '10', 'Arbetarlistan'],
        ['3', '6,67', '10', 'Borgerliga listan (lott)'],
      ],
    },
  ])
  t.match(table({ ...held, lists: lists.map((list) => ({ ...list, votes: null })) }), [{ rows: [['1', '–', '–']] }])
})

t.test('the table stands in columns, as text and on the page', async (t) => {
  const record = paragraph({
    elections: [
      election({
        method: 'proportional',
        term: { from: null, to: null },
        lists,
        comparison: [seat(1, 1)],
        elected: [eva],
      }),
    ],
  })
  t.match(
    decisionText(record),
    [
      'Jämförelsetal vid valet av ledamot i barn- och utbildningsnämnden',
      'Plats  Arbetarlistan  Borgerliga listan  Tillfaller',
      '1      20             10                 Arbetarlistan',
    ].join('\n'),
  )
  const status = { attestedOn: null, notice: null, earliestLegalForceOn: null, legalForceOn: null, corrections: [] }
  t.match(
    decisionPage(record, { contentHash: 'x', status }),
    '<tr><th scope="row">1</th><td>20</td><td>10</td><td>Arbetarlistan</td></tr>',
  )
})

t.test('several lots are told apart, and the clerk can put any sentence otherwise', async (t) => {
  const held = election({
    method: 'majority',
    demandedBy: 1,
    candidates: [
      { ...eva, votes: 1 },
      { ...bo, votes: 1 },
    ],
    lots: [
      { among: [1, 2], drawn: [1] },
      { among: [1, 2], drawn: [1, 2] },
    ],
  })
  const sentenceOverrides = [{ sentence: 'elections/1/lot/2', text: 'Lotten faller på båda.' }]
  const [section] = sectionsOf(paragraph({ elections: [held], sentenceOverrides }))
  const keys = section?.blocks
    .flatMap((block) => (block.kind === 'sentences' ? block.sentences : []))
    .map(({ key, overridden }) => `${key}${overridden ? ' overridden' : ''}`)
  t.equal(section?.name, 'votes')
  t.strictSame(keys, [
    'elections/1/demanded',
    'elections/1/held',
    'elections/1/votes',
    'elections/1/lot/1',
    'elections/1/lot/2 overridden',
  ])
})
