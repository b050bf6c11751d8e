import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { environment, serve } from '../faults/server.ts'
import { withClient } from '../support/template.ts'
import { clients, load, type Call } from './load.ts'
import { openOffice } from './office.ts'
import { circumstances, writeMeasured } from '../support/measured.ts'
import type { Run } from './run.ts'
import { openDatabases, startServer, versionOf } from './stage.ts'
import { growHouse } from './grow.ts'

const minutes = 5
/** The targets: at most so much. */
const mostMemory = 200
const mostStartMs = 1_500
/** The noise between two equal minutes. */
const flat = 1.1
const starts = 5

const run = promisify(execFile)
const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** Measures the memory of the server under load, and the start-up time of the embedded one. */
export async function measureLasting(bench: Run): Promise<void> {
  const start = await measureStart(bench)
  const memory = await measureMemory(bench)
  const [, second = 0] = memory
  const last = memory.at(-1) ?? 0
  const report = [
    `Memory of the server in each minute of ${minutes} at ${clients} clients, at most: ${memory.map((mb) => mb.toFixed(0)).join(', ')} MB` +
      ` (aim: under ${mostMemory}, and flat from the second minute).`,
    `Ready on an existing embedded database: ${start.server.toFixed(0)} ms; the embedded database alone: ${start.alone.toFixed(0)} ms` +
      ` (medians of ${starts}; aim: at most ${mostStartMs} ms between them).`,
  ].join('\n')
  process.stdout.write(`${bench.json ? JSON.stringify({ memoryMb: memory, startMs: start }) : report}\n`)
  if (bench.record) {
    const when = circumstances(await versionOf(bench.url), new Date())
    await writeMeasured('npm run bench -- --lasting --record', `${when}\n\n${report}`)
  }
  if (Math.max(...memory) > mostMemory || last > second * flat || start.server - start.alone > mostStartMs)
    process.exitCode = 1
}

/** The peak resident memory of each minute, in megabytes. */
async function measureMemory({ url, dataDir, say, cleanUp }: Run): Promise<number[]> {
  const databases = await openDatabases(url)
  cleanUp(databases.drop)
  const office = await openOffice(dataDir, databases.ours)
  const { decisions } = await withClient(databases.ours, (client) =>
    growHouse(office, client, { cases: 10_000, years: 1 }),
  ).finally(office.close)
  const authorization = await office.tokenOf('registrar')
  const server = await startServer(dataDir, databases.ours)
  cleanUp(server.stop)
  const work = (n: number): Call => {
    if (n % 4 === 0)
      return {
        method: 'POST',
        path: '/api/v1/cases',
        headers: { authorization },
        status: 201,
        body: { series: 'KS', title: `Cykelvägar ${n}` },
      }
    if (n % 4 === 1) return { method: 'GET', path: '/api/v1/cases', headers: { authorization }, status: 200 }
    if (n % 4 === 2)
      return {
        method: 'GET',
        path: '/api/v1/cases?diarienummer=ARKIV-2006%2F17',
        headers: { authorization },
        status: 200,
      }
    return { method: 'GET', path: `/api/v1/decisions/${decisions[n % decisions.length]}`, status: 200 }
  }
  const most: number[] = []
  let made = 0
  for (let minute = 1; minute <= minutes; minute += 1) {
    say(`Minute ${minute} of ${minutes} under load`)
    let loading = true
    const samples: number[] = []
    const watching = (async () => {
      for (; loading; await wait(1_000)) samples.push(await memoryOf(server.pid))
    })()
    await load(server.side, () => work(made++), Number.POSITIVE_INFINITY, 60_000)
    loading = false
    await watching
    most.push(Math.max(...samples))
  }
  return most
}

const memoryOf = async (pid: number) => Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) / 1024

/** The start-up time of the built server on an existing database, and that of the database alone, in alternation. */
async function measureStart({ say, cleanUp }: Run): Promise<{ server: number; alone: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'radslag-start-'))
  cleanUp(() => rm(folder, { recursive: true, force: true }))
  say('Loading an embedded database')
  await (await serve(environment(folder))).kill()
  const times = { server: [] as number[], alone: [] as number[] }
  for (let count = 0; count < starts; count += 1) {
    const before = performance.now()
    await run(process.execPath, [
      join(findProjectFolder(import.meta.dirname), 'test/bench/limit/embedded.mjs'),
      join(folder, 'db'),
    ])
    const between = performance.now()
    const served = await serve(environment(folder))
    times.alone.push(between - before)
    times.server.push(performance.now() - between)
    await served.kill()
  }
  return { server: median(times.server), alone: median(times.alone) }
}
