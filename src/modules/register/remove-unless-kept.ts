import { advisoryLock, type UseCaseOutcome } from '../../command.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { now } from '../../db/write.ts'
import { accept } from '../../domain/outcome.ts'
import { fileLock } from './add-version.ts'
import { isHashKept } from './store/contents.ts'

/** Removes the file of a hash where no version of a document has it, under the lock of those who would refer to it. */
export async function removeUnlessKept(tx: WriteTx, hash: string, remove: () => Promise<void>): UseCaseOutcome<null> {
  await now(tx, advisoryLock(tx, fileLock(hash)))
  if (!(await isHashKept(tx, hash))) await remove()
  return accept({ result: null, events: [] })
}
