import { setTimeout as wait } from 'node:timers/promises'
import type { Installation } from './installation.ts'
import type { Answered } from './server.ts'
import { paragraphOf, type Supply } from './supply.ts'

export const kinds = ['case', 'paragraph', 'signature', 'release'] as const
type Kind = (typeof kinds)[number]

/** One command to be sent; its subject is the title of a case, or the id of an item, minutes or a decision. */
type Work = {
  readonly kind: Kind
  readonly about: string
  /** The number of the recording of the item. */
  readonly recording?: number
  readonly person?: string
  readonly key?: string
  readonly send: (broke?: (what: string) => void) => Promise<Answered | undefined>
}

/** A command that was sent. Without an answer its outcome is unknown: all of it or nothing. */
export type Attempt = Work & { answer?: Answered | undefined; broke?: string; sentAt: number; answeredAt: number }

/** Sends a command and keeps its outcome. */
export async function attempt(work: Work, attempts: Attempt[]): Promise<Attempt> {
  const one: Attempt = { ...work, sentAt: Date.now(), answeredAt: Number.POSITIVE_INFINITY }
  attempts.push(one)
  one.answer = await work.send((what) => {
    one.broke = what
  })
  one.answeredAt = Date.now()
  return one
}

export const isAcknowledged = ({ answer }: Attempt): boolean => answer !== undefined && answer.status < 300

export type Load = {
  readonly attempts: readonly Attempt[]
  readonly stop: () => Promise<void>
}

/** What a client does when a connection breaks or it gets 5xx. */
export type Temper = 'leaves' | 'goes on'

const pauseMs = 25

/** Starts six clients, each sending its next command when the last is answered, until they are stopped. */
export function startLoad(installation: Installation, supply: Supply, temper: Temper): Load {
  const attempts: Attempt[] = []
  let stopped = false
  const client = async (works: Iterable<Work>) => {
    for (const work of works) {
      let answer: Answered | undefined
      do {
        if (stopped) return
        answer = (await attempt(work, attempts)).answer
        const refused = answer === undefined || answer.status >= 500
        if (refused && temper === 'leaves') return
        if (refused || answer?.status === 401) await wait(pauseMs)
        // A request with an expired token has done nothing: it is repeated with a new token.
      } while (answer?.status === 401)
    }
  }
  const [first = '', second = ''] = supply.items
  const half = Math.ceil(supply.minutes.length / 2)
  const clients = [
    recordings(installation, supply, first),
    recordings(installation, supply, second),
    [...signatures(installation, supply.minutes.slice(0, half))],
    [...signatures(installation, supply.minutes.slice(half))],
    [...releases(installation, supply.decisions)],
    [],
  ].map((works, index) => client(then(works, openings(installation, supply.code, index))))
  return {
    attempts,
    async stop() {
      stopped = true
      await Promise.all(clients)
    },
  }
}

function* then(works: Iterable<Work>, others: Iterable<Work>): Iterable<Work> {
  yield* works
  yield* others
}

/** An endless sequence of cases, every other one with an Idempotency-Key, to be repeated. */
function* openings(installation: Installation, code: string, client: number): Iterable<Work> {
  for (let n = 1; ; n += 1) {
    yield openingOf(installation, code, `${code} ${client}.${n}`, n % 2 === 0 ? `${code}-${client}-${n}` : undefined)
  }
}

export function openingOf(installation: Installation, code: string, title: string, key?: string): Work {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
  return {
    kind: 'case',
    about: title,
    ...(key !== undefined && { key }),
    send: (broke) => installation.as('registrar')('POST', '/cases', { series: code, title }, headers, broke),
  }
}

/** One item recorded over and over, never concurrently. */
function* recordings(installation: Installation, { speakers }: Supply, item: string): Iterable<Work> {
  for (let recording = 1; recording <= 20; recording += 1) {
    yield {
      kind: 'paragraph',
      about: item,
      recording,
      send: (broke) =>
        installation.as('clerk')('PUT', `/items/${item}/record`, paragraphOf(speakers, recording), {}, broke),
    }
  }
}

function* signatures(installation: Installation, minutes: Supply['minutes']): Iterable<Work> {
  for (const { id, headHash, signers } of minutes) {
    for (const person of signers) {
      yield {
        kind: 'signature',
        about: id,
        person,
        send: (broke) =>
          installation.as('member', person)('POST', `/minutes/${id}/attestations`, { headHash }, {}, broke),
      }
    }
  }
}

function* releases(installation: Installation, decisions: readonly string[]): Iterable<Work> {
  for (const decision of decisions) {
    yield {
      kind: 'release',
      about: decision,
      send: (broke) => installation.as('clerk')('POST', '/dispatches/release', { decision }, {}, broke),
    }
  }
}
