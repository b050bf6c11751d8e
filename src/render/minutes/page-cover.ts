import type { MinutesHead } from '../../domain/recording/minutes.ts'
import { html, type Markup } from '../html.ts'
import { attendanceOf } from './attendance.ts'
import { factsOf, minutesTitles, titleOf, unknown, warningOf } from './cover.ts'
import { signerGroups } from './signers.ts'

/** What stands before the paragraphs: whose meeting, when and where, who attended, and the list of contents. */
export function coverMarkup(head: MinutesHead): Markup {
  const warning = head.fictional === null ? '' : html`<p class="warning" role="note">${warningOf(head.fictional)}</p>\n`
  return html`${warning}<p class="body">${head.body.name}</p>
<h1>${minutesTitles[head.kind]}</h1>
<dl>
${factsOf(head).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${gapsMarkup(head)}${attendanceMarkup(head)}${contentsMarkup(head)}`
}

function gapsMarkup({ gaps }: MinutesHead): Markup {
  return gaps === null
    ? html``
    : html`<section>
<h2>Luckor i protokollet</h2>
<p>${gaps}</p>
</section>
`
}

function attendanceMarkup(head: MinutesHead): Markup {
  const groups = attendanceOf(head)
  const [, attesters] = signerGroups(head)
  return html`<section class="attendance">
<h2>Närvaro</h2>
${groups.length === 0 ? html`<p>${unknown}</p>\n` : groups.map(groupMarkup)}${groupMarkup(attesters)}</section>
`
}

function groupMarkup({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }): Markup {
  const items = (lines.length === 0 ? [unknown] : lines).map((line) => html`<li>${line}</li>\n`)
  return html`<h3>${heading}</h3>\n<ul>\n${items}</ul>\n`
}

function contentsMarkup({ paragraphs }: MinutesHead): Markup {
  const items = paragraphs.map((one) => html`<li><a href="#paragraf-${one.paragraph}">${titleOf(one)}</a></li>\n`)
  return paragraphs.length === 0
    ? html``
    : html`<nav aria-labelledby="arenden">
<h2 id="arenden">Ärenden</h2>
<ul>
${items}</ul>
</nav>
`
}
