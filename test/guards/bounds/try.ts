import type { TestApp } from '../../support/app.ts'
import { makeWorld, waysOf, type Asked } from '../arrangements/index.ts'
import { requestOf, sendAs, succeeded, tokenFor, told, type Operation, type Reply } from '../operations.ts'
import type { Place } from './places.ts'
import { undone } from './undo.ts'
import { valuesAt, type Value } from './values.ts'

export type Tried = { readonly failures: readonly string[]; readonly requests: number; readonly done: number }

/** Cursors are made by the list itself: to match their pattern does not make one valid. */
const opaque: ReadonlySet<string> = new Set(['query/cursor', 'query/changedAfter'])

/** Sends every value at each place of a request that would succeed; returns the unexpected answers. */
export async function tryPlaces(on: TestApp, operation: Operation, places: readonly Place[]): Promise<Tried> {
  const world = await makeWorld(on)
  const grounds: Asked[] = []
  for (const way of waysOf(operation.operationId)) grounds.push(await way.arrange(world))
  const [first] = grounds
  if (first === undefined) return { failures: [`${operation.operationId} has no arrangement`], requests: 0, done: 0 }
  const counts = { requests: 0, done: 0 }
  const failures: string[] = []
  for (const place of places) {
    const asked = grounds.find(place.stands) ?? first
    const faults = new Map<string, string[]>()
    for (const value of valuesAt(place)) {
      const sent = value.of(place.get(asked))
      const request = requestOf(operation, place.put(asked, sent))
      const reply = await undone(() => sendAs(on, tokenFor(operation, asked, world), request))
      counts.requests += 1
      if (succeeded(reply)) counts.done += 1
      const fault = faultOf(reply, place, value, sent)
      if (fault !== null) faults.set(fault, [...(faults.get(fault) ?? []), value.label])
    }
    const lines = [...faults].map(([fault, labels]) => `${fault}, for ${labels.join('; ')}`)
    if (lines.length > 0) failures.push(`${operation.operationId} ${place.name}: ${lines.join('. ')}`)
  }
  return { ...counts, failures }
}

function faultOf(reply: Reply, place: Place, { side, otherKind = false }: Value, sent: unknown): string | null {
  const wrong = wrongIn(reply, place)
  const isNamed =
    wrong.includes(place.pointer(sent)) || (otherKind && place.unions.some((union) => wrong.includes(union)))
  const isMalformed = told(reply).includes('invalid-request')
  if (reply.status >= 500)
    return side === 'within' || side === 'past' ? `${side} the bounds, ${told(reply)}` : told(reply)
  if (side === 'any') return null
  if (side === 'past') return isNamed ? null : `past the bounds, ${told(reply)}`
  if (side === 'either') return isMalformed && !isNamed ? `refused elsewhere, ${told(reply)}` : null
  return isNamed && !opaque.has(place.name) ? `within the bounds, ${told(reply)}` : null
}

/** The fields of that part of the request that an answer calls malformed. */
function wrongIn({ status, text }: Reply, place: Place): readonly string[] {
  if (status !== 400) return []
  const { type, errors = [] } = JSON.parse(text) as {
    type: string
    errors?: readonly { in: string; pointer: string }[]
  }
  return type === 'urn:radslag:problem:invalid-request'
    ? errors.filter((error) => error.in === place.in).map(({ pointer }) => pointer)
    : []
}
