import type { DecisionRecord } from '../../src/domain/recording/record.ts'
import { html } from '../../src/render/html.ts'
import { decisionPage, type PageStatus } from '../../src/render/page.ts'
import { ks22 } from './ks-22.ts'
import { againstEachOther, bo, motion, paragraph, point, proposal, reservation, vote } from './paragraph.ts'
import { t } from '../support/suite.ts'

const nothing: PageStatus = {
  attestedOn: null,
  notice: null,
  earliestLegalForceOn: null,
  legalForceOn: null,
  corrections: [],
}
const pageOf = (record: DecisionRecord, status: Partial<PageStatus> = {}) =>
  decisionPage(record, { contentHash: 'sha-256:abc', status: { ...nothing, ...status } })

t.test('the page is in Swedish, with one title, headings below it, and no scripts', async (t) => {
  const page = pageOf(ks22)
  t.match(page, /^<!doctype html>\n<html lang="sv">/)
  t.match(page, '<title>§ 22 Utvärdering av Huddinge kommuns sammantagna')
  t.equal(page.match(/<h1>/g)?.length, 1)
  t.strictSame(
    [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading),
    [
      'Kommunstyrelsens beslut',
      'Sammanfattning',
      'Överläggning',
      'Propositioner',
      'Reservationer',
      'Protokollsanteckningar',
      'Beslutet ska skickas till',
      'Bilagor',
    ],
  )
  t.notMatch(page, '<script')
  t.match(page, '@media print')
  t.match(page, 'sha-256:abc')
})

t.test('a sentence of the clerk’s own is marked, with its explanation', async (t) => {
  const marked = pageOf(ks22).matchAll(/<span class="overridden" title="[^"]+">(.*?)<\/span>/g)
  t.strictSame(
    [...marked].map(([, text]) => text),
    [ks22.sentenceOverrides[0]?.text],
  )
  t.match(pageOf(ks22), 'prickad understrykning')
  t.notMatch(pageOf({ ...ks22, sentenceOverrides: [] }), /class="overridden"/)
})

t.test('the roll of ballots has a caption and headings with scope', async (t) => {
  const ballots = [{ ...bo, seat: null, serving: 'member', choice: 'yes' }] as const
  const castingVote = { by: bo, choice: 'yes' } as const
  const totals = { yes: 1, no: 2, abstained: 3, absent: 4 }
  const page = pageOf(paragraph({ votes: [vote({ ballots, castingVote, totals })] }))
  t.match(page, '<caption>Omröstningslista</caption>')
  t.strictSame(
    [...page.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, heading]) => heading),
    ['Ledamot', 'Ja', 'Nej', 'Avstår', 'Frånvarande'],
  )
  t.match(page, '<tr><th scope="row">Bo Berg (M)</th><td>X</td><td></td><td></td><td></td></tr>')
  t.match(page, '<tr><th scope="row">Summa</th><td>1</td><td>2</td><td>3</td><td>4</td></tr>')
  t.match(page, '<tr><th scope="row">Ordförandens utslagsröst</th><td colspan="4">Bo Berg (M): Ja</td></tr>')
})

t.test('a single point stands without a list, several with the numbers they have', async (t) => {
  t.match(pageOf(paragraph({ decisionPoints: [point(1, 'Antecknas.')] })), '<p>Antecknas.</p>')
  const decisionPoints = [point(2, 'A.'), point(4, 'B.')]
  t.match(pageOf(paragraph({ decisionPoints })), '<li value="2">A.</li>\n<li value="4">B.</li>')
})

t.test('where the decision stands', async (t) => {
  t.match(pageOf(ks22), 'Protokollet är ännu inte justerat.')
  t.notMatch(pageOf(ks22), /laga kraft|anslogs/)
  const posted = pageOf(ks22, {
    attestedOn: '2021-06-21',
    notice: { postedOn: '2021-06-22', lastAppealDay: '2021-07-13' },
    earliestLegalForceOn: '2021-07-14',
    corrections: [{ correctedOn: '2021-07-01', text: '”förvaltningen” ska vara ”förvaltningens”.' }],
  })
  t.match(posted, 'Protokollet justerades den 21 juni 2021.')
  t.match(posted, 'Justeringen anslogs den 22 juni 2021.')
  t.match(posted, 'Sista dag att överklaga är den 13 juli 2021.')
  t.match(posted, 'Beslutet kan få laga kraft tidigast den 14 juli 2021.')
  t.match(posted, 'Rättelse den 1 juli 2021: ”förvaltningen” ska vara ”förvaltningens”.')
  const inForce = pageOf(ks22, { earliestLegalForceOn: '2021-07-14', legalForceOn: '2021-07-15' })
  t.match(inForce, 'Beslutet fick laga kraft den 15 juli 2021.')
  t.notMatch(inForce, 'tidigast')
})

const hostile = '<script>alert("x")</script>&\'<img src=x onerror=y>'
const villain = { id: 'x', name: hostile, party: hostile, title: hostile, organisation: hostile }

/** Every text field of a record, filled with markup. */
const attacked = paragraph({
  body: { code: hostile, name: hostile, kind: 'board' },
  cases: [{ diarienummer: hostile, title: hostile }],
  title: hostile,
  decisionPoints: [point(1, hostile, { kind: 'proposalTo', to: { code: hostile, name: hostile } })],
  summary: hostile,
  contributions: [
    { order: 1, kind: 'informs', persons: [villain, bo], shared: { title: hostile, organisation: hostile } },
    { order: 2, kind: 'speaks', persons: [villain], shared: null },
  ],
  proposals: [
    proposal('p1', { unit: hostile }),
    proposal('p2', { party: hostile, name: hostile }),
    proposal('p3', { persons: [villain] }, { points: [hostile] }),
    proposal('p4', { body: hostile }),
  ],
  motions: [motion(1, 'bifall', { proposal: 'p3', movedBy: [villain], supportedBy: [villain], text: hostile })],
  propositions: [againstEachOther(['p1', 'p2', 'p3', 'p4', hostile], hostile)],
  votes: [
    vote({
      requestedBy: [villain],
      ballots: [{ ...villain, seat: hostile, serving: 'substitute', choice: 'yes' }],
      castingVote: { by: villain, choice: 'yes' },
    }),
  ],
  recusals: [{ person: villain, ground: hostile }],
  reservations: [reservation({ by: [villain], inFavourOf: { proposal: 'p2', as: 'others' }, annex: 'a1' })],
  protocolNotes: [{ by: [villain], state: 'filed', text: hostile, annex: hostile }],
  recipients: [{ label: hostile, body: hostile }],
  annexes: [{ id: 'a1', number: 1, title: hostile, document: hostile, version: 1, hash: hostile }],
  sentenceOverrides: [{ sentence: 'recusals/1', text: hostile }],
})

t.test('markup in any field is shown, never obeyed', async (t) => {
  for (const phraseSet of ['kommunal', 'huddinge']) {
    const page = decisionPage(
      { ...attacked, phraseSet },
      {
        contentHash: hostile,
        status: { ...nothing, corrections: [{ correctedOn: '2026-01-01', text: hostile }] },
      },
    )
    t.notMatch(page, /<script|<img|alert\("|&'/i)
    t.ok((page.match(/&#60;script&#62;/g)?.length ?? 0) > 30)
  }
})

t.test('values are escaped, and markup inside markup is not escaped again', async (t) => {
  const inner = html`<b>${'<i> & "x" \'y\''}</b>`
  t.equal(inner.text, '<b>&#60;i&#62; &#38; &#34;x&#34; &#39;y&#39;</b>')
  t.equal(html`<p title="${'"'}">${1}${[inner, inner]}</p>`.text, `<p title="&#34;">1${inner.text}${inner.text}</p>`)
})

t.test('what only looks like markup is not trusted', async (t) => {
  const forged = JSON.parse('{"text":"<script>"}')
  t.notMatch(html`<p>${forged}</p>`.text, '<script>')
})
