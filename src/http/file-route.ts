import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { FileDamaged, type StoredFile } from '../files/files.ts'
import { isHeld } from './conditional.ts'
import { routeOf, type ReadingContract } from './contract.ts'
import type { AppDeps } from './deps.ts'
import { resultOf, type Reading } from './query-route.ts'
import { fileBytes } from './wire.ts'

type NamedFile = StoredFile & { readonly mediaType: string; readonly fileName: string | null }

/** Registers a download: the file that the query finds, as it was uploaded, with its hash as its ETag. */
export function fileRoute<Params extends z.ZodType, Query extends z.ZodType>(
  app: FastifyInstance,
  deps: AppDeps,
  contract: ReadingContract<Params, Query, z.ZodAny> & Reading<Params, Query, NamedFile>,
): void {
  app.route({
    ...routeOf({ ...contract, method: 'GET', answer: fileBytes }, { isTagged: true, mediaTypes: ['*/*'] }),
    handler: async (request, reply) => sendFile(deps, request, reply, await resultOf(deps, request, contract)),
  })
}

/**
 * Sends a file with its stored hash as its ETag. It is opened before the headers are sent, and the connection is closed
 * where its bytes turn out to have another hash; a damaged file is logged by its hash.
 */
async function sendFile(
  { files }: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { hash, size, mediaType, fileName }: NamedFile,
): Promise<FastifyReply> {
  const etag = `"${hash}"`
  const standing = { etag, 'cache-control': 'private, no-cache' }
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).headers(standing).send()
  const log = (error: unknown) => {
    if (error instanceof FileDamaged) request.log.error({ hash, found: error.found }, 'file damaged')
  }
  const content = await files.open({ hash, size }).catch((error: unknown) => {
    log(error)
    throw error
  })
  content.once('error', log)
  const described = {
    'content-type': mediaType,
    'content-length': size,
    'content-disposition': dispositionOf(fileName),
  }
  void reply.headers({ ...standing, ...described })
  if (request.method !== 'HEAD') return reply.send(content)
  content.destroy()
  return reply.send()
}

/**
 * Content-Disposition: always an attachment, never shown inline; the name in ASCII for old clients (RFC 6266) and whole
 * for the others, with everything but the attr-char of RFC 8187 percent-encoded.
 */
export function dispositionOf(fileName: string | null): string {
  const name = (fileName ?? '').replace(/\p{Cc}+/gu, ' ').trim()
  if (name === '') return 'attachment'
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%\\]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
