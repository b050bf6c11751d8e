import { html } from './html.ts'
import { sheet } from './sheet.ts'

/** A place to go from the first page: its address, and what is there. */
export type Place = { readonly href: string; readonly told: string }

/** The first page: what this is, and where to go. */
export function startPage(places: readonly Place[]): string {
  return sheet(
    'Rådslag',
    html`<main>
<h1>Rådslag</h1>
<p>Ärendehantering och nämndadministration för kommunala nämnder, genom ett API.</p>
<ul>
${places.map(({ href, told }) => html`<li><a href="${href}">${told}</a></li>\n`)}</ul>
</main>
`,
  )
}
