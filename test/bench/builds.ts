import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { environment } from '../faults/server.ts'
import { sideAt } from './load.ts'
import { officeAt, type Office } from './office.ts'
import type { Run } from './run.ts'
import { openDatabases, type Server } from './stage.ts'

export const project = findProjectFolder(import.meta.dirname)
const execute = promisify(execFile)

/**
 * A built version of this project on a database of its own; none of its code is loaded here, so that its schema may
 * differ.
 */
export type Build = {
  readonly url: string
  readonly start: () => Promise<Server>
  /** Creates data through a server of this build. */
  readonly officeOn: (server: Server) => Office
}

/** Builds another version from its own sources; with the packages of this one where it has none. */
export async function buildThere(folder: string, cleanUp: Run['cleanUp']): Promise<void> {
  const packages = join(folder, 'node_modules')
  if (!existsSync(packages)) {
    await symlink(join(project, 'node_modules'), packages, 'dir')
    cleanUp(() => rm(packages))
  }
  await execute('npm', ['run', '-s', 'build'], { cwd: folder })
}

/** The build in a folder, with a database that it has migrated itself. */
export async function openBuild(folder: string, name: string, run: Run): Promise<Build> {
  const databases = await openDatabases(run.url, name)
  run.cleanUp(databases.drop)
  const dataDir = join(run.dataDir, name)
  await mkdir(dataDir)
  const env = environment(dataDir, databases.ours)
  const cli = async (program: string, ...words: string[]) =>
    (
      await execute(process.execPath, [join(folder, 'dist', 'cli', `${program}.js`), ...words], { cwd: folder, env })
    ).stdout.trim()
  await cli('migrate')
  return {
    url: databases.ours,
    async start() {
      const server = await serveThere(folder, env)
      run.cleanUp(server.stop)
      return server
    },
    officeOn: ({ side: { base } }) =>
      officeAt(
        async ({ method, path, headers, body }) => {
          const answer = await fetch(base + path, {
            method,
            headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          })
          return { status: answer.status, etag: String(answer.headers.get('etag')), text: await answer.text() }
        },
        async (role, person) => `Bearer ${await cli('token', role, ...(person === undefined ? [] : [person]))}`,
      ),
  }
}

/** The server of a build, run as by its own `npm start`, warmed up. */
async function serveThere(folder: string, env: NodeJS.ProcessEnv): Promise<Server> {
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const options = scripts.start.split(' ').filter((word) => word.startsWith('--'))
  const port = await freePort()
  const child = spawn(process.execPath, [...options, resolve(folder, 'dist/server.js')], {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const kill = () => void child.kill('SIGKILL')
  // However this process ends, the server ends too.
  process.once('exit', kill)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const base = `http://127.0.0.1:${port}`
  for (let attempt = 0; (await fetch(`${base}/health/ready`).catch(() => null))?.ok !== true; attempt += 1) {
    if (child.exitCode !== null || attempt === 600) throw new Error(`The server of ${folder} does not start`)
    await wait(100)
  }
  return {
    side: sideAt(base),
    pid: child.pid ?? 0,
    async stop() {
      kill()
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
