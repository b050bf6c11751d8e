import type { DecisionRecord } from '../domain/recording/record.ts'
import type { Section } from './blocks.ts'
import { diarienummerOf, meetingDay, notPublished, type TitleOnly } from './head.ts'
import { html, type Markup } from './html.ts'
import { legendMarkup, sectionsMarkup } from './page-blocks.ts'
import { sectionsOf } from './sentences.ts'
import { sheet } from './sheet.ts'
import { longDate } from './swedish.ts'

/** What has happened to a decision since it was recorded, as its page tells it; null is what has not happened. */
export type PageStatus = {
  readonly attestedOn: string | null
  readonly notice: { readonly postedOn: string; readonly lastAppealDay: string } | null
  readonly earliestLegalForceOn: string | null
  /** Confirmed by a person, never computed. */
  readonly legalForceOn: string | null
  readonly corrections: readonly { readonly correctedOn: string; readonly text: string }[]
}

/** What surrounds the record on its page. */
type Surroundings = Partial<TitleOnly> & {
  readonly contentHash: string
  readonly status: PageStatus
}

/** The paragraph as a page of its own: what the extract says, and below it what the record is and where it stands. */
export function decisionPage(record: DecisionRecord, { contentHash, titleOnly = false, status }: Surroundings): string {
  const written = sectionsOf(record)
  const title = `§ ${record.paragraph} ${record.title} – ${record.body.name} ${meetingDay(record)}`
  return sheet(
    title,
    html`<main>
${headMarkup(record)}${titleOnly ? html`<p>${notPublished}</p>\n` : ''}${sectionsMarkup(written, 2)}</main>
<footer>
${footMarkup(record, written, status)}<p>Kontrollsumma för det registrerade innehållet:
<span class="hash">${contentHash}</span></p>
</footer>
`,
  )
}

function headMarkup(record: DecisionRecord): Markup {
  const { body, paragraph, cases, title } = record
  const number = html`<div><dt>Diarienummer</dt><dd>${diarienummerOf(record)}</dd></div>\n`
  return html`<p class="body">${body.name}</p>
<dl>
<div><dt>Sammanträdesdatum</dt><dd><time datetime="${record.meetingDate}">${meetingDay(record)}</time></dd></div>
<div><dt>Paragraf</dt><dd>§ ${paragraph}</dd></div>
${cases.length === 0 ? '' : number}</dl>
<h1>${title}</h1>
`
}

function footMarkup({ annexes }: DecisionRecord, sections: readonly Section[], status: PageStatus): Markup {
  const annexName = ({ number, title }: DecisionRecord['annexes'][number]) =>
    `${number === null ? 'Bilaga' : `Bilaga ${number}`}: ${title}`
  const items = annexes.map((annex) => html`<li>${annexName(annex)}</li>`)
  const lines = statusLines(status).map((line) => html`<p>${line}</p>\n`)
  const list = annexes.length === 0 ? '' : html`<h2>Bilagor</h2>\n<ul>${items}</ul>\n`
  return html`${list}${lines}${legendMarkup(sections)}`
}

function statusLines({ attestedOn, notice, earliestLegalForceOn, legalForceOn, corrections }: PageStatus): string[] {
  const earliest = legalForceOn === null ? earliestLegalForceOn : null
  return [
    attestedOn === null ? 'Protokollet är ännu inte justerat.' : `Protokollet justerades den ${longDate(attestedOn)}.`,
    notice && `Justeringen anslogs den ${longDate(notice.postedOn)}.`,
    notice && `Sista dag att överklaga är den ${longDate(notice.lastAppealDay)}.`,
    legalForceOn && `Beslutet fick laga kraft den ${longDate(legalForceOn)}.`,
    earliest && `Beslutet kan få laga kraft tidigast den ${longDate(earliest)}.`,
    ...corrections.map(({ correctedOn, text }) => `Rättelse den ${longDate(correctedOn)}: ${text}`),
  ].filter((line) => line !== null)
}
