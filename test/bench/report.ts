import { clients } from './load.ts'
import { circumstances } from '../support/measured.ts'
import { tableOf } from '../support/table.ts'
import type { Judged, Measured } from './work.ts'

/** The figures as JSON. */
export const asJson = (rows: readonly Judged[]): string =>
  JSON.stringify(
    rows.map(({ limitP99Ms: _p99, roundTrips: _trips, aim: _aim, cause: _cause, ...measured }): Measured => measured),
  )

/** The figures as a Markdown table. */
export function asTable(rows: readonly Judged[]): string {
  const head = ['work', 'ours/s', 'limit/s', 'ratio', 'p50 ms', 'p99 ms', 'limit p99', 'statements', 'round trips']
  const body = rows.map((row) => [
    row.work,
    row.ours.toFixed(0),
    row.limit.toFixed(0),
    row.ratio.toFixed(2),
    row.p50Ms.toFixed(1),
    row.p99Ms.toFixed(1),
    row.limitP99Ms.toFixed(1),
    String(row.statements),
    String(row.roundTrips),
  ])
  return tableOf(head, body)
}

/** Opening a case also has targets for its tail latency and its round trips. */
const most = { work: 'open-case', timesLimitP99: 2, roundTrips: 6 } as const

/** The works that miss their target, with the cause. */
export function shortcomings(rows: readonly Judged[]): string[] {
  return rows.flatMap((row) => {
    const missed = [
      ...(row.ratio < row.aim ? [`${row.ratio.toFixed(2)} of the limit, aim ${row.aim}`] : []),
      ...(row.work === most.work && row.p99Ms > most.timesLimitP99 * row.limitP99Ms
        ? [`p99 ${(row.p99Ms / row.limitP99Ms).toFixed(1)} times the limit's, aim ${most.timesLimitP99}`]
        : []),
      ...(row.work === most.work && row.roundTrips > most.roundTrips
        ? [`${row.roundTrips} round trips, aim ${most.roundTrips}`]
        : []),
    ]
    return missed.length === 0 ? [] : [`- ${row.work}: ${missed.join('; ')}. ${row.cause}`]
  })
}

/** The whole report: the machine, the table, and the missed targets. */
export function asText(rows: readonly Judged[], postgres: string, now: Date): string {
  const short = shortcomings(rows)
  return [
    `${circumstances(postgres, now)} ${clients} clients; server, limit, database and clients share the machine.`,
    '',
    asTable(rows),
    '',
    ...(short.length === 0 ? ['Nothing falls short of its aim.'] : ['Short of the aim:', '', ...short]),
  ].join('\n')
}
