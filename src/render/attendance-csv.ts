import { capacityWords, type AttendanceCapacity } from '../domain/attending/attendance.ts'

/** A line of the attendance as fees are paid by it. */
export type ExportedLine = {
  readonly person: { readonly id: string; readonly name: string | null }
  readonly capacity: AttendanceCapacity
  readonly title: string | null
  readonly party: string | null
  readonly seats: readonly number[]
  readonly serves: boolean
  readonly paragraphsServing: readonly string[]
  readonly paragraphsAttending: readonly string[]
  readonly remote: boolean
  readonly times: readonly { readonly from: string | null; readonly to: string | null }[]
  readonly minutes: number | null
}

const columns: readonly (readonly [heading: string, value: (line: ExportedLine) => string | number | null])[] = [
  ['person', ({ person }) => person.id],
  ['namn', ({ person }) => person.name],
  ['egenskap', ({ capacity }) => capacityWords[capacity]],
  ['titel', ({ title }) => title],
  ['parti', ({ party }) => party],
  ['platser', ({ seats }) => seats.join(' ')],
  ['tjänstgör', ({ serves }) => (serves ? 'ja' : 'nej')],
  ['tjänstgör i', ({ paragraphsServing }) => paragraphsServing.join('; ')],
  ['närvarar utan att tjänstgöra i', ({ paragraphsAttending }) => paragraphsAttending.join('; ')],
  ['på distans', ({ remote }) => (remote ? 'ja' : 'nej')],
  ['tider', ({ times }) => times.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join('; ')],
  ['minuter', ({ minutes }) => minutes],
]

/** The lines as a table (RFC 4180), in UTF-8 with a mark of it, which spreadsheets ask for; times are intervals in UTC. */
export function attendanceCsv(lines: readonly ExportedLine[]): string {
  const rows = [columns.map(([heading]) => heading), ...lines.map((line) => columns.map(([, value]) => value(line)))]
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = /^[=+@\t\r]|^-./.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
