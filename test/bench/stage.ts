import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { environment, serve } from '../faults/server.ts'
import { databaseAt, withClient } from '../support/template.ts'
import { sideAt, type Side } from './load.ts'

const project = findProjectFolder(import.meta.dirname)

export type Databases = {
  readonly ours: string
  /** Creates the limit's database, a clone of the server's; nobody may be connected to that one. */
  readonly copy: () => Promise<string>
  readonly drop: () => Promise<void>
}

/** Two databases of this run's own on the server. */
export async function openDatabases(url: string, name = ''): Promise<Databases> {
  const ours = `bench_ours_${name}${process.pid}`
  const limit = `bench_limit_${name}${process.pid}`
  await withClient(url, (client) => client.query(`create database ${ours} template template0`))
  return {
    ours: databaseAt(url, ours),
    async copy() {
      await copyWhenLeft(url, limit, ours)
      return databaseAt(url, limit)
    },
    drop: () =>
      withClient(url, async (client) => {
        for (const name of [ours, limit]) await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

/** `PostgreSQL 15.18` */
export const versionOf = (url: string): Promise<string> =>
  withClient(
    url,
    async (client) =>
      `PostgreSQL ${String((await client.query('show server_version')).rows[0]?.server_version).split(' ')[0]}`,
  )

/** A pool may end a moment before its connections do. */
async function copyWhenLeft(url: string, copy: string, from: string, attempts = 50): Promise<void> {
  try {
    await withClient(url, (client) => client.query(`create database ${copy} template ${from}`))
  } catch (error) {
    if ((error as { code?: string }).code !== '55006' || attempts === 0) throw error
    await wait(100)
    await copyWhenLeft(url, copy, from, attempts - 1)
  }
}

export type Sides = {
  readonly ours: Side
  readonly http: Side
  readonly fastify: Side
  readonly stop: () => Promise<void>
}

/** The built server and the limit, each a process of its own. */
export async function startSides(dataDir: string, ours: string, limit: string): Promise<Sides> {
  const server = await startServer(dataDir, ours)
  const beside = await startLimit(limit)
  return {
    ours: server.side,
    http: beside.http,
    fastify: beside.fastify,
    async stop() {
      await beside.stop()
      await server.stop()
    },
  }
}

export type Server = { readonly side: Side; readonly pid: number; readonly stop: () => Promise<void> }

/** The built server, a process of its own, on a database. */
export async function startServer(dataDir: string, url: string): Promise<Server> {
  const served = await serve(environment(dataDir, url))
  if (served.child.exitCode !== null) throw new Error(`The server does not start:\n${served.output()}`)
  return { side: sideAt(served.base), pid: served.child.pid ?? 0, stop: served.kill }
}

type Ports = { readonly http: number; readonly fastify: number }

/** The limit, a process of its own, on a database. */
export async function startLimit(url: string): Promise<Pick<Sides, 'http' | 'fastify' | 'stop'>> {
  const { child, ports } = await spawnLimit(url)
  return {
    http: sideAt(`http://127.0.0.1:${ports.http}`),
    fastify: sideAt(`http://127.0.0.1:${ports.fastify}`),
    async stop() {
      child.kill('SIGKILL')
    },
  }
}

/** It prints its ports as a line of JSON when it is ready. */
async function spawnLimit(url: string): Promise<{ child: ChildProcess; ports: Ports }> {
  const program = [join(project, 'test/support/run.mjs'), join(project, 'test/bench/limit/limit.ts')]
  const child = spawn(process.execPath, program, {
    cwd: project,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The limit does not start')
  })
  ended.catch(() => undefined)
  const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer]
  return { child, ports: JSON.parse(line.toString()) as Ports }
}
