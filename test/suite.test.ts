import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { shares, t, testFiles } from './support/suite.ts'

t.test('every test file is run once: by tap itself, in a share, or from domain.test.ts or render.test.ts', async (t) => {
  const text = await readFile(join(findProjectFolder(import.meta.dirname), 'package.json'), 'utf8')
  const { tap } = JSON.parse(text) as { tap: { include: string[] } }
  const forms = tap.include.map((form) => new RegExp(`^${form.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`))
  const dealt = await shares()
  const runsOf = (name: string) => [
    ...forms.filter((form) => form.test(`test/${name}`)),
    ...[...dealt.values()].flat().filter((one) => one === name),
    // Each of these two holds its own list whole.
    ...[/^domain\/[^/]+$/, /^render\/[^/]+$/].filter((form) => form.test(name)),
  ].length
  t.strictSame((await testFiles()).filter((name) => runsOf(name) !== 1), [])
  t.strictSame([...dealt].filter(([, names]) => names.length === 0), [], 'no share is empty')
})
