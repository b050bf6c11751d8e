import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '../../../src/db/client.ts'
import type { Transactions } from '../../../src/db/transaction.ts'

const isUndone = new AsyncLocalStorage<true>()
const refused = 'UND01'
const refusal = { text: `do $$ begin raise exception using errcode = '${refused}'; end $$`, values: [] }

/**
 * Commands in this context are answered as if they had been committed, but are rolled back: the next request starts
 * from the same data.
 */
export const undone = <Result>(work: () => Promise<Result>): Promise<Result> => isUndone.run(true, work)

/**
 * Lets commands be rolled back. Everything that a command writes is sent and checked, its last statements too, and then
 * a statement that fails.
 */
export function letUndo(database: Database): void {
  const { writing } = database
  const write: Transactions['writing'] = async (work, concurrency) => {
    if (isUndone.getStore() === undefined) return writing(work, concurrency)
    let come: { readonly result: Awaited<ReturnType<typeof work>>['result'] } | undefined
    try {
      return await writing(async (tx) => {
        const ended = await work(tx)
        come = ended
        return { ...ended, last: [...ended.last, refusal] }
      }, concurrency)
    } catch (error) {
      const { code } = ((error as Error).cause ?? error) as { code?: string }
      if (code !== refused || come === undefined) throw error
      return come.result
    }
  }
  Object.assign(database, { writing: write })
}
