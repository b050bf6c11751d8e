import { join } from 'node:path'
import { load } from './run.mjs'

// Once in every run of the tests, after the last file.
const { cleanUpRun } = await load(join(import.meta.dirname, 'template.ts'))
await cleanUpRun()
