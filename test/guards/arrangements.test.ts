import { eventTypes } from '../../src/domain/events.ts'
import { t } from '../support/suite.ts'
import { arrangements, makeWorld, waysOf } from './arrangements/index.ts'
import { kinds } from './constraints/acts.ts'
import {
  forAll,
  isCommand,
  nothingAtFault,
  requestOf,
  sendAs,
  startWithOperations,
  succeeded,
  tokenFor,
  told,
} from './operations.ts'
import { strayEntries } from './of-authority.ts'
import { placesOf, placesOfSchema } from './places.ts'
import { sampled } from './sample.ts'

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)

t.test('every operation has its row, and every row its operation', async (t) => {
  const names = operations.map(({ operationId }) => operationId)
  t.strictSame(Object.keys(arrangements).toSorted(), names.toSorted())
  const without = operations.flatMap((operation) =>
    waysOf(operation.operationId)
      .filter(({ ten }) => isCommand(operation) !== (ten !== undefined))
      .map(({ name }) => name),
  )
  t.strictSame(without, [], 'every command says what ten at once come to, and no query')
})

t.test('every arrangement comes to where its operation succeeds', async (t) => {
  const world = await makeWorld(on)
  const { drawn, how } = sampled(operations)
  const ways = drawn.flatMap((operation) => waysOf(operation.operationId).map((way) => ({ operation, ...way })))
  const filled = new Map<string, Set<string>>()
  const failures = await forAll(ways, 6, async ({ operation, name, arrange }) => {
    try {
      const asked = await arrange(world)
      filled.set(operation.operationId, new Set([...(filled.get(operation.operationId) ?? []), ...placesOf(asked)]))
      const reply = await sendAs(on, tokenFor(operation, asked, world), requestOf(operation, asked))
      return succeeded(reply) ? [] : [`${name}: ${told(reply)}`]
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
  t.comment(`arrangements: ${drawn.length} operations (${how}), ${ways.length} ways`)
  nothingAtFault(t, failures.flat())
  nothingAtFault(
    t,
    drawn.flatMap((operation) =>
      [...placesOfSchema(operation)]
        .filter((place) => !filled.get(operation.operationId)?.has(place))
        .map((place) => `${operation.operationId}: no way fills in ${place}`),
    ),
  )
  nothingAtFault(t, await strayEntries(world))
  if (drawn.length === operations.length) t.strictSame(await notEmitted(), emittedElsewhere)
})

/** Emitted by the worker alone, or for an assignment given long before: `test/modules` has them. */
const emittedElsewhere = ['assignment.considered', 'dispatch.delivered', 'dispatch.failed']

/** The events that none of the operations has emitted, sorted. */
async function notEmitted(): Promise<readonly string[]> {
  const { rows } = await on.database.execute('select distinct event from audit_entry')
  const emitted = new Set(rows.map((row) => (row as { event: string }).event))
  const ofActs = Object.keys(kinds).map((kind) => `${kind}.recorded`)
  return [...eventTypes, ...ofActs].filter((type) => !emitted.has(type)).sort()
}
