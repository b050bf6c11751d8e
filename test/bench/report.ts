import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { clients } from './load.ts'
import type { Judged, Measured } from './work.ts'

const readme = join(findProjectFolder(import.meta.dirname), 'README.md')
const begin = '<!-- measured: npm run bench -- --readme -->'
const end = '<!-- /measured -->'

/** The figures alone, for a program to read. */
export const asJson = (rows: readonly Judged[]): string =>
  JSON.stringify(rows.map(({ limitP99Ms: _p99, roundTrips: _trips, aim: _aim, cause: _cause, ...measured }): Measured => measured))

/** The figures as a Markdown table, which reads as well on a terminal. */
export function asTable(rows: readonly Judged[]): string {
  const head = ['work', 'ours/s', 'limit/s', 'ratio', 'p50 ms', 'p99 ms', 'limit p99', 'statements', 'round trips']
  const body = rows.map((row) => [
    row.work, row.ours.toFixed(0), row.limit.toFixed(0), row.ratio.toFixed(2), row.p50Ms.toFixed(1), row.p99Ms.toFixed(1),
    row.limitP99Ms.toFixed(1), String(row.statements), String(row.roundTrips),
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...body.map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...body.map(line)].join('\n')
}

const pad = (cell: string, width: number, column: number) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))

/** Opening a case is also held to its tail and to its round trips. */
const most = { work: 'open-case', timesLimitP99: 2, roundTrips: 6 } as const

/** What falls short of its aim, with the cause. */
export function shortcomings(rows: readonly Judged[]): string[] {
  return rows.flatMap((row) => {
    const missed = [
      ...(row.ratio < row.aim ? [`${row.ratio.toFixed(2)} of the limit, aim ${row.aim}`] : []),
      ...(row.work === most.work && row.p99Ms > most.timesLimitP99 * row.limitP99Ms
        ? [`p99 ${(row.p99Ms / row.limitP99Ms).toFixed(1)} times the limit's, aim ${most.timesLimitP99}`] : []),
      ...(row.work === most.work && row.roundTrips > most.roundTrips
        ? [`${row.roundTrips} round trips, aim ${most.roundTrips}`] : []),
    ]
    return missed.length === 0 ? [] : [`- ${row.work}: ${missed.join('; ')}. ${row.cause}`]
  })
}

/** The whole report: what was measured and on what, the table, and what remains short. */
export function asText(rows: readonly Judged[], postgres: string, now: Date): string {
  const [cpu, ...others] = cpus()
  const machine = `${cpu?.model.trim() ?? 'unknown processor'}, ${others.length + 1} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const short = shortcomings(rows)
  return [
    `${now.toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}, PostgreSQL ${postgres}, ${clients} clients; server,`,
    'limit, database and clients share the machine.',
    '', asTable(rows), '',
    ...(short.length === 0 ? ['Nothing falls short of its aim.'] : ['Short of the aim:', '', ...short]),
  ].join('\n')
}

/** Puts the report between its marks in the README. */
export async function writeReadme(text: string): Promise<void> {
  const whole = await readFile(readme, 'utf8')
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no place for the figures: ${begin} … ${end}`)
  await writeFile(readme, `${whole.slice(0, from + begin.length)}\n${text}\n${whole.slice(to)}`)
}
