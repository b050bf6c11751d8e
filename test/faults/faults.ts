import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster, type Cluster } from '../support/cluster.ts'
import { writeMeasured } from '../support/measured.ts'
import { databaseAs, makeRoles, roles, withClient } from '../support/template.ts'
import { chanceFrom, type Chance } from './chance.ts'
import type { Fault } from './checks.ts'
import { fullDiskRound, mountDisk, type Disk } from './disk.ts'
import { endingRound } from './ending.ts'
import { heldRowRound } from './held.ts'
import { openInstallation } from './installation.ts'
import { intruderRound } from './intruders.ts'
import { jumpRound } from './jumps.ts'
import { outageRound, outages } from './outage.ts'
import { asReport, asText, isWell, lastLine, tallyOf, totalOf, type Tally } from './report.ts'
import { beginRounds, endAll, killRound, type Rounds } from './rounds.ts'
import { build, endAllRunning, environment, run } from './server.ts'

const wanted = process.argv.slice(3)
const optionOf = (name: string) => wanted.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const json = wanted.includes('--json')
const rounds = Number(optionOf('rounds') ?? 50)
const seed = Number(optionOf('seed') ?? randomInt(2 ** 32))
const only = optionOf('only')

const say = (text: string) => void process.stdout.write(json ? '' : `${text}\n`)
/** Longer than a job whose worker was killed waits before it is retried. */
const deliveryPatienceMs = 150_000

type On = 'embedded' | 'postgres'
type Part = {
  readonly name: string
  readonly on: On
  readonly rounds: number
  readonly clock?: 'settable'
  /** Whether the tables are on a small disk that can be filled; the part is skipped where none can be mounted. */
  readonly onDisk?: boolean
  readonly round: (
    of: Rounds,
    chance: Chance,
    n: number,
    on: { cluster: Cluster | null; disk: Disk | null },
  ) => Promise<Fault[]>
}

const jumps = { rounds: 2, clock: 'settable', round: (of: Rounds) => jumpRound(of) } as const
const parts: readonly Part[] = [
  { name: 'Killed, embedded database', on: 'embedded', rounds, round: killRound },
  { name: 'More servers on one embedded directory', on: 'embedded', rounds: 2, round: intruderRound },
  { name: 'A clock that jumps, embedded database', on: 'embedded', ...jumps },
  { name: 'Told to end, embedded database', on: 'embedded', rounds: 5, round: endingRound },
  { name: 'Killed, PostgreSQL', on: 'postgres', rounds, round: killRound },
  { name: 'Told to end, PostgreSQL', on: 'postgres', rounds: 5, round: endingRound },
  {
    name: 'PostgreSQL crashed, stopped, its connections cut',
    on: 'postgres',
    rounds: 6,
    round: (of, chance, n, { cluster }) =>
      outageRound(of, cluster as Cluster, outages[n % outages.length] ?? 'cut', chance),
  },
  { name: 'A row held by another session', on: 'postgres', rounds: 2, round: heldRowRound },
  {
    name: 'A full disk under the tables',
    on: 'postgres',
    rounds: 2,
    onDisk: true,
    round: (of, _chance, _n, { disk }) => fullDiskRound(of, disk as Disk),
  },
  { name: 'A clock that jumps, PostgreSQL', on: 'postgres', ...jumps },
]

/** Space for a migrated database and what a round adds. */
const diskMegabytes = 96

/** Clean-ups at the end of the run, in reverse order. */
const undo: (() => Promise<void>)[] = []

/** Runs one part, in an installation of its own. */
async function play(part: Part, index: number, cluster: Cluster | null): Promise<Tally | null> {
  const disk = part.onDisk ? await mountDisk(diskMegabytes) : null
  if (part.onDisk && disk === null) return null
  if (disk !== null) undo.push(disk.unmount)
  const start = performance.now()
  const chance = chanceFrom(seed + index)
  const dataDir = await mkdtemp(join(tmpdir(), 'radslag-faults-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  const databaseUrl = cluster === null ? undefined : await newDatabase(cluster, dataDir, index, disk)
  const installation = await openInstallation(dataDir, databaseUrl, part.clock)
  const of = await beginRounds(installation)
  const faults: Fault[] = []
  for (let n = 0; n < part.rounds; n += 1) {
    const found = await part.round(of, chance, n, { cluster, disk })
    faults.push(...found)
    if (!json && process.stderr.isTTY)
      process.stderr.write(`\r${part.name}: ${n + 1} of ${part.rounds}, ${faults.length} faults \r`)
  }
  const end = await endAll(of, deliveryPatienceMs)
  await installation.close()
  return tallyOf(part.name, of, end.delivered, [...faults, ...end.faults], (performance.now() - start) / 1000)
}

/** A migrated database of a part's own. */
async function newDatabase(cluster: Cluster, dataDir: string, index: number, disk: Disk | null): Promise<string> {
  const name = `faults_${index}`
  await withClient(cluster.url, async (client) => {
    await makeRoles(client, cluster.url)
    if (disk !== null) await client.query(`create tablespace ${name} location '${disk.folder}'`)
    await client.query(`create database ${name} owner ${roles.owner} ${disk === null ? '' : `tablespace ${name}`}`)
  })
  const url = databaseAs('serving', cluster.url, name)
  const migrated = run('cli/migrate.js', {
    ...environment(dataDir, url),
    DATABASE_OWNER_URL: databaseAs('owner', cluster.url, name),
  })
  if ((await migrated.exited) !== 0) throw new Error(`The database is not migrated: ${migrated.output()}`)
  return url
}

async function playAll(): Promise<Tally[]> {
  say(`Seed ${seed}. Building the server.`)
  await build()
  const chosen = [...parts.entries()].filter(([, { on }]) => only === undefined || on === only)
  if (chosen.length === 0 || !Number.isInteger(rounds) || !Number.isInteger(seed)) {
    throw new Error('Usage: npm run faults -- [--rounds=50] [--seed=1] [--only=embedded|postgres] [--json] [--record]')
  }
  const cluster = chosen.some(([, { on }]) => on === 'postgres') ? await startCluster() : null
  if (cluster !== null) undo.push(cluster.stop)
  const tallies: Tally[] = []
  for (const [index, part] of chosen) {
    const tally = await play(part, index, part.on === 'postgres' ? cluster : null)
    say(tally === null ? `${part.name}: not played, since no disk can be mounted here` : asText(tally))
    if (tally !== null) tallies.push(tally)
  }
  return tallies
}

/** However the run ends, nothing is left behind: no process, no cluster, no folder. */
async function main(): Promise<void> {
  const parent = process.ppid
  const stopped = new Promise<never>((_, fail) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => fail(new Error(`Stopped by ${signal}`)))
    // A signal to npm stops at its shell: this process is then orphaned.
    setInterval(() => process.ppid !== parent && fail(new Error('Left alone')), 500).unref()
  })
  const playing = playAll()
  // What still runs after a signal fails because its servers are gone.
  playing.catch(() => undefined)
  try {
    const tallies = await Promise.race([playing, stopped])
    if (json) process.stdout.write(`${JSON.stringify({ seed, ...totalOf(tallies), parts: tallies })}\n`)
    else say(lastLine(tallies, seed))
    if (wanted.includes('--record')) await writeMeasured('npm run faults -- --record', asReport(tallies, seed))
    process.exitCode = isWell(tallies) ? 0 : 1
  } finally {
    await endAllRunning()
    for (const work of undo.reverse())
      await work().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
process.exit()
