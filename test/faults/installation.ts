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

/** A server on a database of its own and, where the database is a real one, a worker; both can be killed and started. */
export type Installation = {
  readonly dataDir: string
  readonly env: NodeJS.ProcessEnv
  /** Those that run now. */
  readonly server: () => Served
  readonly worker: () => Running | null
  readonly startServer: () => Promise<void>
  readonly startWorker: () => Promise<void>
  /** Someone with that role, talking to the server that runs now, with a token that is good now. */
  readonly as: (role: Role, person?: string) => Caller
  /** Sets the clocks off by so much, until the server has heard; only where it was started with one to set. */
  readonly setClock: (offsetMs: number) => Promise<void>
  /** Fetches new tokens, by the clock of the server. */
  readonly renewTokens: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens an installation on a data directory, and on a real database where one is named. */
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
      // Whoever reads it meanwhile reads the old or the new, never half of it.
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

/** One that does not come up again is no fault among others: nothing can be checked without it. */
async function started<One extends Running>(name: string, starting: Promise<One>): Promise<One> {
  const one = await starting
  if (hasEnded(one)) throw new Error(`The ${name} does not start:\n${one.output()}`)
  return one
}

/** Tokens by whom they are for; by a clock that is off they come from the program that anyone would ask for one. */
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

/** What has been delivered, by the name of its file; what is still being written has no name of its own yet. */
export const readDelivered = (installation: Installation, id: string): Promise<string | null> =>
  readFile(join(installation.dataDir, 'outbox', `${id}.txt`), 'utf8').catch(() => null)
