import { rulesUnbroken } from './break-rules.ts'
import { readRules, testsByRule } from './rules.ts'

if (process.argv.includes('--break')) await printUnbroken()
else await printTests()

/** The tests that bear the id of each rule. */
async function printTests(): Promise<void> {
  const [rules, tests] = await Promise.all([readRules(), testsByRule()])
  for (const { id, says } of rules) {
    const found = tests.get(id) ?? []
    console.log(`${id}: ${says}\n${found.map(({ file, title }) => `  ${file}: ${title}`).join('\n') || '  NO TEST'}`)
    if (found.length === 0) process.exitCode = 1
  }
}

/** The ids whose tests pass although the rule's function returns a wrong answer; none when all is well. */
async function printUnbroken(): Promise<void> {
  const unbroken = await rulesUnbroken()
  for (const { id, named } of unbroken) console.log(`${id}: the tests that bear it pass although ${named} is broken`)
  if (unbroken.length > 0) process.exitCode = 1
}
