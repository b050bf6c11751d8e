import { html } from '../html.ts'
import { fictionalWarning } from './cover.ts'

/** What the page of the minutes needs besides the look of every page. */
export const minutesStyle = html`
h1 { margin-bottom: 1.25rem; }
h3 { margin: 1.5rem 0 .35rem; font: 600 1rem/1.4 var(--sans); color: var(--accent); break-after: avoid; }
.warning {
  margin: 0 0 2rem; padding: .75rem 1rem; border: 3px solid #8a1c1c; background: #fbecec; color: #6b1414;
  font: 600 1rem/1.5 var(--sans); print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.attendance ul { columns: 2 15rem; column-gap: 2.5rem; font-size: .9375em; }
.attendance li { padding-left: 1rem; text-indent: -1rem; break-inside: avoid; }
nav ul { border-top: 1px solid var(--rule); }
nav li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
nav a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
nav a:hover, nav a:focus-visible { text-decoration-color: currentColor; }
article, .signatures { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--accent); }
article h2, .signatures h2 {
  margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.35; color: var(--ink); overflow-wrap: anywhere;
}
.number { font: .875rem/1.5 var(--sans); color: var(--quiet); }
.signatures { break-inside: avoid; }
.signatures dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); border: 0; }
.signatures div { break-inside: avoid; }
.signatures .line { margin-top: 3.5rem; padding-top: .35rem; border-top: 1px solid var(--ink); }
footer li { margin-bottom: .5rem; overflow-wrap: anywhere; }
@media print {
  @page { @bottom-right { content: 'Sida ' counter(page) ' (' counter(pages) ')'; font: 9pt sans-serif; } }
  nav a { text-decoration: none; }
}
`

/** The warning at the top of every sheet of paper. */
export const fictionalStyle = html`
@media print {
  @page { @top-center { content: '${fictionalWarning}'; font: bold 10pt sans-serif; color: #6b1414; } }
}
`
