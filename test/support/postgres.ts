import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { startCluster } from './cluster.ts'

/** The whole suite on a real PostgreSQL: the one DATABASE_URL names, else a throw-away cluster. */
let suite: ChildProcess | undefined
let asked: NodeJS.Signals | null = null
const end = (signal: NodeJS.Signals) => {
  asked = signal
  tellSuite(signal)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
// A SIGTERM to npm stops at npm's shell: this process is then orphaned.
const parent = process.ppid
setInterval(() => process.ppid !== parent && end('SIGTERM'), 500).unref()
const given = process.env.DATABASE_URL
const cluster = given ? null : await startCluster().catch(refuse)
if (cluster !== null) process.stderr.write(`# PostgreSQL ${cluster.version}, started for this run\n`)
try {
  process.exitCode = await runTap(cluster?.url ?? given)
} finally {
  await cluster?.stop()
}

async function runTap(url: string | undefined): Promise<number> {
  if (asked !== null) return 128 + constants.signals[asked]
  const tap = join(findProjectFolder(import.meta.dirname), 'node_modules', '.bin', 'tap')
  suite = spawn(process.execPath, [tap, ...process.argv.slice(3)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: url },
    detached: true,
  })
  const [code, signal] = (await once(suite, 'exit')) as [number | null, NodeJS.Signals | null]
  tellSuite('SIGKILL')
  return code ?? 128 + constants.signals[signal ?? 'SIGTERM']
}

/** The whole process group, tap's child processes too. */
function tellSuite(signal: NodeJS.Signals): void {
  try {
    if (suite?.pid !== undefined) process.kill(-suite.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function refuse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
