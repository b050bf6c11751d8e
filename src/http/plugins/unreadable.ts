import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { requestProblem, type RequestProblemCode } from '../problem.ts'
import { newTraceparent } from './trace.ts'

/** Node's error codes for what is not valid HTTP, and the problem of each. */
const unreadable: Readonly<Record<string, readonly [RequestProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'Begärans huvuden är för stora. Skicka färre eller kortare.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request-timeout', 'Begäran kom inte fram i tid. Skicka den igen.'],
}

/**
 * Answers invalid HTTP with a problem as any other error, and closes the connection: nothing after it can be parsed.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [code, detail] = unreadable[error.code ?? ''] ?? [
    'malformed-request',
    'Begäran går inte att läsa som HTTP. Kontrollera det som skickas.',
  ]
  const problem = requestProblem(code, detail)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `traceparent: ${newTraceparent()}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
