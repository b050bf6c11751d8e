import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { Lines } from '../src/db/lines.ts'
import { t } from './support/suite.ts'

/** Work that lasts until it is ended, and how much of it is under way. */
function openWork() {
  const begun: number[] = []
  const ends = new Map<number, (fails: boolean) => void>()
  const work = (one: number) => () =>
    new Promise<number>((done, fail) => {
      begun.push(one)
      ends.set(one, (fails) => (fails ? fail(new Error(`${one}`)) : done(one)))
    })
  return { begun, ends, work }
}

t.test('two of a line are inside at once, the next in the order they came; other lines do not wait', async (t) => {
  const lines = new Lines()
  const { begun, ends, work } = openWork()
  const all = [1, 2, 3, 4].map((one) => lines.inLine('KS', work(one)))
  const other = lines.inLine('BUN', work(9))
  await nextTurn()
  t.strictSame(begun, [1, 2, 9])
  ends.get(2)?.(false)
  await nextTurn()
  t.strictSame(begun, [1, 2, 9, 3])
  for (const one of [1, 3, 9]) ends.get(one)?.(false)
  await nextTurn()
  ends.get(4)?.(false)
  t.strictSame(await Promise.all([...all, other]), [1, 2, 3, 4, 9])
})

t.test('who stands too long leaves the line without having done anything; those behind have their turns', async (t) => {
  const lines = new Lines(1, 30)
  const { begun, ends, work } = openWork()
  const first = lines.inLine('KS', work(1))
  await t.rejects(lines.inLine('KS', work(2)), { code: '55P03' })
  const third = lines.inLine('KS', work(3))
  ends.get(1)?.(false)
  await nextTurn()
  t.strictSame(begun, [1, 3])
  ends.get(3)?.(false)
  t.strictSame(await Promise.all([first, third]), [1, 3])
})

t.test('whatever fails, and whenever they come, all have their turn and never more than two at once', async () => {
  const arrivals = fc.array(
    fc.record({
      line: fc.constantFrom('KS', 'BUN'),
      lasts: fc.integer({ min: 0, max: 4 }),
      waits: fc.integer({ min: 0, max: 2 }),
      fails: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(arrivals, async (comers) => {
      const lines = new Lines()
      const inside = new Map<string, number>()
      let most = 0
      const turns = async (count: number) => {
        for (let turn = 0; turn < count; turn += 1) await nextTurn()
      }
      const answers: Promise<string>[] = []
      for (const { line, lasts, waits, fails } of comers) {
        await turns(waits)
        answers.push(
          lines
            .inLine(line, async () => {
              inside.set(line, (inside.get(line) ?? 0) + 1)
              most = Math.max(most, inside.get(line) ?? 0)
              await turns(lasts)
              inside.set(line, (inside.get(line) ?? 0) - 1)
              if (fails) throw new Error('failed')
              return 'done'
            })
            .catch((error: Error) => error.message),
        )
      }
      const got = await Promise.all(answers)
      return most <= 2 && got.every((answer, index) => answer === (comers[index]?.fails ? 'failed' : 'done'))
    }),
  )
})
