import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

/** One request of an operation, and the status of success. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly status: number
}

export type Side = { readonly base: string; readonly agent: Agent }

export const clients = 20

/**
 * How long an idle connection is reused: the client closes it before the server does, or a request may be on its way
 * when the server closes it (ECONNRESET).
 */
export const longestIdleMs = 60_000

export const sideAt = (base: string): Side => ({
  base,
  agent: new Agent({ keepAlive: true, maxSockets: clients, timeout: longestIdleMs }),
})

/** The result of a slice of load. */
export type Slice = { readonly latencies: readonly number[]; readonly ms: number }

/**
 * Runs that many clients, each sending its next call when the last is answered, until the time is up or so many calls
 * have been made. `next` gives each call once.
 */
export async function load(side: Side, next: () => Call, most: number, ms: number, together = clients): Promise<Slice> {
  const latencies: number[] = []
  const start = performance.now()
  let left = most
  const client = async () => {
    while (left > 0 && performance.now() - start < ms) {
      left -= 1
      const asked = performance.now()
      await send(side, next())
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: together }, client))
  return { latencies, ms: performance.now() - start }
}

/** Sends a call and reads the whole answer; a broken connection or an unexpected status ends the run. */
function send({ base, agent }: Side, { method, path, headers, body, status }: Call): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((done, fail) => {
    const broken = (error: Error) => fail(new Error(`${method} ${base}${path}: ${error.message}`, { cause: error }))
    const asked = request(
      base + path,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(payload !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          }),
        },
      },
      (answer) => {
        let text = ''
        const right = answer.statusCode === status
        answer.on('data', (chunk: Buffer) => {
          if (!right) text += chunk.toString()
        })
        answer.on('error', broken)
        answer.on('end', () =>
          right ? done() : fail(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 500)}`)),
        )
      },
    )
    asked.on('error', broken)
    asked.end(payload)
  })
}

export type Series = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number }

/** All slices of one side merged: operations a second, and every latency. */
export function together(slices: readonly Slice[]): Series {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((one, other) => one - other)
  const ms = slices.reduce((sum, slice) => sum + slice.ms, 0)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { perSecond: (latencies.length / ms) * 1000, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
