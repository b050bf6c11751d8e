import { html } from './html.ts'

/** The look of a page: calm, legible, and the same on paper. */
export const pageStyle = html`
:root {
  color-scheme: light; --ink: #1d2327; --quiet: #4d565c; --rule: #c9ced1; --accent: #1f3f5b;
  --sans: 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif;
}
* { box-sizing: border-box; }
html { font-size: 100%; }
body {
  margin: 0; background: #f4f4f1; color: var(--ink);
  font: 1.0625rem/1.6 Georgia, 'Liberation Serif', 'Times New Roman', serif;
}
.sheet {
  max-width: 46rem; margin: 2.5rem auto; padding: 3rem 3.5rem; background: #fff;
  border: 1px solid var(--rule); border-top: 4px solid var(--accent);
}
h1, h2, .body, dt, dd, table, footer { font-family: var(--sans); }
.body { margin: 0 0 1rem; font-size: 1.125rem; font-weight: 600; color: var(--accent); }
dl {
  display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 0 0 2rem; padding: 0 0 1.25rem;
  border-bottom: 1px solid var(--rule);
}
dt { font-size: .8125rem; color: var(--quiet); }
dd { margin: 0; font-size: .9375rem; overflow-wrap: anywhere; }
h1 { margin: 0 0 2rem; font-size: 1.625rem; line-height: 1.3; font-weight: 600; overflow-wrap: anywhere; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.0625rem; font-weight: 600; color: var(--accent); break-after: avoid; }
p { margin: 0 0 .9rem; white-space: pre-line; overflow-wrap: anywhere; }
ol { margin: 0 0 .9rem; padding-left: 2rem; }
li { margin-bottom: .5rem; padding-left: .25rem; white-space: pre-line; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
ul li { margin: 0; padding: 0; }
blockquote {
  margin: 0 0 .9rem; padding-left: 1.25rem; border-left: 3px solid var(--rule);
  white-space: pre-line; overflow-wrap: anywhere;
}
.roll { margin: 0 0 1.25rem; overflow-x: auto; }
.roll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { padding: .25rem 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--rule); text-align: center; font-weight: 400; }
th:first-child { padding-left: 0; text-align: left; }
thead th { font-weight: 600; color: var(--quiet); border-bottom: 2px solid var(--quiet); }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
.overridden {
  text-decoration: underline dotted var(--quiet); text-underline-offset: .25em;
  text-decoration-thickness: 1px;
}
footer {
  margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); font-size: .8125rem;
  line-height: 1.5; color: var(--quiet);
}
footer h2 { margin: 0 0 .25rem; font-size: .8125rem; color: var(--quiet); }
footer p, footer ul { margin: 0 0 .75rem; white-space: normal; }
.hash { font-family: ui-monospace, Consolas, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  .sheet { margin: 0; padding: 1.5rem 1.25rem; border: 0; border-top: 4px solid var(--accent); }
}
@media print {
  @page { size: A4; margin: 20mm 22mm; }
  body { background: #fff; font-size: 11pt; }
  .sheet { max-width: none; margin: 0; padding: 0; border: 0; }
  .roll { overflow: visible; }
  tr, li, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
}
`
