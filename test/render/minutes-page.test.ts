import type { MinutesHead } from '../../src/domain/recording/minutes.ts'
import { minutesPage } from '../../src/render/minutes.ts'
import { ks22 } from './ks-22.ts'
import { head, ks22Head, present } from './meeting.ts'
import { paragraph, point } from './paragraph.ts'
import { t } from '../support/suite.ts'

const page22 = minutesPage(ks22Head, 'sha-256:head', [ks22])
const headings = (page: string, level: number) =>
  [...page.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))].map(([, heading]) => heading)

t.test('the page is in Swedish, under one title, without scripts', async (t) => {
  t.match(page22, /^<!doctype html>\n<html lang="sv">/)
  t.match(page22, '<title>Protokoll – Kommunstyrelsen 16 juni 2021</title>')
  t.strictSame(headings(page22, 1), ['Protokoll'])
  t.strictSame(headings(page22, 2), [
    'Luckor i protokollet',
    'Närvaro',
    'Ärenden',
    `§ 22 ${ks22.title}`,
    'Underskrifter',
    'Kontrollsummor',
    'Paragrafer',
    'Bilagor',
  ])
  t.strictSame(headings(page22, 3), [
    'Beslutande ledamöter',
    'Närvarande ledamöter vars tjänstgöring inte framgår',
    'Övriga närvarande',
    'Justerare',
    'Kommunstyrelsens beslut',
    'Sammanfattning',
    'Överläggning',
    'Propositioner',
    'Reservationer',
    'Protokollsanteckningar',
    'Beslutet ska skickas till',
  ])
  t.notMatch(page22, '<script')
})

t.test('the contents lead to every paragraph', async (t) => {
  const page = minutesPage(
    head(),
    'x',
    [5, 6, 7].map((number) => paragraph({ paragraph: number })),
  )
  const links = [...page.matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)].map(([, id, text]) => [id, text])
  t.strictSame(links, [
    ['paragraf-5', '§ 5 Ärende 5'],
    ['paragraf-6', '§ 6 Ärende 6'],
    ['paragraf-7', '§ 7 Ärende 7'],
  ])
  for (const [id] of links) {
    t.match(page, `<article aria-labelledby="${id}">\n<h2 id="${id}">`)
    t.equal(page.split(`id="${id}"`).length, 2, 'an id of its own')
  }
})

t.test('what is played is warned of first, beside the signatures, and on every sheet of paper', async (t) => {
  t.match(page22, /<main>\n<p class="warning" role="note">OBS! Delvis påhittade uppgifter: Källan anger bara § 22;/)
  t.match(page22, '<h2>Underskrifter</h2>\n<p class="warning">OBS! Delvis påhittade uppgifter</p>')
  t.match(page22, "@top-center { content: 'OBS! Delvis påhittade uppgifter'")
  t.notMatch(minutesPage(head(), 'x', []), 'OBS!')
})

t.test('who signs has a line for it; who is not known has none', async (t) => {
  t.match(page22, '<div><dt>Ordförande</dt><dd class="line">Ledamot 7 (S)</dd></div>')
  t.match(page22, '<div><dt>Justerare</dt><dd class="line">Ledamot 6 (M)</dd></div>')
  t.match(minutesPage(head({ signers: [] }), 'x', []), '<div><dt>Ordförande</dt><dd>framgår inte</dd></div>')
})

t.test('the hashes stand in the foot: of the head, of every paragraph and of every annex', async (t) => {
  const foot = page22.slice(page22.indexOf('<footer>'))
  t.match(foot, '<span class="hash">sha-256:head</span>')
  t.match(foot, `<li>§ 22 ${ks22.title}<br><span class="hash">sha-256:aa</span></li>`)
  t.match(foot, '<li>§ 22, bilaga: Vänsterpartiets förslag<br><span class="hash">x</span></li>')
  t.match(foot, 'prickad understrykning', 'and what the underlining means')
})

t.test('attendance, place and gaps that are not known are said to be so or left out', async (t) => {
  const page = minutesPage(head({ attendance: [], place: null }), 'x', [])
  t.match(page, '<h2>Närvaro</h2>\n<p>framgår inte</p>')
  t.match(page, '<dt>Plats</dt><dd>framgår inte</dd>')
  t.notMatch(page, 'Luckor')
})

const hostile = '<script>alert("x")</script>&\'<img src=x onerror=y>'
const villain = { id: 'x', name: hostile, party: hostile, title: hostile, organisation: hostile }

/** Every text field of a head, filled with markup. */
const attacked: MinutesHead = head({
  body: { code: hostile, name: hostile },
  place: hostile,
  fictional: hostile,
  attendance: [
    present(villain, 'member', 1, hostile),
    present({ ...villain, id: 'y' }, 'substitute', 1),
    present(villain, hostile, null),
  ],
  signers: [
    { ...villain, role: 'chair', paragraphs: [5] },
    { ...villain, role: 'attester', paragraphs: [5] },
  ],
  paragraphs: [{ paragraph: 5, title: hostile, hash: hostile }],
  annexes: [{ title: hostile, hash: hostile }],
  gaps: hostile,
})

t.test('markup in any field is shown, never obeyed', async (t) => {
  const cases = [{ diarienummer: hostile, title: hostile }]
  const record = paragraph({ paragraph: 5, title: hostile, cases, decisionPoints: [point(1, hostile)] })
  const page = minutesPage(attacked, hostile, [record])
  t.notMatch(page, /<script|<img|alert\("|&'/i)
  t.ok((page.match(/&#60;script&#62;/g)?.length ?? 0) > 20)
})
