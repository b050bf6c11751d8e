import { runQuery } from '../src/query.ts'
import type { ReadTx } from '../src/db/transaction.ts'
import { accept } from '../src/domain/outcome.ts'
import { sql } from 'drizzle-orm'
import { openTestDatabase } from './support/database.ts'
import { t } from './support/suite.ts'

const database = await openTestDatabase(t)
const coded = (code: string) => new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) })
const failing = (error: Error, times: number) => {
  const ran = { times: 0 }
  const run = async () => {
    ran.times += 1
    if (ran.times <= times) throw error
    return accept('read')
  }
  return { ran, answer: () => runQuery({ database }, null, { permits: 'anyone', run }) }
}

t.test('a query that met a deadlock or lost its connection is run again, twice at most', async (t) => {
  for (const code of ['40P01', '40001', '57P01', 'ECONNRESET']) {
    const twice = failing(coded(code), 2)
    t.strictSame(await twice.answer(), accept('read'), code)
    t.equal(twice.ran.times, 3)
    const always = failing(coded(code), 9)
    await t.rejects(always.answer(), { cause: { code } })
    t.equal(always.ran.times, 3)
  }
})

t.test('what fails for another reason is not, nor what waited in vain', async (t) => {
  for (const error of [new Error('a bug'), coded('23505'), coded('55P03'), coded('57014'), coded('ECONNREFUSED')]) {
    const one = failing(error, 1)
    await t.rejects(one.answer(), error)
    t.equal(one.ran.times, 1)
  }
})

t.test(
  'a query whose connection is truly cut is answered by another',
  { skip: database.embedded && 'it has no connections' },
  async (t) => {
    const processes: number[] = []
    const run = async (tx: ReadTx) => {
      const [row] = await tx.select({ process: sql<number>`pg_backend_pid()` }).from(sql`(select 1) one`)
      processes.push(row?.process ?? 0)
      if (processes.length === 1)
        await tx.select({ cut: sql`pg_terminate_backend(${row?.process ?? 0})` }).from(sql`(select 1) one`)
      return accept(processes.length)
    }
    t.strictSame(await runQuery({ database }, null, { permits: 'anyone', run }), accept(2))
    t.not(processes[0], processes[1])
  },
)
