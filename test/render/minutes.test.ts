import { minutesText } from '../../src/render/minutes.ts'
import { ks22 } from './ks-22.ts'
import { head, ks22Head } from './meeting.ts'
import { paragraph, point } from './paragraph.ts'
import { t } from '../support/suite.ts'

const textOf = (given: Parameters<typeof head>[0] = {}) => minutesText(head(given), 'sha-256:head', [])

t.test('the minutes of § 22 begin with what is played, and with what is not known', async (t) => {
  const text = minutesText(ks22Head, 'sha-256:head', [ks22])
  t.equal(
    text.slice(0, text.indexOf('Kommunstyrelsens beslut')),
    `\
========================================================================
OBS! Delvis påhittade uppgifter: Källan anger bara § 22; klockslag, tjänstgöring, ordförande och justerare är påhittade.
========================================================================

Kommunstyrelsen

Protokoll

Sammanträdesdatum
16 juni 2021

Plats
framgår inte

Tid
kl. 13.00–15.30

Paragraf
§ 22

Luckor i protokollet
Övriga paragrafer från sammanträdet är inte registrerade.

Beslutande ledamöter
Ledamot 7 (S), ordförande
Ledamot 1 (S)
Ledamot 2 (S)
Ledamot 3 (V)
Ledamot 4 (MP)
Ledamot 5 (M)
Ledamot 6 (M)

Närvarande ledamöter vars tjänstgöring inte framgår
Nujin Alacabek (V)
Daniel Dronjak (M)

Övriga närvarande
Jenny Bejker, stabschef

Justerare
Ledamot 6 (M)

Ärenden
§ 22 ${ks22.title}

Bilagor
§ 22, bilaga: Vänsterpartiets förslag
§ 22, bilaga: Protokollsanteckning

------------------------------------------------------------------------

§ 22 ${ks22.title}

Diarienummer KS-2020/2134.142

`,
  )
})

t.test('they end with lines to sign on, the warning once more, and the hash', async (t) => {
  const text = minutesText(ks22Head, 'sha-256:head', [ks22])
  t.equal(
    text.slice(text.indexOf('Huge Bostäder AB')),
    `Huge Bostäder AB

------------------------------------------------------------------------

Underskrifter

OBS! Delvis påhittade uppgifter

Ordförande

________________________________________
Ledamot 7 (S)

Justerare

________________________________________
Ledamot 6 (M)

------------------------------------------------------------------------

Kontrollsumma för det som undertecknas: sha-256:head
`,
  )
})

t.test('every paragraph follows in full, in the order of its own record', async (t) => {
  const records = [
    paragraph({ paragraph: 5, title: 'Taxa', decisionPoints: [point(1, 'Taxan antas.')], summary: 'Bakgrund.' }),
    paragraph({
      paragraph: 6,
      title: 'Plan',
      decisionPoints: [point(1, 'Planen antas.')],
      summary: 'Mer.',
      sections: ['summary', 'decision'],
    }),
  ]
  const text = minutesText(head(), 'x', records)
  const rule = '-'.repeat(72)
  t.match(
    text,
    `${rule}

§ 5 Taxa

Socialnämndens beslut

Taxan antas.

Sammanfattning

Bakgrund.

${rule}

§ 6 Plan

Sammanfattning

Mer.

Socialnämndens beslut

Planen antas.

${rule}
`,
  )
})

t.test('paragraphs attested at once say so, while the meeting goes on', async (t) => {
  const paragraphs = [6, 7].map((number) => ({ paragraph: number, title: `Ärende ${number}`, hash: 'x' }))
  const text = textOf({ kind: 'immediate', closedAt: null, paragraphs })
  t.match(text, /^Socialnämnden\n\nOmedelbart justerade paragrafer\n/)
  t.match(text, '\nTid\nfrån kl. 13.00\n')
  t.match(text, '\nParagrafer\n§§ 6, 7\n')
  t.notMatch(text, /OBS!|Luckor|Bilagor/)
})

t.test('the second meeting of a day', async (t) => {
  t.match(textOf({ meetingOrdinal: 2 }), '\nSammanträdesdatum\n5 maj 2026, dagens andra sammanträde\n')
})

t.test('what is not known is said to be so', async (t) => {
  const text = textOf({ place: null, openedAt: null, closedAt: null, attendance: [], signers: [], paragraphs: [] })
  for (const label of ['Plats', 'Tid', 'Paragrafer', 'Närvaro', 'Justerare', 'Ordförande']) {
    t.match(text, `\n${label}\nframgår inte\n`)
  }
  t.notMatch(text, 'Ärenden')
})

t.test('annexes carry the numbers they have', async (t) => {
  const records = [5, 6].map((number) => paragraph({ paragraph: number }))
  const annexes = records.flatMap((record) => record.annexes.map(({ title, hash }) => ({ title, hash })))
  t.match(
    minutesText(head({ annexes }), 'x', records),
    `\nBilagor
§ 5, bilaga 2: Förslag
§ 5, bilaga: Förslag
§ 6, bilaga 2: Förslag
§ 6, bilaga: Förslag
`,
  )
  t.match(textOf({ annexes: [{ title: 'Karta', hash: 'x' }] }), '\nBilagor\nBilaga: Karta\n', 'without its paragraph')
})
