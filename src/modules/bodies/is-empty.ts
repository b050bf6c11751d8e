import type { Database } from '../../db/client.ts'
import { reading } from '../../db/transaction.ts'
import { selectAuthorities } from './store.ts'

/** Whether nothing has been entered yet: not even an authority. */
export const isEmpty = (database: Database): Promise<boolean> =>
  reading(database.db, async (tx) => (await selectAuthorities(tx, null, 1)).length === 0)
