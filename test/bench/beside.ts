import { resolve } from 'node:path'
import { circumstances } from '../support/measured.ts'
import { tableOf } from '../support/table.ts'
import { withClient } from '../support/template.ts'
import { buildThere, openBuild, project, type Build } from './builds.ts'
import { clients, together } from './load.ts'
import type { Run } from './run.ts'
import { versionOf, type Server } from './stage.ts'
import { byTurns, type Measurable } from './turns.ts'
import { verdictOf, type Verdict } from './verdict.ts'
import type { Work } from './work.ts'
import { order, workBy, worksOf } from './works/works.ts'

const rounds = 5
/** The order of the two alternates between rounds and within them, so that neither is favoured. */
const roundsOf = [
  ['theirs', 'ours', 'ours', 'theirs'],
  ['ours', 'theirs', 'theirs', 'ours'],
] as const
const turns = Array.from({ length: rounds }, (_, round) => roundsOf[round % 2] ?? roundsOf[0])
const turnMs = 1_000
/** Enough for all rounds: minutes are attested once. */
const attestable = 1_000

type Side = 'ours' | 'theirs'
type Row = Verdict & { readonly work: string }

/** Compares two builds of this project in alternation: that of the working tree and that of another folder. */
export async function measureBeside(run: Run): Promise<void> {
  const { only = order, json, say } = run
  const folder = resolve(run.beside ?? '')
  say(`Building the other in ${folder}`)
  await buildThere(folder, run.cleanUp)
  say('Preparing meetings, votes and minutes in both')
  const [theirs, ours] = [
    await fill(await openBuild(folder, 'theirs', run)),
    await fill(await openBuild(project, 'ours', run)),
  ]
  // Both get the vacuum and analyze that autovacuum would give the one filled last.
  for (const {
    build: { url },
  } of [theirs, ours])
    await withClient(url, (client) => client.query('vacuum analyze'))
  // Both servers are equally old when they are measured, and have no plans from empty tables.
  const servers = { theirs: await theirs.build.start(), ours: await ours.build.start() }
  const rows: Row[] = []
  for (const name of only) {
    const of = (server: Server, works: readonly Work[]): Measurable => ({
      side: server.side,
      work: workBy(name, works),
    })
    say(`Measuring ${name}`)
    rows.push({
      work: name,
      ...(await measure({ theirs: of(servers.theirs, theirs.works), ours: of(servers.ours, ours.works) })),
    })
  }
  if (json) process.stdout.write(`${JSON.stringify(rows)}\n`)
  else
    process.stdout.write(
      `\n${circumstances(await versionOf(run.url), new Date())} ${clients} clients.\n\n${asText(rows)}\n`,
    )
  if (rows.some(({ fails }) => fails)) process.exitCode = 1
}

/** Each database is filled through a server of its own build, which is then stopped. */
async function fill(build: Build): Promise<{ build: Build; works: Work[] }> {
  const server = await build.start()
  const works = await worksOf(build.officeOn(server), build.url, attestable)
  await server.stop()
  return { build, works }
}

async function measure(of: Readonly<Record<Side, Measurable>>): Promise<Verdict> {
  const measured = await byTurns(of, turns.flat(), turnMs)
  return verdictOf(
    turns.map(({ length }, round) => {
      const slices = measured.slice(round * length, (round + 1) * length)
      const rate = (side: Side) =>
        together(slices.filter(({ which }) => which === side).map(({ slice }) => slice)).perSecond
      return { ours: rate('ours'), theirs: rate('theirs') }
    }),
  )
}

function asText(rows: readonly Row[]): string {
  const body = rows.map((row) => [
    row.work,
    row.ours.toFixed(0),
    row.theirs.toFixed(0),
    row.ratio.toFixed(3),
    `${row.lowest.toFixed(2)}–${row.highest.toFixed(2)}`,
    `±${row.spread.toFixed(3)}`,
  ])
  const slower = rows
    .filter(({ fails }) => fails)
    .map(
      ({ work, ratio, spread }) =>
        `- ${work}: slower by ${((1 - ratio) * 100).toFixed(1)} %, the rounds differ by ±${(spread * 100).toFixed(1)} %.`,
    )
  return [
    tableOf(['work', 'ours/s', 'theirs/s', 'ratio', `of ${rounds} rounds`, 'spread'], body),
    '',
    ...(slower.length === 0
      ? ['Nothing is slower by more than 5 % and by more than its rounds differ.']
      : ['Slower:', '', ...slower]),
  ].join('\n')
}
