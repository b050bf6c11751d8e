import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { startDecisions } from './decisions.ts'
import { castBallot, recordParagraph } from './deliberation.ts'
import { attestMinutes } from './minutes.ts'
import { findCase, listCases, openCase, registerDocument } from './register.ts'

/**
 * The upper limit of the machine and its PostgreSQL: the same calls answered from the same rows by node:http and pg
 * alone, each statement prepared once for each connection. No framework, no schema, no tokens, no law.
 */
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 20,
  // Generic plans are a gain of the database, not of the server: both have them.
  options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off',
})

export type Body = Readonly<Record<string, unknown>>
export type Handler = (pool: pg.Pool, parts: readonly string[], body: Body, query: URLSearchParams) => Promise<string>

/** By method and the last part of the path that is a word. */
const handlers: Readonly<Record<string, readonly [Handler, number]>> = {
  'POST cases': [openCase, 201],
  'POST documents': [registerDocument, 201],
  'PUT record': [recordParagraph, 200],
  'POST ballots': [castBallot, 201],
  'POST attestations': [attestMinutes, 201],
  'GET cases': [
    async (from, parts, body, query) => (query.has('diarienummer') ? findCase : listCases)(from, parts, body, query),
    200,
  ],
}

// Node would close a connection that has been idle for 5 s (and 1 s more), as it is while the other side has its turns.
const server = createServer({ keepAliveTimeout: 72_000 }, (request, response) => {
  answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', search] = (request.url ?? '').split('?')
  const parts = path.split('/').slice(3)
  const found = handlers[`${request.method} ${parts.at(-1)}`]
  if (found === undefined) return void response.writeHead(404).end()
  const [handler, status] = found
  const body = request.method === 'GET' ? {} : (JSON.parse(await textOf(request)) as Body)
  const text = await handler(pool, parts, body, new URLSearchParams(search))
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
    .end(text)
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => done(Buffer.concat(chunks).toString('utf8')))
    request.on('error', fail)
  })
}

server.listen(0, '127.0.0.1', () => {
  const { port: http } = server.address() as AddressInfo
  startDecisions(pool).then(
    (fastify) => process.stdout.write(`${JSON.stringify({ http, fastify })}\n`),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
