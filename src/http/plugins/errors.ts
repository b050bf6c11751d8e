import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { temporaryFailureIn } from '../../db/failures.ts'
import { FileDamaged } from '../../files/files.ts'
import { ProblemError, requestProblem, type Problem } from '../problem.ts'
import { traceparentIn } from './trace.ts'

/** Every error is answered as application/problem+json; an unexpected one is logged and answered without details. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemFor(error)
    // Expected errors are logged where they occur, or by the line of the request.
    if (problem.status >= 500 && !(error instanceof ProblemError || error instanceof FileDamaged))
      request.log.error({ err: error }, 'request failed')
    return sendProblem(request, reply, problem)
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      requestProblem(
        'no-such-route',
        'Inget finns på den adressen. Vilka adresser som finns står i beskrivningen av tjänsten.',
      ),
    ),
  )
}

/** Sends a problem as the answer to a request. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  // Headers of an answer that was begun and could not be sent.
  for (const begun of ['etag', 'content-length', 'content-disposition']) void reply.removeHeader(begun)
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer')
  if (problem.status === 503) void reply.header('retry-after', '5')
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, instance: request.url.split('?')[0] }))
}

/** Answers errors before routing, such as a malformed URL. */
export function answerFrameworkError(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  // No hook is run for a malformed URL.
  void reply.headers({ traceparent: traceparentIn(request.headers), 'x-content-type-options': 'nosniff' })
  void sendProblem(
    request,
    reply,
    requestProblem('malformed-address', 'Adressen går inte att läsa. Kontrollera procentkodningen (UTF-8).'),
  )
}

/** The problem of each temporary failure: none is the client's fault. */
const temporaryProblems = {
  away: requestProblem(
    'not-ready',
    'Databasen svarar inte just nu. Försök igen om en stund, med samma idempotensnyckel om begäran hade en.',
  ),
  busy: requestProblem(
    'busy',
    'Något annat som pågår håller det som begäran gäller, och väntan tog slut. Inget är ändrat. Försök igen om en stund.',
  ),
  full: requestProblem(
    'storage-full',
    'Lagringsutrymmet är slut, så inget är sparat. Be den som driver tjänsten om mer utrymme, och gör sedan om samma sak.',
  ),
} as const

function problemFor(error: FastifyError): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return requestProblem('body-too-large', 'Skicka mindre, eller ladda upp innehållet som fil.')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return requestProblem('unsupported-media-type', 'Skicka innehållet som JSON.')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return requestProblem('malformed-body', 'Innehållet är inte giltig JSON i UTF-8, eller saknas.')
  }
  if (error instanceof FileDamaged) {
    return requestProblem(
      'internal-error',
      'Filen finns inte kvar som den laddades upp. Felet är loggat; be den som driver tjänsten återställa den ur säkerhetskopian.',
    )
  }
  const failure = temporaryFailureIn(error)
  if (failure !== null) return temporaryProblems[failure]
  return requestProblem(
    'internal-error',
    'Felet är loggat. Försök igen; kvarstår det, ange svarets spårningsnummer när du anmäler det.',
  )
}
