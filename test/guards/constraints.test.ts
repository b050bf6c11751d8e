import { problems } from '../../src/http/problems.ts'
import { requestProblems } from '../../src/http/problem.ts'
import { t } from '../support/suite.ts'
import { makeWorld } from './arrangements/index.ts'
import { acts } from './constraints/acts.ts'
import { afterwards } from './constraints/decisions.ts'
import { meetings } from './constraints/meetings.ts'
import { organisation } from './constraints/organisation.ts'
import { readConflicts, readConstraints, wordsIn } from './constraints/read.ts'
import { register } from './constraints/register.ts'
import { handsOf, type Met, type Row, type Rows } from './constraints/rows.ts'
import { forAll, startWithOperations, succeeded, told } from './operations.ts'
import { sampled } from './sample.ts'

t.setTimeout(600_000)
const table: Rows = { ...organisation, ...register, ...meetings, ...acts, ...afterwards }
const { on, operations } = await startWithOperations(t)
const constraints = await readConstraints(on.database)
const conflicts = await readConflicts()
const rowsOf = <Kind extends string>(kind: Kind) =>
  Object.entries(table).filter((entry): entry is [string, Extract<Row, Record<Kind, unknown>>] => kind in entry[1])

t.test('every constraint has its row, and every row its constraint', async (t) => {
  t.strictSame(Object.keys(table).toSorted(), constraints.map(({ name }) => name).toSorted())
  const count = (kind: string) => `${rowsOf(kind).length} ${kind}`
  t.comment(`constraints: ${constraints.length}; ${['met', 'race', 'unreachable', 'words'].map(count).join(', ')}`)
})

t.test('a CHECK of words has the words of the schema, and no other kind of row covers such a CHECK', async (t) => {
  const checked = constraints.flatMap(({ name, definition }) => {
    const all = wordsIn(definition)
    return all === undefined ? [] : [[name, all.toSorted()]]
  })
  t.strictSame(
    Object.fromEntries(checked),
    Object.fromEntries(rowsOf('words').map(([name, { words }]) => [name, words.toSorted()])),
  )
})

t.test('the conflicts of routes name constraints that exist, those of a race among them', async (t) => {
  const names = new Set(constraints.map(({ name }) => name))
  t.ok(conflicts.length > 10)
  t.strictSame(
    conflicts.filter((name) => !names.has(name)),
    [],
  )
  t.strictSame(
    rowsOf('race')
      .map(([name]) => name)
      .filter((name) => !conflicts.includes(name)),
    [],
  )
})

t.test('what would violate a constraint is refused with the code of its row', async (t) => {
  const world = await makeWorld(on)
  const hands = handsOf(world, operations)
  const all = rowsOf('met').flatMap(([name, { met }]) => met.map((one) => ({ name, ...one })))
  const { drawn, how } = sampled(all)
  const failures = await forAll(drawn, 4, async ({ name, ...one }) => {
    try {
      const reply = await hands.send(one.operation, await one.ask(hands))
      const answered = succeeded(reply) ? 'done' : told(reply)
      // A malformed request is told with its fields.
      return answered.startsWith(expected(one))
        ? []
        : [`${name}: ${one.operation} answers ${answered}, not ${expected(one)}`]
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
  t.comment(`constraints met (${how}): ${drawn.length} requests that would break one`)
  t.strictSame(failures.flat(), [])
})

function expected({ code }: Met): string {
  if (code === 'done') return code
  const { status } = { ...requestProblems, ...problems }[code]
  return `${status} ${code}`
}
