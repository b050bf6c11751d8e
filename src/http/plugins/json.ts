import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { ProblemError, requestProblem } from '../problem.ts'

/**
 * Reads a body as JSON in UTF-8, which is all that JSON may be in (RFC 8259, 8.1). Other bytes are refused: each would
 * be kept as a replacement character, and the name that it belonged to be lost.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (isUtf8(bytes)) return parse(request, bytes.toString(), done)
    return done(new ProblemError(requestProblem('malformed-body', 'Innehållet är inte UTF-8. Skicka JSON i UTF-8.')))
  })
}
