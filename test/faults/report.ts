import { circumstances } from '../support/measured.ts'
import { tableOf } from '../support/table.ts'
import { faultKinds, type Fault, type FaultKind } from './checks.ts'
import { isAcknowledged, kinds } from './load.ts'
import type { Rounds } from './rounds.ts'

type Counts<Name extends string> = Readonly<Record<Name, number>>

/** The result of one part of the run. */
export type Tally = {
  readonly part: string
  readonly rounds: number
  readonly acknowledged: Counts<(typeof kinds)[number]>
  readonly delivered: number
  readonly faults: Counts<FaultKind>
  readonly what: readonly string[]
  readonly seconds: number
}

const countBy = <Name extends string, One extends { readonly kind: Name }>(
  names: readonly Name[],
  all: readonly One[],
) => Object.fromEntries(names.map((name) => [name, all.filter(({ kind }) => kind === name).length])) as Counts<Name>

export function tallyOf(
  part: string,
  { all }: Rounds,
  delivered: number,
  faults: readonly Fault[],
  seconds: number,
): Tally {
  const acknowledged = countBy(
    kinds,
    all.flatMap(({ attempts }) => attempts.filter(isAcknowledged)),
  )
  // What is lost in a round is still missing at the end: it is one fault.
  const distinct = [...new Map(faults.map((one) => [`${one.kind} ${one.what}`, one])).values()]
  return {
    part,
    rounds: all.length,
    acknowledged,
    delivered,
    seconds: Math.round(seconds),
    faults: countBy(faultKinds, distinct),
    what: distinct.map(({ kind, what }) => `${kind}: ${what}`),
  }
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((one, other) => one + other, 0)

export const isWell = (tallies: readonly Tally[]): boolean => tallies.every(({ faults }) => sum(faults) === 0)

/** The name of each kind of fault in the totals. */
const words: Readonly<Record<FaultKind, string>> = {
  lost: 'lost',
  duplicated: 'duplicated',
  half: 'half',
  gap: 'gaps unexplained',
  trail: 'trail missing or wrong',
  undelivered: 'undelivered',
  refused: 'refused without reason',
  unwell: 'unwell',
}

const shown = 10

/** One part in plain English. */
export function asText({ part, rounds, acknowledged, delivered, faults, what, seconds }: Tally): string {
  const { case: cases, paragraph, signature, release } = acknowledged
  return [
    `${part}: ${rounds} rounds in ${seconds} s`,
    `  acknowledged ${cases} cases, ${paragraph} paragraphs, ${signature} signatures, ${release} releases; ${delivered} dispatches delivered`,
    `  ${faultKinds.map((kind) => `${words[kind]} ${faults[kind]}`).join(', ')}`,
    ...what.slice(0, shown).map((one) => `  ! ${one}`),
    ...(what.length > shown ? [`  ! and ${what.length - shown} more`] : []),
  ].join('\n')
}

/** The totals of all parts. */
export function totalOf(tallies: readonly Tally[]) {
  const of = (kind: FaultKind) => sum(Object.fromEntries(tallies.map(({ part, faults }) => [part, faults[kind]])))
  return {
    rounds: tallies.reduce((count, { rounds }) => count + rounds, 0),
    acknowledged: tallies.reduce((count, { acknowledged }) => count + sum(acknowledged), 0),
    lost: of('lost'),
    duplicated: of('duplicated'),
    others: faultKinds
      .filter((kind) => kind !== 'lost' && kind !== 'duplicated')
      .reduce((count, kind) => count + of(kind), 0),
  }
}

/** The whole run as a table, with the remarks on it. */
export function asReport(tallies: readonly Tally[], seed: number): string {
  const head = ['part', 'rounds', 'acknowledged', 'delivered', ...faultKinds.map((kind) => words[kind])]
  const rows = tallies.map(({ part, rounds, acknowledged, delivered, faults }) => [
    part,
    ...[rounds, sum(acknowledged), delivered, ...faultKinds.map((kind) => faults[kind])].map(String),
  ])
  const what = tallies.flatMap((tally) => tally.what.map((one) => `- ${tally.part}: ${one}`))
  return [
    circumstances('PostgreSQL on a cluster of its own', new Date()),
    '',
    tableOf(head, rows),
    '',
    ...what,
    lastLine(tallies, seed),
  ].join('\n')
}

export function lastLine(tallies: readonly Tally[], seed: number): string {
  const { rounds, acknowledged, lost, duplicated, others } = totalOf(tallies)
  return (
    `${isWell(tallies) ? 'All is there' : 'NOT all is well'}: rounds ${rounds}, acknowledged ${acknowledged}, lost ${lost}, ` +
    `duplicated ${duplicated}, other faults ${others} (--seed=${seed})`
  )
}
