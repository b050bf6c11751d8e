import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { CommandDeps } from './command.ts'
import type { Config } from './config.ts'
import { openEmbedded, openServer, type Database } from './db/client.ts'
import { lockDirectory } from './db/embedded/directory-lock.ts'
import { openQueue } from './db/queue.ts'
import { selectAuthorities } from './modules/bodies/store.ts'

/** What every process of an installation stands on. */
export type Foundation = CommandDeps & {
  readonly database: Database
  readonly close: () => Promise<void>
}

/** What a new embedded database is given before it is used. */
export type FirstLoad = (deps: CommandDeps) => Promise<void>

/**
 * Opens the database and the job queue: the embedded one with its directory locked to this process, migrated, and when
 * it is new given its first load; or a real server as it is.
 */
export async function openFoundation(config: Config, log: Logger, firstLoad?: FirstLoad): Promise<Foundation> {
  const onError = (error: Error) => log.error({ err: error }, 'database or queue')
  if (config.databaseUrl !== undefined) {
    return founded(openServer(config.databaseUrl, onError, config.databaseOwnerUrl), onError, async () => undefined)
  }
  const unlock = await lockDirectory(config.dataDir)
  const folder = join(config.dataDir, 'db')
  if (firstLoad !== undefined && !existsSync(folder)) await makeWhole(folder, onError, firstLoad)
  const database = await openEmbedded({ folder })
  await database.migrate()
  return founded(database, onError, unlock)
}

/** A new embedded database, loaded beside its place and put there when it is whole: killed midway, it begins anew. */
async function makeWhole(folder: string, onError: (error: Error) => void, load: FirstLoad): Promise<void> {
  const beside = `${folder}.loading`
  await rm(beside, { recursive: true, force: true })
  const database = await openEmbedded({ folder: beside })
  await database.migrate()
  const foundation = founded(database, onError, async () => undefined)
  await load(foundation)
  await foundation.close()
  await rename(beside, folder)
}

function founded(database: Database, onError: (error: Error) => void, unlock: () => Promise<void>): Foundation {
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

/** Whoever stops a process waits some ten seconds before he kills it. */
const deadlineMs = 10_000

/** Ends the process when it is told to, after what is under way is done; at a second signal or at the deadline, as it stands. */
export function endOnSignal(close: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    setTimeout(() => process.exit(1), deadlineMs)
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

/** Whether nothing has been entered yet: not even an authority. */
export const isEmpty = (database: Database): Promise<boolean> =>
  database.reading(async (tx) => (await selectAuthorities(tx, null, 1)).length === 0)

export const outboxOf = (config: Config) => join(config.dataDir, 'outbox')
export const filesOf = (config: Config) => join(config.dataDir, 'files')
