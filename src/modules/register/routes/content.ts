import { finished, PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { runCommand } from '../../../command.ts'
import type { ReadTx } from '../../../db/transaction.ts'
import type { Actor } from '../../../domain/access.ts'
import { accept, reject, type Outcome } from '../../../domain/outcome.ts'
import type { Rejection } from '../../../domain/rejection.ts'
import type { ReceivedFile } from '../../../files/files.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { ProblemError, requestProblem } from '../../../http/problem.ts'
import { sendFile } from '../../../http/send-file.ts'
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
  permits: 'document:register', problems: ['not-found', 'precondition-required', 'stale', 'document-struck'],
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
    run: async (tx, actor) => (seen === undefined ? reject({ code: 'precondition-required' }) : documentToAddTo(tx, actor, id, seen)),
  })
  if (!allowed.ok) return send(reply, allowed)
  const file = await receive(deps, request)
  const outcome = await settling(file, () => runCommand(deps, asker, {
    operation: adding.operationId,
    permits: adding.permits,
    ifMatch: versionIn(seen),
    traceparent: request.traceparent,
    idempotency: idempotencyOf(request, [file.hash, mediaType]),
    line: id,
    run: (tx, context) => addVersion(tx, context, id, { file, mediaType, fileName }, hashIn(seen)),
    answer: (result) => ({
      status: 200, headers: versionHeader(result), body: JSON.stringify(adding.answer.parse(result)),
    }),
  }))
  return send(reply, outcome)
}

/** Takes away what lies aside of a file when it is known what became of it. */
async function settling<Answer>(file: ReceivedFile, work: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await work()
    await file.settle(true)
    return answer
  } catch (error) {
    await file.settle(false)
    throw error
  }
}

/**
 * Refuses what has not seen the document as it is, before a hundred megabytes are taken in; but whoever has seen the
 * version before may be sending again what made it this one.
 */
async function documentToAddTo(tx: ReadTx, actor: Actor, id: string, seen: string): Promise<Outcome<null, Rejection>> {
  const found = await readOwnDocument(tx, actor, id)
  if (!found.ok) return found
  const { version, content } = found.value
  const isSeen = versionIn(seen) === '*' || [version, version - 1].some((one) => one === versionIn(seen)) || (content !== null && hashIn(seen) === content.hash)
  return isSeen ? accept(null) : reject({ code: 'stale', current: version })
}

async function receive(deps: AppDeps, request: FastifyRequest): Promise<ReceivedFile> {
  const payload = request.body as Readable | undefined
  if (payload === undefined) throw incomplete()
  // Not the request itself: when it is cut off the connection must outlive it, so that the answer can be read.
  const content = payload.pipe(new PassThrough())
  // It may be cut off before anyone reads: whoever does is told then, and without a listener the process would end.
  content.on('error', () => undefined)
  finished(payload, (error) => error && content.destroy(incomplete()))
  const file = await deps.files.receive(content, maxBytes)
  if (file === 'too-large') {
    payload.unpipe(content).resume()
    throw tooLarge()
  }
  if (file.size > 0) return file
  await file.settle(true)
  throw incomplete()
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
  return sendFile(deps, request, reply, { hash, size, mediaType, disposition: dispositionOf(fileName) })
}

function mediaTypeOf(request: FastifyRequest): string {
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream'
  // A form would be kept with its boundaries and the names of its fields around the file.
  if (/^multipart\//i.test(mediaType)) throw refusal('unsupported-media-type', 'Skicka filen som den är, inte som ett formulär (multipart), med filens egen typ i Content-Type.')
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
