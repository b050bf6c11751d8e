import { join } from 'node:path'
import { load } from './run.mjs'

// Once in every run of the tests, before the first file: so that no two files make the template.
const { prepareRun } = await load(join(import.meta.dirname, 'template.ts'))
await prepareRun()
