import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { ProblemError, requestProblem } from './problem.ts'

/** The Idempotency-Key of a request and the hash of what it asks for. */
export function idempotencyOf(
  request: FastifyRequest,
  payload: unknown = request.body ?? null,
): { key: string; payloadHash: string } | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    const errors = [
      {
        in: 'headers',
        pointer: '/idempotency-key',
        message: 'Skriv 1–200 synliga tecken utan å, ä och ö (ASCII).',
      } as const,
    ]
    throw new ProblemError(requestProblem('invalid-request', 'Idempotensnyckeln har fel form.', errors))
  }
  // A stored answer is given again only to the same subject with the same authorities.
  const { authorities = null, person = null } = request.actor ?? {}
  const asked = JSON.stringify([request.url, request.headers['if-match'] ?? null, payload, authorities, person])
  return { key, payloadHash: createHash('sha256').update(asked).digest('hex') }
}
