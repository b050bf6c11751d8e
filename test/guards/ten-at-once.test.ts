import { randomUUID } from 'node:crypto'
import { t } from '../support/suite.ts'
import { makeWorld, waysOf, type NamedWay } from './arrangements/index.ts'
import { forAll, isCommand, nothingAtFault, startWithOperations, type Operation } from './operations.ts'
import { sampled } from './sample.ts'
import { faultsOf, faultsOfKey, summed, volley, wasBusy, type Volley } from './volley.ts'

t.setTimeout(900_000)
const { on, operations } = await startWithOperations(t)
const { drawn, how } = sampled(operations.filter(isCommand))
const ways = drawn.flatMap((operation) => waysOf(operation.operationId).map((way) => ({ operation, way })))
const world = await makeWorld(on)

/** Retried where the machine was too busy. */
async function patiently(ask: () => Promise<Volley>, attempts = 3): Promise<Volley> {
  const asked = await ask()
  return wasBusy(asked) && attempts > 1 ? patiently(ask, attempts - 1) : asked
}

type Judge = (operation: Operation, ten: NonNullable<NamedWay['ten']>, asked: Volley) => readonly string[]

async function failuresOf(judge: Judge, key: () => string | undefined): Promise<readonly string[]> {
  const failures = await forAll(ways, 2, async ({ operation, way }) => {
    if (way.ten === undefined) return [`${way.name}: does not say what ten at once come to`]
    try {
      const asked = await patiently(() => volley(operation, way, world, key()))
      const faults = judge(operation, way.ten, asked)
      return faults.length === 0 ? [] : [`${way.name}: ${summed(asked.replies)}; ${faults.join('; ')}`]
    } catch (error) {
      return [`${way.name}: ${String(error)}`]
    }
  })
  return failures.flat()
}

t.test('ten at once of every command come to what they should', async (t) => {
  const failures = await failuresOf(faultsOf, () => undefined)
  t.comment(`ten at once: ${drawn.length} commands (${how}), ${ways.length} ways, ${ways.length * 10} requests`)
  nothingAtFault(t, failures)
})

t.test('ten at once of every command with one Idempotency-Key are one', async (t) => {
  const failures = await failuresOf(faultsOfKey, randomUUID)
  t.comment(`one key ten times: ${drawn.length} commands (${how}), ${ways.length} ways, ${ways.length * 10} requests`)
  nothingAtFault(t, failures)
})
