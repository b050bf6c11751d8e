import { testsByRule } from './rules.ts'

const tests = await testsByRule()
for (const [id, found] of tests) console.log(`${id}\n${found.map(({ file, title }) => `  ${file}: ${title}`).join('\n') || '  NO TEST'}`)
if ([...tests.values()].some((found) => found.length === 0)) process.exitCode = 1
