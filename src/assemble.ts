import { join } from 'node:path'
import type { Logger } from 'pino'
import type { CommandDeps } from './command.ts'
import type { Config } from './config.ts'
import { openEmbedded, openServer, type Database } from './db/client.ts'
import { lockDirectory } from './db/directory-lock.ts'
import { openQueue } from './db/queue.ts'
import { reading } from './db/transaction.ts'
import { selectAuthorities } from './modules/bodies/store.ts'

/** What every process of an installation stands on. */
export type Foundation = CommandDeps & {
  readonly database: Database
  readonly close: () => Promise<void>
}

/**
 * Opens the database and the job queue: the embedded one with its directory locked to this process and migrated, or a
 * real server as it is.
 */
export async function openFoundation(config: Config, log: Logger): Promise<Foundation> {
  const onError = (error: Error) => log.error({ err: error }, 'database or queue')
  const unlock = config.databaseUrl === undefined ? await lockDirectory(config.dataDir) : async () => undefined
  const database = config.databaseUrl === undefined
    ? await openEmbedded({ dataDir: config.dataDir })
    : openServer(config.databaseUrl, onError)
  if (database.embedded) await database.migrate()
  const queue = openQueue(database, onError)
  return {
    database,
    queue,
    clock: () => new Date(),
    async close() {
      await queue.close()
      await database.close()
      await unlock()
    },
  }
}

/** Whether nothing has been entered yet: not even an authority. */
export const isEmpty = (database: Database): Promise<boolean> =>
  reading(database.db, async (tx) => (await selectAuthorities(tx, null, 1)).length === 0)

export const outboxOf = (config: Config) => join(config.dataDir, 'outbox')
export const filesOf = (config: Config) => join(config.dataDir, 'files')
