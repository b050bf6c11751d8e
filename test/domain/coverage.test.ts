import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { t } from '../support/suite.ts'

t.test('every file of the domain is loaded here, so that one without a test counts as not covered', async (t) => {
  const domain = join(findProjectFolder(import.meta.dirname), 'src', 'domain')
  const names = (await readdir(domain, { recursive: true })).filter((name) => name.endsWith('.ts'))
  await Promise.all(names.map((name) => import(join(domain, name))))
  t.ok(names.length > 0)
})
