import t from 'tap'
import { decisionPage } from '../../src/render/page.ts'
import { decisionText } from '../../src/render/text.ts'
import { ks22 } from './ks-22.ts'
import { bo, eva, official, paragraph, point, someone, vote } from './paragraph.ts'

/** The published extract, with its misprint. */
const published = `
Kommunstyrelsen

Sammanträdesdatum

16 juni 2021

Paragraf

§ 22

Diarienummer KS-2020/2134.142

Utvärdering av Huddinge kommuns sammantagna förmåga att hantera och leverera det kommunala uppdraget vid
pandemin Covid19

Kommunstyrelsens beslut

1. Kommunstyrelsen godkänner utvärderingen Huddinge kommuns hantering av Covid-19 pandemin, som återfinns som
bilaga 1 till kommunstyrelsens förvaltnings tjänsteutlåtande daterat den 26 maj 2021.
2. Det av fullmäktige givna uppdraget (dnr KS-2020/1035) om att anlita en oberoende part för utvärdering av
kommunens förmåga att hantera och leverera det kommunala uppdraget under coronapandemin anses slutfört.

Sammanfattning

Huddinge kommun har i likhet med andra kommuner, regioner och samhället i stort granskat de insatser som gjorts
under pandemin för att lära och förbättra sin krisberedskapsförmåga. Under det gångna året har utvärderingar
genomförts på ett professionellt och strukturerat sätt i syfte att kontinuerligt förbättras.

Kommunstyrelsen har getts i uppdrag att med oberoende konsultstöd utvärdera krisarbetet under pågående Covid-19
pandemi. Utvärderingarna har gett Huddinge kommun ett underlag för att stärka och utveckla den kommunala
verksamheten genom att fånga och dela resultat och lärdomar från hantering av pandemin så här långt.

Överläggning

Karin Hovlin, Beda Andersson och Rebecca Hagberg, samtliga konsulter från Governo, informerar om ärendet.

I ärendet yttrar sig även Sara Heelge Vikmång (S), Nujin Alacabek (V), Jenny Bejker, stabschef, Lina
Blombergsson, biträdande socialdirektör, Karl Henriksson (KD), Anders Lönroth (MP) och Daniel Dronjak (M).

Nujin Alacabek (V), med instämmande av Sara Heelge Vikmång (S) och Anders Lönroth (MP), yrkar att
kommunstyrelsen ska bifalla Vänsterpartiets förslag till beslut i ärendet, se bilaga till detta protokoll.

Daniel Dronjak (M) yrkar att kommunstyrelsen ska besluta i enlighet med förvaltningens förslag.

Härefter förklaras överläggningen avslutad.

Propositioner

Ordförande ställer propositioner mot varandra, om bifall till förvaltningen förslag mot bifall till
Vänsterpartiets förslag. Ordförande finner härvid att kommunstyrelsen beslutar i enlighet med förvaltningens
förslag.

Reservationer

Nujin Alacabek (V) reserverar sig mot beslutet till förmån för eget förslag, vilket återfinns som bilaga till
detta protokoll.

Protokollsanteckningar

Sara Heelge Vikmång (S) anmäler protokollsanteckning, se bilaga till detta protokoll.

Beslutet ska skickas till

Samtliga nämnder
Huddinge Samhällsfastigheter AB
Huge Bostäder AB`

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
  t.equal(decisionText(paragraph({ votes, sections: ['votes'] })).split('\n\n')[6], [
    'Omröstningslista',
    'Ledamot                               Ja  Nej  Avstår  Frånvarande',
    'Eva Ekman (S)                             X',
    'Bo Berg (M), tjänstgörande ersättare  X',
    'En ej namngiven person (C)                             X',
    'Summa                                 1   1    0       1',
    'Ordförandens utslagsröst, Bo Berg (M): Ja',
  ].join('\n'))
})

t.test('a routine paragraph is short', async (t) => {
  const record = paragraph({
    meetingOrdinal: 2,
    cases: [{ diarienummer: 'SN 2026/1', title: 'A' }, { diarienummer: 'SN 2026/2', title: 'B' }],
    decisionPoints: [point(1, 'Informationen antecknas.')],
    contributions: [{ order: 1, kind: 'informs', persons: [official], shared: null }],
    protocolNotes: [{ by: [eva], state: 'filed', text: 'Vi beklagar.\nMycket.', annex: null }],
    recipients: [{ label: 'Akten' }],
  })
  t.equal(decisionText(record), `Socialnämnden

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
`)
})
