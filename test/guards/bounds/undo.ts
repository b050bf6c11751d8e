import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from '../../../src/db/client.ts'
import type { Transactions } from '../../../src/db/transaction.ts'

const isUndone = new AsyncLocalStorage<true>()
const refused = 'UND01'
const refusal = { text: `do $$ begin raise exception using errcode = '${refused}'; end $$`, values: [] }

/** Whatever is written meanwhile is answered as if it were, and is not: the next begins from the same ground. */
export const undone = <Result>(work: () => Promise<Result>): Promise<Result> => isUndone.run(true, work)

/**
 * Lets commands on a database be undone. All that a command writes is sent and checked, its last statements too, and then
 * one that the database refuses: it takes the rest with it.
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
