import { startApp } from '../support/app.ts'
import { practiceCases } from './case-file.ts'
import { verdictOf, type Verdict } from './compare.ts'
import { otherCases, verdictOfOther } from './other-cases.ts'
import { recordCase } from './record-case.ts'

const ending: (() => Promise<void>)[] = []
const failures: string[] = []
const on = await startApp({ teardown: (work) => ending.unshift(work), fail: (message) => failures.push(message) })
const withText = process.argv.includes('--text')
const lines: string[] = []
let unexplained = 0

/** Records one case and keeps its line; one that cannot be recorded, or differs without a finding, fails the run. */
async function practise(
  id: string,
  record: () => Promise<{ verdict: Verdict; text?: string | undefined }>,
): Promise<void> {
  try {
    const { verdict, text } = await record()
    if (!verdict.explained) unexplained += 1
    lines.push(withText && text !== undefined ? `${verdict.line}\n\n${text}` : verdict.line)
  } catch (error) {
    unexplained += 1
    lines.push(`${id} NOT recorded: ${error instanceof Error ? error.message : String(error)}`)
  }
}

for (const practice of await practiceCases()) {
  await practise(practice.id, async () => {
    const recorded = await recordCase(on, practice)
    return { verdict: verdictOf(practice, recorded), text: recorded[0]?.text }
  })
}
for (const other of otherCases) await practise(other.id, async () => ({ verdict: await verdictOfOther(on, other) }))
for (const work of ending) await work()
console.log(lines.toSorted().join('\n'))
for (const failure of failures) console.log(failure)
if (unexplained > 0 || failures.length > 0) process.exitCode = 1
