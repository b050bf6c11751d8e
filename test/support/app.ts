import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '../../src/app.ts'
import type { Database } from '../../src/db/client.ts'
import { openQueue } from '../../src/db/queue.ts'
import type { Actor, Role } from '../../src/domain/access.ts'
import { openFiles, type Files } from '../../src/files/files.ts'
import { openTestDatabase } from './database.ts'
import { heldToDescription } from './described.ts'

type Test = {
  readonly teardown: (work: () => Promise<void>) => void
  readonly fail: (message: string) => void
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The JSON of the answer; undefined where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answers.
  readonly body: any
  readonly bytes: Buffer
}

export type Headers = Readonly<Record<string, string>>
type Send = (url: string, body?: unknown, headers?: Headers) => Promise<Answer>

/** A client of the API; paths are relative to /api/v1. */
export type Caller = {
  readonly get: (url: string, headers?: Headers) => Promise<Answer>
  readonly post: Send
  readonly put: Send
  readonly patch: Send
  readonly del: (url: string, headers?: Headers) => Promise<Answer>
}

export type TestApp = {
  readonly app: FastifyInstance
  readonly database: Database
  readonly files: Files
  /** The folder of the files. */
  readonly filesFolder: string
  /** Stands still until it is set. */
  readonly clock: { now: Date }
  /** A signed-in actor with these roles, in these authorities or all of them. */
  readonly as: (roles: Role | readonly Role[], who?: Partial<Omit<Actor, 'roles'>>) => Caller
  /** The Authorization header of such an actor, for a request over a socket. */
  readonly tokenOf: (roles: Role | readonly Role[], who?: Partial<Omit<Actor, 'roles'>>) => string
  /** A client without a token. */
  readonly stranger: Caller
  /** Everything that has been logged, as it was written. */
  readonly logged: () => string
}

/**
 * The application on a database of its own, with a clock that stands still and tokens that mean what `as` says. The
 * test fails where it answers a problem that its description does not list.
 */
export async function startApp(t: Test): Promise<TestApp> {
  const database = await openTestDatabase(t)
  const folder = await mkdtemp(join(tmpdir(), 'radslag-files-'))
  const clock = { now: new Date('2026-11-23T09:00:00Z') }
  const actors = new Map<string, Actor>()
  const lines: string[] = []
  const files = openFiles(folder)
  const app = await heldToDescription(t, () =>
    buildApp(
      {
        database,
        queue: openQueue(database, (error) => lines.push(String(error))),
        clock: () => clock.now,
        files,
        // A stub of a third party: the issuer of tokens.
        verifyToken: async (token) => actors.get(token) ?? null,
        issuerAnswers: async () => true,
        publicUrl: undefined,
      },
      { log: pino({ level: 'info' }, { write: (line) => lines.push(line) }), trustProxy: false },
    ),
  )
  t.teardown(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  const tokenOf: TestApp['tokenOf'] = (roles, who = {}) => {
    const token = `test.${actors.size + 1}.token`
    const held = typeof roles === 'string' ? [roles] : roles
    actors.set(token, {
      subject: `test:${held.join('+')}`,
      client: 'test',
      person: null,
      authorities: null,
      ...who,
      roles: held,
    })
    return `Bearer ${token}`
  }
  return {
    app,
    database,
    files,
    filesFolder: folder,
    clock,
    tokenOf,
    as: (roles, who) => callerOf(app, { authorization: tokenOf(roles, who) }),
    stranger: callerOf(app, {}),
    logged: () => lines.join(''),
  }
}

function callerOf(app: FastifyInstance, identity: Headers): Caller {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
    async (url, body, headers = {}) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { ...identity, ...headers },
        ...(body !== undefined && { payload: body as object }),
      })
      // The content type of the API's own answers; the content of a document may be JSON too.
      const isJson = /^application\/(problem\+)?json; charset=utf-8$/.test(String(answer.headers['content-type']))
      return {
        status: answer.statusCode,
        headers: answer.headers as Answer['headers'],
        body: isJson ? JSON.parse(answer.payload) : undefined,
        bytes: answer.rawPayload,
      }
    }
  return {
    get: (url, headers) => send('GET')(url, undefined, headers),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    del: (url, headers) => send('DELETE')(url, undefined, headers),
  }
}
