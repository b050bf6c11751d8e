import { endOnSignal, openFoundation, outboxOf } from './assemble.ts'
import { ConfigError, readConfig } from './config.ts'
import { openLog } from './log.ts'
import { startWork } from './work.ts'

/** The worker process of an installation; on the embedded database the server does this work itself. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (config.databaseUrl === undefined)
    throw new ConfigError(
      'DATABASE_URL: the worker needs a real server; on the embedded database the server does its work',
    )
  const log = openLog(config.logLevel)
  const foundation = await openFoundation(config, log)
  await startWork({ ...foundation, outbox: outboxOf(config), log })
  log.info('worker ready')
  endOnSignal(foundation.close)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
