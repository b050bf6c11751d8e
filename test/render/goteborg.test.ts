import type { RecordedPerson } from '../../src/domain/recording/parts.ts'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { decisionPage } from '../../src/render/page.ts'
import { sectionsOf } from '../../src/render/sentences.ts'
import { decisionText } from '../../src/render/text.ts'
import {
  againstEachOther,
  bo,
  eva,
  mats,
  motion,
  paragraph,
  point,
  proposal,
  reservation,
  someone,
  vote,
} from './paragraph.ts'
import { t } from '../support/suite.ts'

const member = (label: string, party: string): RecordedPerson => ({ id: label, name: label, party })

/** After a paragraph of Göteborg's assembly in which a third sent the matter back; labels stand for the persons. */
const remitted: DecisionRecord = paragraph({
  body: { code: 'KF', name: 'Kommunfullmäktige', kind: 'assembly' },
  meetingDate: '2023-01-26',
  paragraph: 16,
  cases: [{ diarienummer: '0126/22', title: 'Inventering av stadens projekt' }],
  title: 'Inventering av stadens projekt',
  phraseSet: 'goteborg',
  sections: [
    'decision',
    'deliberation',
    'propositions',
    'votes',
    'recusals',
    'protocolNotes',
    'reservations',
    'recipients',
  ],
  proposals: [proposal('p1', { body: 'Kommunstyrelsen' })],
  decisionPoints: [point(1, 'Ärendet återremitteras.')],
  motions: [
    motion(1, 'bifall', { proposal: 'p1', movedBy: [member('S-1', 'S'), member('V-1', 'V')] }),
    motion(2, 'aterremiss', { movedBy: [member('M-1', 'M'), member('L-1', 'L')], text: 'Projekten ska jämföras.' }),
  ],
  deliberationClosed: true,
  propositions: [{ ...againstEachOther(['m2', 'decideToday'], 'decideToday'), purpose: 'formal', voteRequested: [] }],
  votes: [
    vote({
      kind: 'formal',
      yes: 'decideToday',
      no: 'm2',
      rule: 'oneThird',
      qualifiedSide: 'm2',
      base: 'present',
      outcome: 'm2',
      totals: { yes: 43, no: 38, abstained: 0, absent: 0 },
      list: 'bilaga 3',
    }),
  ],
  outcome: { kind: 'remitted', ground: 'minority', reasons: ['Projekten ska jämföras.'], until: null },
  recusals: [{ person: member('MP-1', 'MP'), ground: 'unknown' }],
  nonParticipation: [member('C-1', 'C')],
  recipients: [{ label: 'Kommunstyrelsen' }],
})

t.test('a matter that a minority sends back, in the words and the order of Göteborg', async (t) => {
  t.equal(
    decisionText(remitted),
    `Kommunfullmäktige

Sammanträdesdatum
26 januari 2023

Paragraf
§ 16

Diarienummer 0126/22

Inventering av stadens projekt

Beslut

Ärendet återremitteras.

Yrkanden

S-1 (S) och V-1 (V) yrkar bifall till kommunstyrelsens förslag.

M-1 (M) och L-1 (L) yrkar att ärendet ska återremitteras med följande motivering: Projekten ska jämföras.

Propositionsordning

Ordföranden ställer propositioner på dels ärendets återremiss, dels ärendets avgörande idag och finner att \
kommunfullmäktige beslutat att avgöra ärendet vid dagens sammanträde.

Omröstning

Omröstning begärs. Följande voteringsproposition godkänns: ”Ja för ärendets avgörande idag och Nej för ärendets \
återremiss.”

43 Ja mot 38 Nej enligt bilaga 3. Kommunfullmäktige beslutar därmed att återremittera ärendet, då minst en tredjedel \
av de närvarande ledamöterna röstat för återremiss.

Ärendet återremitteras därmed (minoritetsåterremiss) med följande motivering: Projekten ska jämföras.

Jäv

MP-1 (MP) deltar inte i handläggningen av ärendet på grund av jäv.

Protokollsanteckning

C-1 (C) deltar inte i beslutet.

Protokollsutdrag skickas till

Kommunstyrelsen
`,
  )
})

t.test('the heading says whether one or several stand below it', async (t) => {
  const note = { by: [eva], state: 'filed', text: null, annex: null } as const
  const headings = (given: Partial<DecisionRecord>) =>
    sectionsOf(paragraph({ ...given, phraseSet: 'goteborg' })).map(({ heading }) => heading)
  const one = headings({ reservations: [reservation()], protocolNotes: [note] })
  t.strictSame(one, ['Reservation', 'Protokollsanteckning'])
  t.strictSame(headings({ reservations: [reservation(), reservation()] }), ['Reservationer'])
  t.strictSame(headings({ protocolNotes: [note, note] }), ['Protokollsanteckningar'])
  t.strictSame(headings({ protocolNotes: [note], nonParticipation: [mats, bo] }), ['Protokollsanteckningar'])
})

t.test('only what is put to another body is under its own name', async (t) => {
  const to = { code: 'KF', name: 'Kommunfullmäktige' }
  const decisionPoints = [point(1, 'Godkänns.'), point(2, 'Taxan antas.', { kind: 'proposalTo', to })]
  const sections = sectionsOf(paragraph({ decisionPoints, phraseSet: 'goteborg', sections: ['decision'] }))
  t.strictSame(
    sections.map(({ heading }) => heading),
    ['Beslut', 'Socialnämndens förslag till kommunfullmäktige'],
  )
})

t.test('what others wrote is escaped on the page, in every new sentence', async (t) => {
  const nasty = '<b>&"'
  const record = paragraph({
    phraseSet: 'goteborg',
    motions: [motion(1, 'aterremiss', { movedBy: [], movedByGroup: { label: nasty, party: null }, text: nasty })],
    propositionRefusals: [{ target: 'm1', ground: 'unlawful', reason: nasty, overruled: false }],
    votes: [vote({ list: nasty })],
    outcome: { kind: 'remitted', ground: 'majority', reasons: [nasty, nasty], until: null },
    recusals: [{ person: someone, ground: 'other', ruling: { barred: false, reason: nasty } }],
    reservations: [reservation({ text: nasty, filing: { filedOn: '2024-03-06', annex: null, text: nasty } })],
    protocolNotes: [{ by: [], byGroup: { label: nasty, party: null }, state: 'announced', text: null, annex: null }],
  })
  const status = { attestedOn: null, notice: null, earliestLegalForceOn: null, legalForceOn: null, corrections: [] }
  const page = decisionPage(record, { contentHash: 'x', status })
  t.notMatch(page, nasty)
  t.equal(page.split('&#60;b&#62;&#38;&#34;').length - 1, 11)
})
