import type { FastifyInstance } from 'fastify'
import { versionIn } from '../../../http/conditional.ts'
import type { AppDeps } from '../../../http/deps.ts'
import { fileRoute } from '../../../http/file-route.ts'
import { uploadRoute } from '../../../http/upload-route.ts'
import { addVersion, mayAddVersion } from '../add-version.ts'
import * as examples from '../examples.ts'
import { readContent } from '../read-documents.ts'
import * as schemas from '../schemas.ts'

const tag = 'register'

/** The content of documents: any media type, streamed both ways and never held in memory. */
export async function contentRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await uploadRoute(app, deps, {
    method: 'PUT',
    url: '/documents/:id/content',
    operationId: 'addDocumentVersion',
    tag,
    summary: 'Ladda upp en handlings innehåll',
    description:
      'Laddar upp en handlings innehåll. Det skickas som det är, högst 100 MiB, med sin Content-Type. Samma innehåll igen är samma version. Nekas om handlingen har ändrats sedan du läste den eller är struken. / Uploads the content of a document. It is sent as it is, at most 100 MiB, with its Content-Type. The same content again is the same version. Refused where the document has changed since you read it or is struck.',
    permits: 'document:register',
    problems: ['not-found', 'precondition-required', 'stale', 'document-struck'],
    params: schemas.byId,
    query: schemas.contentQuery,
    answer: schemas.documentResource,
    examples: { query: examples.contentQuery, body: examples.fileBytes, answer: examples.documentWithContent },
    admit: (tx, actor, id, seen) => mayAddVersion(tx, actor, id, versionIn(seen), hashIn(seen)),
    run: (tx, context, { params, query: { fileName = null } }, { file, mediaType, seen }) =>
      addVersion(tx, context, params.id, { file, mediaType, fileName }, hashIn(seen)),
  })
  fileRoute(app, deps, {
    url: '/documents/:id/content',
    operationId: 'readDocumentContent',
    tag,
    summary: 'Hämta en handlings innehåll',
    description:
      'Hämtar en handlings innehåll: den senaste versionen, eller den som anges, med sin Content-Type och kontrollsumman som ETag. Nekas om handlingen inte har något innehåll. / Downloads the content of a document: the latest version, or the one stated, with its Content-Type and its hash as the ETag. Refused where the document has no content.',
    permits: 'register:read',
    problems: ['not-found'],
    params: schemas.byId,
    query: schemas.versionQuery,
    examples: { query: { version: 1 }, answer: examples.fileBytes },
    run: (tx, actor, { params, query }) => readContent(tx, actor, params.id, query.version),
  })
}

/** The hash of the content that the caller has seen, where If-Match is the ETag of the content itself. */
const hashIn = (header: string | undefined) => /^"(sha-256:[0-9a-f]{64})"$/.exec(header ?? '')?.[1] ?? null
