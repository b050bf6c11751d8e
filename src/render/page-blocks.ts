import type { BallotChoice } from '../domain/deciding/acts/voted.ts'
import {
  ballotColumns,
  type BallotBlock,
  type Block,
  type Point,
  type Section,
  type Sentence,
  type TableBlock,
} from './blocks.ts'
import { html, type Markup } from './html.ts'

/** Sections of a paragraph as HTML, under headings of a level. */
export function sectionsMarkup(sections: readonly Section[], level: 2 | 3): Markup {
  return html`${sections.map(
    ({ heading, blocks }) => html`<section>
<h${level}>${heading}</h${level}>
${blocks.map(blockMarkup)}</section>
`,
  )}`
}

/** What the underlining of sentences means, where there is any. */
export function legendMarkup(sections: readonly Section[]): Markup {
  const sentences = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'sentences' ? block.sentences : []))
  return sentences.some(({ overridden }) => overridden)
    ? html`<p>Meningar med <span class="overridden">prickad understrykning</span> är skrivna av sekreteraren
i stället för dem som systemet föreslog.</p>\n`
    : html``
}

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'sentences':
      return html`<p>${block.sentences.map(sentenceMarkup)}</p>\n`
    case 'recorded':
      return html`<p>${block.text}</p>\n`
    case 'quoted':
      return html`<blockquote>${block.text}</blockquote>\n`
    case 'points':
      return pointsMarkup(block.points)
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>\n`
    case 'ballots':
      return ballotMarkup(block)
    case 'table':
      return tableMarkup(block)
  }
}

function sentenceMarkup({ text, overridden }: Sentence, index: number): Markup {
  const space = index === 0 ? '' : ' '
  const written = overridden ? html`<span class="overridden" title="${overriddenTitle}">${text}</span>` : text
  return html`${space}${written}`
}

const overriddenTitle = 'Meningen är skriven av sekreteraren i stället för den som systemet föreslog.'

function pointsMarkup(points: readonly Point[]): Markup {
  if (points.every(({ number }) => number === null)) return html`${points.map(({ text }) => html`<p>${text}</p>\n`)}`
  return html`<ol>${points.map(({ number, text }) => html`<li value="${number ?? 1}">${text}</li>\n`)}</ol>\n`
}

const columns = Object.entries(ballotColumns) as readonly (readonly [BallotChoice, string])[]

function ballotMarkup({ caption, rows, totals, castingVote }: BallotBlock): Markup {
  const heads = columns.map(([, label]) => html`<th scope="col">${label}</th>`)
  const marks = (choice: BallotChoice) => columns.map(([column]) => html`<td>${column === choice ? 'X' : ''}</td>`)
  const tieBreaker = html`<td colspan="${columns.length}">${castingVote ?? ''}</td>`
  const tieBreak = html`<tr><th scope="row">Ordförandens utslagsröst</th>${tieBreaker}</tr>\n`
  return html`<div class="roll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Ledamot</th>${heads}</tr></thead>
<tbody>
${rows.map(({ name, choice }) => html`<tr><th scope="row">${name}</th>${marks(choice)}</tr>\n`)}</tbody>
<tfoot>
<tr><th scope="row">Summa</th>${columns.map(([column]) => html`<td>${totals[column]}</td>`)}</tr>
${castingVote === null ? '' : tieBreak}</tfoot>
</table></div>
`
}

function tableMarkup({ caption, columns, rows }: TableBlock): Markup {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`)
  const row = ([first = '', ...cells]: readonly string[]) =>
    html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`
  return html`<div class="roll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table></div>
`
}
