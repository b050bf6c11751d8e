import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openServer } from '../../src/db/client.ts'
import { openQueue } from '../../src/db/queue.ts'
import type { Role } from '../../src/domain/access.ts'
import { openFiles } from '../../src/files/files.ts'
import { issueLocalToken, openIdentity } from '../../src/identity.ts'
import type { Call } from './load.ts'
import { sentMeanwhile } from './sent.ts'
import type { Counted, Work } from './work.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is read field by field.
export type Answer = any

/** Creates the data of the works through the API. */
export type Office = {
  readonly as: (role: Role, person?: string) => Promise<Caller>
  /** The Authorization header of a role. */
  readonly tokenOf: (role: Role, person?: string) => Promise<string>
  /** Sends a call; an unexpected status throws. */
  readonly send: (call: Call) => Promise<void>
  readonly etagOf: (path: string) => Promise<string>
}

/** The application in this process, where the statements of a work can be counted. */
export type OwnOffice = Office & {
  readonly statementsOf: (work: Work, from: number) => Promise<Counted>
  readonly close: () => Promise<void>
}

export type Caller = (method: Call['method'], path: string, body?: unknown) => Promise<Answer>

type Asked = Omit<Call, 'status'>
type Answered = { readonly status: number; readonly etag: string; readonly text: string }

/** An office on a sender, in this process or over a socket. */
export function officeAt(ask: (call: Asked) => Promise<Answered>, tokenOf: Office['tokenOf']): Office {
  const sure = async (call: Asked, isRight: (status: number) => boolean) => {
    const answer = await ask(call)
    if (!isRight(answer.status))
      throw new Error(`${call.method} ${call.path}: ${answer.status} ${answer.text.slice(0, 500)}`)
    return answer
  }
  return {
    tokenOf,
    send: async (call) => void (await sure(call, (status) => status === call.status)),
    async as(role, person) {
      const headers = { authorization: await tokenOf(role, person), 'if-match': '*' }
      return async (method, path, body) => {
        const { text } = await sure({ method, path: `/api/v1${path}`, headers, body }, (status) => status < 300)
        return text === '' ? null : JSON.parse(text)
      }
    },
    etagOf: async (path) => (await ask({ method: 'GET', path })).etag,
  }
}

/**
 * Opens the application on an empty database, which it migrates; its tokens are those of the server with that data
 * directory.
 */
export async function openOffice(dataDir: string, url: string): Promise<OwnOffice> {
  const database = openServer(url, () => undefined)
  await database.migrate()
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url })
  const queue = openQueue(database, (error) => {
    throw error
  })
  const log = pino({ level: 'silent' })
  const app = await buildApp(
    {
      ...(await openIdentity(config, () => new Date(), log)),
      database,
      queue,
      clock: () => new Date(),
      files: openFiles(join(dataDir, 'files')),
      publicUrl: undefined,
    },
    { log, trustProxy: false },
  )
  const office = officeAt(
    async ({ method, path, headers = {}, body }) => {
      const answer = await app.inject({
        method,
        url: path,
        headers,
        ...(body !== undefined && { payload: body as object }),
      })
      return { status: answer.statusCode, etag: String(answer.headers.etag), text: answer.payload }
    },
    async (role, person) => `Bearer ${await issueLocalToken(config, role, person ?? null)}`,
  )
  return {
    ...office,
    statementsOf: async (work, from) => {
      // The first call may create rows, such as a counter.
      await office.send(work.call(from))
      const sent = await sentMeanwhile(() => office.send(work.call(from + 1)))
      return { statements: sent.length, roundTrips: sent.filter(({ beginsTrip }) => beginsTrip).length }
    },
    async close() {
      await app.close()
      await queue.close()
      await database.close()
    },
  }
}

/** A hash of a text as a number: what varies between calls varies alike on both sides. */
export const numberFrom = (text: string, below: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % below
