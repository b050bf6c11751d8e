import { filesOf, isEmpty, openFoundation } from '../assemble.ts'
import { readConfig } from '../config.ts'
import { openFiles } from '../files/files.ts'
import { openLog } from '../log.ts'
import { loadDemonstration } from './demonstration/load.ts'

/** Loads the demonstration into an empty database; refuses one that is not, and production. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (config.production) throw new Error('The demonstration is not loaded in production')
  const foundation = await openFoundation(config, openLog(config.logLevel))
  try {
    if (!(await foundation.database.answers()))
      throw new Error('The database does not answer or is not migrated: npm run migrate')
    if (!(await isEmpty(foundation.database)))
      throw new Error('The database is not empty; the demonstration is loaded only into an empty one')
    await loadDemonstration({ ...foundation, files: openFiles(filesOf(config)) })
    process.stdout.write('The demonstration is loaded.\n')
  } finally {
    await foundation.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
