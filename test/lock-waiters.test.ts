import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { LockWaiters } from '../src/db/server/lock-waiters.ts'
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

t.test(
  'two run for one lock at a time, the next in the order they came; those of other locks do not wait',
  async (t) => {
    const waiters = new LockWaiters()
    const { begun, ends, work } = openWork()
    const all = [1, 2, 3, 4].map((one) => waiters.run('KS', work(one)))
    const other = waiters.run('BUN', work(9))
    await nextTurn()
    t.strictSame(begun, [1, 2, 9])
    ends.get(2)?.(false)
    await nextTurn()
    t.strictSame(begun, [1, 2, 9, 3])
    for (const one of [1, 3, 9]) ends.get(one)?.(false)
    await nextTurn()
    ends.get(4)?.(false)
    t.strictSame(await Promise.all([...all, other]), [1, 2, 3, 4, 9])
  },
)

t.test('a wait that times out is rejected and its work never run; those behind it run', async (t) => {
  const waiters = new LockWaiters(1, 30)
  const { begun, ends, work } = openWork()
  const first = waiters.run('KS', work(1))
  await t.rejects(waiters.run('KS', work(2)), { code: '55P03' })
  const third = waiters.run('KS', work(3))
  ends.get(1)?.(false)
  await nextTurn()
  t.strictSame(begun, [1, 3])
  ends.get(3)?.(false)
  t.strictSame(await Promise.all([first, third]), [1, 3])
})

t.test('whatever fails, and whenever they come, all are run and never more than two at once', async () => {
  const arrivals = fc.array(
    fc.record({
      lockKey: fc.constantFrom('KS', 'BUN'),
      lasts: fc.integer({ min: 0, max: 4 }),
      waits: fc.integer({ min: 0, max: 2 }),
      fails: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(arrivals, async (comers) => {
      const waiters = new LockWaiters()
      const running = new Map<string, number>()
      let most = 0
      const turns = async (count: number) => {
        for (let turn = 0; turn < count; turn += 1) await nextTurn()
      }
      const answers: Promise<string>[] = []
      for (const { lockKey, lasts, waits, fails } of comers) {
        await turns(waits)
        answers.push(
          waiters
            .run(lockKey, async () => {
              running.set(lockKey, (running.get(lockKey) ?? 0) + 1)
              most = Math.max(most, running.get(lockKey) ?? 0)
              await turns(lasts)
              running.set(lockKey, (running.get(lockKey) ?? 0) - 1)
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
