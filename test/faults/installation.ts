import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import type { Role } from '../../src/domain/access.ts'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { issueLocalToken } from '../../src/identity.ts'
import {
  callerOf,
  environment,
  hasEnded,
  run,
  serve,
  startWorker,
  type Caller,
  type Running,
  type Served,
} from './server.ts'

/** A server on a database of its own and, on a real PostgreSQL, a worker; both can be killed and restarted. */
export type Installation = {
  readonly dataDir: string
  readonly env: NodeJS.ProcessEnv
  /** The running processes. */
  readonly server: () => Served
  readonly worker: () => Running | null
  readonly startServer: () => Promise<void>
  readonly startWorker: () => Promise<void>
  /** A client with that role, for the running server, with a valid token. */
  readonly as: (role: Role, person?: string) => Caller
  /** Offsets the clocks, and waits until the server has noticed; only where it was started with such a clock. */
  readonly setClock: (offsetMs: number) => Promise<void>
  /** Fetches new tokens, by the clock of the server. */
  readonly renewTokens: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts an installation on a data directory, and on a real database if one is given. */
export async function openInstallation(
  dataDir: string,
  databaseUrl?: string,
  clock: 'right' | 'settable' = 'right',
): Promise<Installation> {
  const offsetFile = join(dataDir, 'clock-offset')
  await writeFile(offsetFile, '0')
  const preload = join(findProjectFolder(import.meta.dirname), 'test/faults/clock.mjs')
  const env = {
    ...environment(dataDir, databaseUrl),
    ...(clock === 'settable' && { CLOCK_OFFSET_FILE: offsetFile, NODE_OPTIONS: `--import=${preload}` }),
  }
  const tokens = tokensOf(dataDir, env, clock)
  let server = await started('server', serve(env))
  let worker = databaseUrl === undefined ? null : await started('worker', startWorker(env))
  return {
    dataDir,
    env,
    server: () => server,
    worker: () => worker,
    async startServer() {
      server = await started('server', serve(env))
    },
    async startWorker() {
      if (databaseUrl !== undefined) worker = await started('worker', startWorker(env))
    },
    as:
      (role, person) =>
      async (...call) =>
        callerOf(server.base, await tokens.of(role, person))(...call),
    async setClock(offsetMs) {
      // Renamed into place, so that a reader sees the old or the new content, never half.
      await writeFile(`${offsetFile}.next`, String(offsetMs))
      await rename(`${offsetFile}.next`, offsetFile)
      const heard = () => readFile(`${offsetFile}.${server.child.pid}`, 'utf8').catch(() => '0')
      while (Number(await heard()) !== offsetMs && !hasEnded(server)) await wait(10)
    },
    renewTokens: tokens.renew,
    async close() {
      for (const one of [server, worker]) if (one !== null && !hasEnded(one)) await one.kill()
    },
  }
}

/** A process that does not start again is no ordinary fault: without it nothing can be checked. */
async function started<One extends Running>(name: string, starting: Promise<One>): Promise<One> {
  const one = await starting
  if (hasEnded(one)) throw new Error(`The ${name} does not start:\n${one.output()}`)
  return one
}

/** Tokens by role; with an offset clock they are made by the token program, as a user would. */
function tokensOf(dataDir: string, env: NodeJS.ProcessEnv, clock: 'right' | 'settable') {
  const known = new Map<string, Promise<string>>()
  const issued = async (role: Role, person?: string): Promise<string> => {
    if (clock === 'right') return issueLocalToken(readConfig({ DATA_DIR: dataDir }), role, person ?? null)
    const asked = run('cli/token.js', env, role, ...(person === undefined ? [] : [person]))
    if ((await asked.exited) !== 0) throw new Error(`No token: ${asked.output()}`)
    return asked.output().trim()
  }
  const renewed = (name: string) => {
    const [role, person] = name.split(' ') as [Role, string | undefined]
    const token = issued(role, person)
    known.set(name, token)
    return token
  }
  return {
    of: (role: Role, person?: string) => {
      const name = person === undefined ? role : `${role} ${person}`
      return known.get(name) ?? renewed(name)
    },
    renew: async () => {
      for (const name of [...known.keys()]) await renewed(name)
    },
  }
}

/** The delivered files by name; temporary files are left out. */
export const readDelivered = (installation: Installation, id: string): Promise<string | null> =>
  readFile(join(installation.dataDir, 'outbox', `${id}.txt`), 'utf8').catch(() => null)
