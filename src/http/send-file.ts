import type { FastifyReply, FastifyRequest } from 'fastify'
import { FileDamaged, type StoredFile } from '../files/files.ts'
import type { AppDeps } from './deps.ts'

/**
 * Sends a file with the hash that it is pinned by as its ETag: opened before anything is promised, and cut off where its
 * bytes turn out to be others. What is damaged is logged by its hash.
 */
export async function sendFile(
  { files }: AppDeps, request: FastifyRequest, reply: FastifyReply, file: StoredFile & { readonly mediaType: string; readonly disposition: string },
): Promise<FastifyReply> {
  const { hash, size, mediaType, disposition } = file
  const etag = `"${hash}"`
  const standing = { etag, 'cache-control': 'private, no-cache' }
  if (request.headers['if-none-match'] === etag) return reply.code(304).headers(standing).send()
  const log = (error: unknown) => {
    if (error instanceof FileDamaged) request.log.error({ hash, found: error.found }, 'file damaged')
  }
  const content = await files.open({ hash, size }).catch((error: unknown) => {
    log(error)
    throw error
  })
  content.once('error', log)
  return reply.headers({ ...standing, 'content-type': mediaType, 'content-length': size, 'content-disposition': disposition }).send(content)
}
