import { runEntry } from './support/suite.ts'

await runEntry(import.meta.filename)
