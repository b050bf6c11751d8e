import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { databaseAt, serverTemplate, serverUrl, testDatabaseName, withClient } from '../support/template.ts'

const project = findProjectFolder(import.meta.dirname)

export type Served = {
  readonly base: string
  readonly child: ChildProcess
  readonly output: () => string
  /** Ends the process at once, as a power cut would for it. */
  readonly kill: () => Promise<void>
  readonly exited: Promise<number | null>
}

const freePort = () => new Promise<number>((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => done(port))
  })
})

/** The address of a migrated database of this file's own, where the suite runs on a server; else undefined. */
export async function ownDatabase(t: { teardown: (work: () => Promise<void>) => void }): Promise<string | undefined> {
  if (serverUrl === undefined) return undefined
  const url = serverUrl
  const name = testDatabaseName(randomBytes(6).toString('hex'))
  const template = await serverTemplate(url)
  await withClient(url, (client) => client.query(`create database ${name} template ${template}`))
  t.teardown(async () => {
    await withClient(url, (client) => client.query(`drop database ${name} with (force)`))
  })
  return databaseAt(url, name)
}

/** Builds the server once for a test file. */
export async function build(): Promise<void> {
  const child = spawn('npm', ['run', '-s', 'build'], { cwd: project, stdio: 'ignore' })
  await new Promise<void>((done, fail) => child.once('exit', (code) => (code === 0 ? done() : fail(new Error('build failed')))))
}

/** The environment of a server of its own: on a data directory, and on a real database where one is named. */
export const environment = (dataDir: string, databaseUrl?: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...(databaseUrl && { DATABASE_URL: databaseUrl }),
})

/** Starts the built server and waits until it is ready, or until it has gone. */
export async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(project, 'dist', 'server.js')], { cwd: project, env: { ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout?.on('data', (chunk) => { said += String(chunk) })
  child.stderr?.on('data', (chunk) => { said += String(chunk) })
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const base = `http://127.0.0.1:${port}`
  const ready = async () => (await fetch(`${base}/health/ready`).catch(() => null))?.ok === true
  for (let tries = 0; tries < 600 && child.exitCode === null && !(await ready()); tries += 1) await wait(100)
  return {
    base, child, exited,
    output: () => said,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Calls the API of a server with a token; a connection that breaks answers undefined. */
export const callerOf = (base: string, token: string) =>
  async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Answer } | undefined> => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'if-match': '*', ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => undefined)
    if (response === undefined) return undefined
    const text = await response.text().catch(() => undefined)
    return text === undefined ? undefined : { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
export type Answer = any
