import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenAPIV3_1 } from 'openapi-types'
import { buildApp } from '../app.ts'
import { openServer } from '../db/client.ts'
import { findProjectFolder } from '../db/project-folder.ts'
import { openQueue } from '../db/queue.ts'
import { openFiles } from '../files/files.ts'
import { permissionsDocument } from '../http/permissions-document.ts'
import { openLog } from '../log.ts'

/** Writes the description of the API and who may do what to openapi/; nothing is asked of a database. */
async function main(): Promise<void> {
  const database = openServer('postgres://nowhere.invalid/none', () => undefined)
  const app = await buildApp(
    {
      database,
      queue: openQueue(database, () => undefined),
      clock: () => new Date(0),
      files: openFiles('nowhere'),
      verifyToken: async () => null,
      issuerAnswers: async () => true,
      publicUrl: undefined,
    },
    { log: openLog('silent'), trustProxy: false },
  )
  const [folder, described] = [
    join(findProjectFolder(import.meta.dirname), 'openapi'),
    app.swagger() as OpenAPIV3_1.Document,
  ]
  await writeFile(join(folder, 'openapi.json'), `${JSON.stringify(described, null, 2)}\n`)
  await writeFile(join(folder, 'permissions.md'), permissionsDocument(described))
  await app.close()
  await database.close()
}

await main()
