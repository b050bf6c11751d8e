import { t } from '../support/suite.ts'
import { placesOf, type Description } from './bounds/requests.ts'
import { isUnbounded } from './bounds/schema.ts'
import { tryPlaces, type Tried } from './bounds/try.ts'
import { letUndo } from './bounds/undo.ts'
import { forAll, startWithOperations } from './operations.ts'
import { sampled } from './sample.ts'

t.setTimeout(600_000)
const { on, operations } = await startWithOperations(t)
letUndo(on.database)
const description = on.app.swagger() as unknown as Description
const all = operations.map((operation) => ({ operation, places: placesOf(operation, description) }))

t.test('every text of every request has an upper bound', async (t) => {
  const without = all.flatMap(({ operation, places }) =>
    places.filter(({ form }) => isUnbounded(form)).map(({ name }) => `${operation.operationId} ${name}`),
  )
  t.comment(`bounds: ${all.flatMap(({ places }) => places).length} places in the requests of ${all.length} operations`)
  t.strictSame(without, [])
})

t.test(
  'a value at its bound is accepted, one past it is refused by its field, and none is answered with 5xx',
  async (t) => {
    const size = 40
    const tasks = all.flatMap(({ operation, places }) =>
      Array.from({ length: Math.ceil(places.length / size) }, (_, index) => ({
        operation,
        places: places.slice(index * size, (index + 1) * size),
      })),
    )
    const { drawn, how } = sampled(tasks)
    const tried = await forAll(drawn, 4, ({ operation, places }) => tryPlaces(on, operation, places))
    const sum = (count: (one: Tried) => number) => tried.reduce((total, one) => total + count(one), 0)
    t.comment(
      `bounds tried (${how}): ${sum((one) => one.requests)} requests, ${sum((one) => one.done)} of them done and undone`,
    )
    t.strictSame(
      tried.flatMap(({ failures }) => failures),
      [],
    )
  },
)
