import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../faults/server.ts'
import { startCluster } from '../support/cluster.ts'
import { measureBeside } from './beside.ts'
import { measureGrowth } from './growth.ts'
import { measureLasting } from './lasting.ts'
import { measureSpeed } from './speed.ts'

const wanted = process.argv.slice(3)
const json = wanted.includes('--json')
const beside = wanted.includes('--beside') ? (wanted[wanted.indexOf('--beside') + 1] ?? '') : undefined
const part =
  beside !== undefined
    ? measureBeside
    : wanted.includes('--growth')
      ? measureGrowth
      : wanted.includes('--lasting')
        ? measureLasting
        : measureSpeed
const say = (line: string) => void process.stderr.write(json ? '' : `${line}\n`)

/** On the PostgreSQL of DATABASE_URL, else on a throw-away cluster; however it ends, it cleans up. */
async function main(): Promise<void> {
  if (beside === '' || (beside !== undefined && !existsSync(join(beside, 'package.json'))))
    throw new Error('--beside <the folder of another version>')
  const undo: (() => Promise<void>)[] = []
  const stopped = new Promise<never>((_, fail) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => fail(new Error(`Stopped by ${signal}`)))
  })
  try {
    const dataDir = await mkdtemp(join(tmpdir(), 'radslag-bench-'))
    undo.push(() => rm(dataDir, { recursive: true, force: true }))
    const cluster = process.env.DATABASE_URL ? null : await startCluster()
    if (cluster !== null) undo.push(cluster.stop)
    say('Building the server')
    await build()
    await Promise.race([
      part({
        url: cluster?.url ?? String(process.env.DATABASE_URL),
        dataDir,
        json,
        say,
        beside,
        record: wanted.includes('--record'),
        only: wanted
          .find((word) => word.startsWith('--only='))
          ?.slice('--only='.length)
          .split(','),
        cleanUp: (work) => undo.push(work),
      }),
      stopped,
    ])
  } finally {
    for (const work of undo.reverse()) await work().catch((error: unknown) => say(String(error)))
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
