import { openFoundation } from '../assemble.ts'
import { readConfig } from '../config.ts'
import { openLog } from '../log.ts'

/** Brings the database to the latest version; many at once wait for each other. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const foundation = await openFoundation(config, openLog(config.logLevel))
  await foundation.database.migrate()
  await foundation.close()
  process.stdout.write('The database is at the latest version.\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
