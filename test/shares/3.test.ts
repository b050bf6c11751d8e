import { runShare } from '../support/suite.ts'

await runShare(import.meta.filename)
