import { withClient } from '../support/template.ts'
import { growHouse, casesAYear, type Size } from './grow.ts'
import { load, together, type Call, type Series, type Side, type Slice } from './load.ts'
import { numberFrom, openOffice } from './office.ts'
import { wholeScans, type WholeScan } from './plans.ts'
import { circumstances, writeMeasured } from '../support/measured.ts'
import type { Run } from './run.ts'
import { sentMeanwhile, type Sent } from './sent.ts'
import { openDatabases, startServer, versionOf } from './stage.ts'
import { tableOf } from '../support/table.ts'

const small: Size = { cases: 10_000, years: 1 }
const large: Size = { cases: 1_000_000, years: 20 }
/** The most that the tail latency (p95) may grow. */
const most = 1.5
/** Few clients: latency is measured, not throughput. */
const clients = 4
const turnMs = 1_500
/** Warm-up: until both servers have compiled the code, and their heaps are stable. */
const warmUpMs = 5_000
const turns = ['small', 'large', 'large', 'small', 'small', 'large', 'large', 'small'] as const

type Made = {
  readonly url: string
  readonly works: Readonly<Record<string, (n: number) => Call>>
  readonly scans: readonly WholeScan[]
}
type House = Made & { readonly side: Side }
type Grown = { readonly work: string; readonly small: Series; readonly large: Series; readonly ratio: number }

/**
 * Measures how much slower the common operations are with a register of twenty years than with one of a year, both in
 * the same minute.
 */
export async function measureGrowth(run: Run): Promise<void> {
  const made = { small: await makeHouse(run, small), large: await makeHouse(run, large) }
  // Both servers are equally old when they are measured.
  const houses = { small: await openHouse(run, made.small), large: await openHouse(run, made.large) }
  const rows: Grown[] = []
  for (const work of Object.keys(houses.small.works)) {
    run.say(`Measuring ${work}`)
    rows.push(await measure(work, houses))
  }
  const { scans } = houses.large
  if (run.json)
    process.stdout.write(
      `${JSON.stringify({ works: rows.map(({ work, ...row }) => ({ work, smallP95Ms: row.small.p95, largeP95Ms: row.large.p95, ratio: row.ratio })), scans })}\n`,
    )
  else process.stdout.write(`\n${asText(rows, scans)}\n`)
  if (run.record) {
    const when = circumstances(await versionOf(run.url), new Date())
    await writeMeasured('npm run bench -- --growth --record', `${when} ${clients} clients.\n\n${asText(rows, scans)}`)
  }
  if (scans.length > 0 || rows.some(({ ratio }) => ratio > most)) process.exitCode = 1
}

async function measure(work: string, houses: Readonly<Record<'small' | 'large', House>>): Promise<Grown> {
  const slices = { small: [] as Slice[], large: [] as Slice[] }
  const made = { small: 0, large: 0 }
  const turn = (which: 'small' | 'large', ms: number) => {
    const { side, works } = houses[which]
    return load(side, () => works[work]?.(made[which]++) as Call, Number.POSITIVE_INFINITY, ms, clients)
  }
  for (const which of ['small', 'large'] as const) await turn(which, warmUpMs)
  for (const which of turns) slices[which].push(await turn(which, turnMs))
  const [of, among] = [together(slices.small), together(slices.large)]
  return { work, small: of, large: among, ratio: among.p95 / of.p95 }
}

/** A server on a house. */
async function openHouse(run: Run, made: Made): Promise<House> {
  const server = await startServer(run.dataDir, made.url)
  run.cleanUp(server.stop)
  return { ...made, side: server.side }
}

/** A database of that size, and the sequential scans of these operations in it. */
async function makeHouse(run: Run, size: Size): Promise<Made> {
  run.say(`Making ${size.cases} cases and the minutes of ${size.years} years`)
  const databases = await openDatabases(run.url, `of_${size.cases}`)
  run.cleanUp(databases.drop)
  const office = await openOffice(run.dataDir, databases.ours)
  const { works, scans } = await withClient(databases.ours, async (client) => {
    const { decisions } = await growHouse(office, client, size)
    const authorization = await office.tokenOf('registrar')
    const made = worksIn(size, decisions, authorization)
    return { works: made, scans: await wholeScans(databases.ours, await sentOn(office.send, Object.values(made))) }
  }).finally(office.close)
  return { url: databases.ours, works, scans }
}

function worksIn({ cases }: Size, decisions: readonly string[], authorization: string): Made['works'] {
  const asking = (path: string): Call => ({
    method: 'GET',
    path: `/api/v1${path}`,
    headers: { authorization },
    status: 200,
  })
  const numberOf = (n: number) => {
    const one = numberFrom(`case ${n}`, cases)
    return `ARKIV-${2006 + Math.floor(one / casesAYear)}%2F${1 + (one % casesAYear)}`
  }
  return {
    'open-case': (n) => ({
      method: 'POST',
      path: '/api/v1/cases',
      headers: { authorization },
      status: 201,
      body: { series: 'KS', title: `Cykelvägar i kommundel ${n}`, classification: '312' },
    }),
    'list-cases': () => asking('/cases'),
    // A few of the latest: an index on ids alone would find them last.
    'list-cases-of-series': () => asking('/cases?series=KS'),
    'find-case-by-number': (n) => asking(`/cases?diarienummer=${numberOf(n)}`),
    'read-decision': (n) => ({
      method: 'GET',
      path: `/api/v1/decisions/${decisions[n % decisions.length]}`,
      status: 200,
    }),
  }
}

/** The statements of each operation, which is run twice: the first run also sends what is sent only once. */
async function sentOn(send: (call: Call) => Promise<void>, works: readonly ((n: number) => Call)[]): Promise<Sent[]> {
  const sent: Sent[] = []
  for (const [index, work] of works.entries()) {
    await send(work(1_000_000 + index))
    sent.push(...(await sentMeanwhile(() => send(work(2_000_000 + index)))))
  }
  return sent
}

function asText(rows: readonly Grown[], scans: readonly WholeScan[]): string {
  const head = [
    'work',
    `p95 ms, ${small.cases} cases, ${small.years} year`,
    `p95 ms, ${large.cases} cases, ${large.years} years`,
    'ratio',
  ]
  const slow = rows
    .filter(({ ratio }) => ratio > most)
    .map(({ work, ratio }) => `- ${work}: ${ratio.toFixed(2)} times, aim ${most}.`)
  const whole = scans.map(({ table, statement }) => `- ${table} is read whole: ${statement.slice(0, 160)}`)
  return [
    tableOf(
      head,
      rows.map((row) => [row.work, row.small.p95.toFixed(1), row.large.p95.toFixed(1), row.ratio.toFixed(2)]),
    ),
    '',
    slow.length === 0 ? `Nothing has become more than ${most} times slower.` : slow.join('\n'),
    whole.length === 0 ? 'No statement on these paths reads a large table whole.' : whole.join('\n'),
  ].join('\n')
}
