import { finished, PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { runCommand } from '../../../command.ts'
import { reject } from '../../../domain/outcome.ts'
import type { StoredFile } from '../../../files.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { ProblemError, requestProblem } from '../../../http/problem.ts'
import { actorOf, idempotencyOf, routeOf, send, versionHeader, versionIn } from '../../../http/route.ts'
import { runQuery } from '../../../query.ts'
import { addVersion } from '../add-version.ts'
import * as examples from '../examples.ts'
import { readContent, readOwnDocument } from '../read-documents.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'
const maxBytes = 100 * 1_048_576
const mediaTypeForm = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?:\s*;[\x20-\x7e]{0,100})?$/

const adding = {
  method: 'PUT', url: '/documents/:id/content', operationId: 'addDocumentVersion', tag, summary: 'Ladda upp en handlings innehåll',
  description: 'Innehållet skickas som det är, högst 100 MiB, med sin Content-Type. Samma innehåll igen är samma version.',
  permits: 'document:register', problems: ['not-found', 'precondition-required', 'stale'],
  params: schemas.byId, query: schemas.contentQuery, body: schemas.fileBytes, answer: schemas.documentResource,
  examples: { query: examples.contentQuery, body: examples.fileBytes, answer: examples.documentWithContent },
} as const

const reading = {
  method: 'GET', url: '/documents/:id/content', operationId: 'readDocumentContent', tag, summary: 'Hämta en handlings innehåll',
  description: 'Den senaste versionen, eller den som anges, med sin Content-Type och kontrollsumman som ETag.',
  permits: 'register:read', problems: ['not-found'], params: schemas.byId, query: schemas.versionQuery,
  answer: schemas.fileBytes, examples: { query: { version: 1 }, answer: examples.fileBytes },
} as const

/** The content of documents: any media type, streamed both ways and never held in memory. */
export async function contentRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(async (scope) => {
    // Here a body is bytes, JSON and text too; the parsers of the other scopes stay as they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const [put, get] = [routeOf(adding, 200, true), routeOf(reading, 200, false)]
    scope.route({
      ...put, schema: { ...put.schema, consumes: ['*/*'] }, handler: (request, reply) => takeIn(deps, request, reply),
    })
    scope.route({
      ...get, schema: { ...get.schema, produces: ['*/*'] }, handler: (request, reply) => giveOut(deps, request, reply),
    })
  })
}

async function takeIn(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asker = actorOf(request)
  const { id } = request.params as { id: string }
  const { fileName = null } = request.query as { fileName?: string }
  const seen = request.headers['if-match']
  const mediaType = mediaTypeOf(request)
  // What can be refused is refused before a hundred megabytes are taken in.
  if (Number(request.headers['content-length']) > maxBytes) throw tooLarge()
  const allowed = await runQuery(deps, asker, {
    permits: adding.permits,
    run: async (tx, actor) => (seen === undefined ? reject({ code: 'precondition-required' }) : readOwnDocument(tx, actor, id)),
  })
  if (!allowed.ok) return send(reply, allowed)
  const stored = await store(deps, request)
  return send(reply, await runCommand(deps, asker, {
    operation: adding.operationId,
    permits: adding.permits,
    ifMatch: versionIn(seen),
    traceparent: request.traceparent,
    idempotency: idempotencyOf(request, [stored.hash, mediaType]),
    run: (tx, context) => addVersion(tx, context, id, { ...stored, mediaType, fileName }, hashIn(seen)),
    answer: (result) => ({
      status: 200, headers: versionHeader(result), body: JSON.stringify(adding.answer.parse(result)),
    }),
  }))
}

async function store(deps: AppDeps, request: FastifyRequest): Promise<StoredFile> {
  const payload = request.body as Readable | undefined
  if (payload === undefined) throw incomplete()
  // Not the request itself: when it is cut off the connection must outlive it, so that the answer can be read.
  const content = payload.pipe(new PassThrough())
  finished(payload, (error) => error && content.destroy(incomplete()))
  const stored = await deps.files.put(content, maxBytes)
  if (stored === 'too-large') {
    payload.unpipe(content).resume()
    throw tooLarge()
  }
  if (stored.size === 0) throw incomplete()
  return stored
}

const refusal = (...problem: Parameters<typeof requestProblem>) => new ProblemError(requestProblem(...problem))
const tooLarge = () => refusal('body-too-large', 'Innehållet får vara högst 100 MiB. Dela upp det i flera handlingar.')
const incomplete = () => refusal('malformed-body', 'Innehållet saknas eller kom inte fram helt. Skicka filen som den är.')

async function giveOut(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { id } = request.params as { id: string }
  const { version } = request.query as { version?: number }
  const outcome = await runQuery(deps, actorOf(request), {
    permits: reading.permits,
    run: (tx, reader) => readContent(tx, reader, id, version),
  })
  if (!outcome.ok) return send(reply, outcome)
  const { hash, mediaType, fileName, size } = outcome.value
  const etag = `"${hash}"`
  void reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const disposition = dispositionOf(fileName)
  void reply.headers({ 'content-type': mediaType, 'content-length': size, 'content-disposition': disposition })
  return reply.send(deps.files.get(hash))
}

function mediaTypeOf(request: FastifyRequest): string {
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream'
  if (mediaTypeForm.test(mediaType)) return mediaType
  throw refusal('unsupported-media-type', 'Ange filens typ i Content-Type, till exempel application/pdf.')
}

/** The hash of the content that the caller has seen, where If-Match is the ETag of the content itself. */
const hashIn = (header: string | undefined) => /^"(sha-256:[0-9a-f]{64})"$/.exec(header ?? '')?.[1] ?? null

/** Always a download, never a page of ours; the name in ASCII for old clients and whole for the others (RFC 6266). */
function dispositionOf(fileName: string | null): string {
  if (fileName === null) return 'attachment'
  const ascii = fileName.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["%]/g, '_')
  const whole = encodeURIComponent(fileName)
    .replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
