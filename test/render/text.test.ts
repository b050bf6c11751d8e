import { decisionPage } from '../../src/render/page.ts'
import { decisionText } from '../../src/render/text.ts'
import { ks22 } from './ks-22.ts'
import { ks22Extract as published } from './ks-22-extract.ts'
import { bo, eva, official, paragraph, point, someone, vote } from './paragraph.ts'
import { t } from '../support/suite.ts'

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
const status = { attestedOn: null, notice: null, earliestLegalForceOn: null, legalForceOn: null, corrections: [] }

t.test('Kommunstyrelsen § 22 of 16 June 2021 is written word for word', async (t) => {
  t.strictSame(words(decisionText(ks22)), words(published))
})

t.test('its page says the same, word for word', async (t) => {
  const page = decisionPage(ks22, { contentHash: 'x', status })
  const main = /<main>.*<\/main>/s.exec(page)?.[0] ?? ''
  const numbered = main.replaceAll(/<li value="(\d)">/g, '$1. ').replaceAll(/<[^>]*>/g, ' ')
  t.equal(words(numbered).join(' '), words(published).join(' '))
})

t.test('its only override keeps the misprint of the source', async (t) => {
  const corrected = decisionText({ ...ks22, sentenceOverrides: [] })
  t.strictSame(words(corrected), words(published.replace('förvaltningen förslag', 'förvaltningens förslag')))
})

t.test('the ballots stand in columns', async (t) => {
  const ballots = [
    { ...eva, seat: null, serving: 'member', choice: 'no' },
    { ...bo, seat: null, serving: 'substitute', choice: 'yes' },
    { ...someone, seat: null, serving: 'member', choice: 'absent' },
  ] as const
  const castingVote = { by: bo, choice: 'yes' } as const
  const votes = [vote({ ballots, castingVote, totals: { yes: 1, no: 1, abstained: 0, absent: 1 } })]
  t.equal(
    decisionText(paragraph({ votes, sections: ['votes'] })).split('\n\n')[6],
    [
      'Omröstningslista',
      'Ledamot                               Ja  Nej  Avstår  Frånvarande',
      'Eva Ekman (S)                             X',
      'Bo Berg (M), tjänstgörande ersättare  X',
      'En ej namngiven person (C)                             X',
      'Summa                                 1   1    0       1',
      'Ordförandens utslagsröst, Bo Berg (M): Ja',
    ].join('\n'),
  )
})

t.test('a routine paragraph is short', async (t) => {
  const record = paragraph({
    meetingOrdinal: 2,
    cases: [
      { diarienummer: 'SN 2026/1', title: 'A' },
      { diarienummer: 'SN 2026/2', title: 'B' },
    ],
    decisionPoints: [point(1, 'Informationen antecknas.')],
    contributions: [{ order: 1, kind: 'informs', persons: [official], shared: null }],
    protocolNotes: [{ by: [eva], state: 'filed', text: 'Vi beklagar.\nMycket.', annex: null }],
    recipients: [{ label: 'Akten' }],
  })
  t.equal(
    decisionText(record),
    `Socialnämnden

Sammanträdesdatum
5 maj 2026, dagens andra sammanträde

Paragraf
§ 7

Diarienummer SN 2026/1, SN 2026/2

Ärendet

Socialnämndens beslut

Informationen antecknas.

Överläggning

Jenny Bejker, stabschef, informerar om ärendet.

Protokollsanteckningar

Eva Ekman (S) lämnar följande protokollsanteckning:

    Vi beklagar.
    Mycket.

Beslutet skickas till

Akten
`,
  )
})
