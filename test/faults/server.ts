import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import {
  cloneTemplate,
  databaseAs,
  serverTemplate,
  serverUrl,
  testDatabaseName,
  withClient,
} from '../support/template.ts'

const project = findProjectFolder(import.meta.dirname)

/** A process of the built program. */
export type Running = {
  readonly child: ChildProcess
  readonly output: () => string
  /** Kills the process (SIGKILL), as a power cut would. */
  readonly kill: () => Promise<void>
  readonly exited: Promise<number | null>
}

export type Served = Running & { readonly base: string }

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

/** The URL of a migrated database of this file's own, where the suite runs on a server; else undefined. */
export async function ownDatabase(
  t: { teardown: (work: () => Promise<void>) => void },
  as: Parameters<typeof databaseAs>[0] = 'serving',
): Promise<string | undefined> {
  if (serverUrl === undefined) return undefined
  const url = serverUrl
  const name = testDatabaseName(randomBytes(6).toString('hex'))
  const template = await serverTemplate(url)
  await withClient(url, (client) => cloneTemplate(client, template, name))
  t.teardown(async () => {
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`))
  })
  return databaseAs(as, url, name)
}

/** Builds the server once for a test file. */
export async function build(): Promise<void> {
  const child = spawn('npm', ['run', '-s', 'build'], { cwd: project, stdio: 'ignore' })
  await new Promise<void>((done, fail) =>
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error('build failed')))),
  )
}

/** The environment of a server of its own: on a data directory, and on a real database where one is named. */
export const environment = (dataDir: string, databaseUrl?: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  DATA_DIR: dataDir,
  LOG_LEVEL: 'warn',
  ...(databaseUrl && { DATABASE_URL: databaseUrl }),
})

/** Starts the built server and waits until it is ready or has exited. */
export async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const port = await freePort()
  const running = run('server.js', { ...env, PORT: String(port) })
  const base = `http://127.0.0.1:${port}`
  await until(running, 100, async () => (await fetch(`${base}/health/ready`).catch(() => null))?.ok === true)
  return { ...running, base }
}

/** Starts the built worker and waits until it is ready or has exited. */
export async function startWorker(env: NodeJS.ProcessEnv): Promise<Running> {
  const running = run('worker.js', { ...env, LOG_LEVEL: 'info' })
  await until(running, 25, async () => running.output().includes('worker ready'))
  return running
}

/** The Node options of `npm start`, so that what is tested and measured is what runs. */
export const nodeOptions = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts.start as string)
  .split(' ')
  .filter((word) => word.startsWith('--'))

const alive = new Map<ChildProcess, Promise<unknown>>()
let isOver = false
const killAll = () => {
  isOver = true
  for (const child of alive.keys()) child.kill('SIGKILL')
}
// However this process ends, its child processes end too.
process.on('exit', killAll)

/** Kills all child processes, and starts no more from then on. */
export async function endAllRunning(): Promise<void> {
  killAll()
  await Promise.all(alive.values())
}

/** Starts one of the built programs. */
export function run(program: string, env: NodeJS.ProcessEnv, ...words: string[]): Running {
  if (isOver) throw new Error('This is over: nothing more is started')
  const child = spawn(process.execPath, [...nodeOptions, join(project, 'dist', program), ...words], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += String(chunk)
  })
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  const exited = new Promise<number | null>((done) =>
    child.once('exit', (code) => {
      alive.delete(child)
      done(code)
    }),
  )
  alive.set(child, exited)
  return {
    child,
    exited,
    output: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

export const hasEnded = ({ child }: Running) => child.exitCode !== null || child.signalCode !== null

/** Waits up to a minute until the condition holds, or until the process has exited. */
async function until(running: Running, everyMs: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000
  while (performance.now() < end && !hasEnded(running) && !(await isSo())) await wait(everyMs)
}

/** The outcome of a request; its type is that of the body. */
export type Answered = { readonly status: number; readonly type: string; readonly body: Answer }

export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
  broke?: (what: string) => void,
) => Promise<Answered | undefined>

/** A generous time-out: it is to notice a server that never answers, not a slow one. */
const patienceMs = 30_000

/**
 * Calls the API of a server with a token; a broken connection resolves to undefined, and its request and error are
 * passed to `broke`.
 */
export const callerOf =
  (base: string, token: string): Caller =>
  async (method, path, body, headers = {}, broke = () => undefined) => {
    const told = (error: Error & { cause?: { code?: string } }) =>
      broke(`${method} ${path}: ${error.cause?.code ?? error.name}`)
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'if-match': '*',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: AbortSignal.timeout(patienceMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(told)
    if (!response) return undefined
    const text = await response.text().catch(told)
    if (typeof text !== 'string') return undefined
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: text === '' ? null : JSON.parse(text),
    }
  }

/** The body of an answer, which must be a success. */
export async function made(answer: Promise<Answered | undefined>): Promise<Answer> {
  const got = await answer
  if (got === undefined || got.status >= 300)
    throw new Error(`An answer that should be a success: ${JSON.stringify(got)}`)
  return got.body
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
export type Answer = any
