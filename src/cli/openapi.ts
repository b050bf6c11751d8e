import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from '../app.ts'
import { openServer } from '../db/client.ts'
import { findProjectFolder } from '../db/project-folder.ts'
import { openQueue } from '../db/queue.ts'
import { openFiles } from '../files/files.ts'
import { openLog } from '../log.ts'

/** Writes the description of the API to openapi/openapi.json; nothing is asked of a database. */
async function main(): Promise<void> {
  const database = openServer('postgres://nowhere.invalid/none', () => undefined)
  const app = await buildApp({
    database, queue: openQueue(database, () => undefined), clock: () => new Date(0), files: openFiles('nowhere'),
    verifyToken: async () => null, issuerAnswers: async () => true, publicUrl: undefined,
  }, { log: openLog('silent'), trustProxy: false })
  await writeFile(join(findProjectFolder(import.meta.dirname), 'openapi', 'openapi.json'), `${JSON.stringify(app.swagger(), null, 2)}\n`)
  await app.close()
  await database.close()
}

await main()
