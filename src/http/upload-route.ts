import { finished, PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { runCommand, type Context, type UseCaseOutcome } from '../command.ts'
import type { ReadTx, WriteTx } from '../db/transaction.ts'
import type { Action, Actor } from '../domain/access.ts'
import { reject, type Outcome } from '../domain/outcome.ts'
import type { Rejection } from '../domain/rejection.ts'
import type { ReceivedFile } from '../files/files.ts'
import { runQuery } from '../query.ts'
import { actorOf, send } from './command-route.ts'
import { hasVersion, tagOf, versionIn } from './conditional.ts'
import { inputOf, routeOf, type Contract, type Input } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { idempotencyOf } from './idempotency.ts'
import { ProblemError, requestProblem } from './problem.ts'
import { fileBytes } from './wire.ts'

const maxBytes = 100 * 1_048_576
const mediaTypeForm = /^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}(?:\s*;[\x20-\x7e]{0,100})?$/

/** An uploaded file, and the If-Match of what it is added to. */
export type Upload = { readonly file: ReceivedFile; readonly mediaType: string; readonly seen: string }

type UploadContract<
  Params extends z.ZodType<{ id: string }>,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Result,
> = Omit<Contract<Params, Query, z.ZodUndefined, Answer>, 'body'> & {
  readonly permits: Action
  readonly answer: Answer
  /** Whether the file may be added, asked before a hundred megabytes are received. */
  readonly admit: (tx: ReadTx, actor: Actor, id: string, seen: string) => Promise<Outcome<null, Rejection>>
  readonly run: (
    tx: WriteTx,
    context: Context,
    input: Input<Params, Query, z.ZodUndefined>,
    upload: Upload,
  ) => UseCaseOutcome<Result>
}

/** Registers an upload: a file of any media type, streamed to storage and never held in memory, then a command. */
export async function uploadRoute<
  Params extends z.ZodType<{ id: string }>,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Result,
>(app: FastifyInstance, deps: AppDeps, contract: UploadContract<Params, Query, Answer, Result>): Promise<void> {
  await app.register(async (scope) => {
    // In this scope every body is raw bytes, JSON and text too; the content type parsers of other scopes stay as they
    // are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const { schema, ...route } = routeOf({ ...contract, body: fileBytes }, { isTagged: hasVersion(contract.answer) })
    scope.route({
      ...route,
      schema: { ...schema, consumes: ['*/*'] },
      handler: (request, reply) => takeIn(deps, contract, request, reply),
    })
  })
}

async function takeIn<
  Params extends z.ZodType<{ id: string }>,
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Result,
>(
  deps: AppDeps,
  contract: UploadContract<Params, Query, Answer, Result>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { operationId, permits, answer } = contract
  const actor = actorOf(request)
  const input = inputOf<Params, Query, z.ZodUndefined>(request)
  const { id } = input.params
  const mediaType = mediaTypeOf(request)
  const seen = request.headers['if-match']
  const ifMatch = versionIn(seen)
  // What can be refused is refused before a hundred megabytes are received.
  if (Number(request.headers['content-length']) > maxBytes) throw tooLarge()
  if (seen === undefined) return send(reply, reject({ code: 'precondition-required' }))
  const admitted = await runQuery(deps, actor, { permits, run: (tx, asker) => contract.admit(tx, asker, id, seen) })
  if (!admitted.ok) return send(reply, admitted)
  const file = await receive(deps, request)
  const outcome = await settling(file, () =>
    runCommand(deps, actor, {
      operation: operationId,
      permits,
      ifMatch,
      traceparent: request.traceparent,
      idempotency: idempotencyOf(request, [file.hash, mediaType]),
      lockKey: id,
      run: (tx, context) => contract.run(tx, context, input, { file, mediaType, seen }),
      answer: (result) => ({ status: 200, headers: tagOf(result), body: JSON.stringify(answer.parse(result)) }),
    }),
  )
  return send(reply, outcome)
}

/** Settles the temporary file when the outcome of the command is known. */
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

async function receive(deps: AppDeps, request: FastifyRequest): Promise<ReceivedFile> {
  const payload = request.body as Readable | null | undefined
  if (!payload) throw incomplete()
  // Not the request itself: to destroy that would close the connection, and the answer could not be read.
  const content = payload.pipe(new PassThrough())
  // It may fail before anyone reads it: the reader is then told, but without a listener the error would end the
  // process.
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
const incomplete = () =>
  refusal('malformed-body', 'Innehållet saknas eller kom inte fram helt. Skicka filen som den är.')

function mediaTypeOf(request: FastifyRequest): string {
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream'
  // Multipart would be stored with its boundaries and field names around the file.
  if (/^multipart\//i.test(mediaType)) {
    throw refusal('unsupported-media-type', 'Skicka filen som den är, inte som ett formulär, och ange filens egen typ.')
  }
  if (mediaTypeForm.test(mediaType)) return mediaType
  throw refusal('unsupported-media-type', 'Ange filens typ, till exempel application/pdf.')
}
