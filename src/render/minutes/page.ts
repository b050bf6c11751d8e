import type { MinutesHead } from '../../domain/recording/minutes.ts'
import type { DecisionRecord } from '../../domain/recording/record.ts'
import type { Section } from '../blocks.ts'
import { diarienummerOf, meetingDay } from '../head.ts'
import { html, type Markup } from '../html.ts'
import { legendMarkup, sectionsMarkup } from '../page-blocks.ts'
import { sectionsOf } from '../sentences.ts'
import { sheet } from '../sheet.ts'
import { annexesOf, fictionalWarning, hashNotShown, minutesTitles, titleOf, unknown } from './cover.ts'
import { coverMarkup } from './page-cover.ts'
import { fictionalStyle, minutesStyle } from './page-style.ts'
import { signerGroups } from './signers.ts'

type Written = { readonly record: DecisionRecord; readonly sections: readonly Section[] }

/** The minutes whole as a page: the cover, every paragraph as an article, lines to sign on, and the hashes. */
export function minutesPage(head: MinutesHead, headHash: string | null, records: readonly DecisionRecord[]): string {
  const written = records.map((record) => ({ record, sections: sectionsOf(record) }))
  const title = `${minutesTitles[head.kind]} – ${head.body.name} ${meetingDay(head)}`
  return sheet(
    title,
    html`<main>
${coverMarkup(head)}${written.map(articleMarkup)}${signaturesMarkup(head)}</main>
<footer>
${footMarkup(head, headHash, written)}</footer>
`,
    html`${minutesStyle}${head.fictional === null ? '' : fictionalStyle}`,
  )
}

function articleMarkup({ record, sections }: Written): Markup {
  const { paragraph, cases } = record
  const number = html`<p class="number">Diarienummer ${diarienummerOf(record)}</p>\n`
  return html`<article aria-labelledby="paragraf-${paragraph}">
<h2 id="paragraf-${paragraph}">${titleOf(record)}</h2>
${cases.length === 0 ? '' : number}${sectionsMarkup(sections, 3)}</article>
`
}

function signaturesMarkup(head: MinutesHead): Markup {
  const places = signerGroups(head).flatMap(({ heading, lines }) =>
    lines.length === 0
      ? [html`<div><dt>${heading}</dt><dd>${unknown}</dd></div>\n`]
      : lines.map((name) => html`<div><dt>${heading}</dt><dd class="line">${name}</dd></div>\n`),
  )
  return html`<section class="signatures">
<h2>Underskrifter</h2>
${head.fictional === null ? '' : html`<p class="warning">${fictionalWarning}</p>\n`}<dl>
${places}</dl>
</section>
`
}

function footMarkup(head: MinutesHead, headHash: string | null, written: readonly Written[]): Markup {
  const annexes = annexesOf(
    head,
    written.map(({ record }) => record),
  )
  const paragraphs = head.paragraphs.map((one) => ({ label: titleOf(one), hash: one.hash }))
  return html`${legendMarkup(written.flatMap(({ sections }) => sections))}<h2>Kontrollsummor</h2>
<p>Det som undertecknas är protokollets huvud, som omfattar kontrollsumman för varje paragraf och bilaga:
<span class="hash">${headHash ?? hashNotShown}</span></p>
${hashList('Paragrafer', paragraphs)}${hashList('Bilagor', annexes)}`
}

function hashList(heading: string, items: readonly { readonly label: string; readonly hash: string | null }[]): Markup {
  const list = items.map(
    ({ label, hash }) => html`<li>${label}<br><span class="hash">${hash ?? hashNotShown}</span></li>\n`,
  )
  return items.length === 0 ? html`` : html`<h2>${heading}</h2>\n<ul>\n${list}</ul>\n`
}
