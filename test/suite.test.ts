import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { shares, t, testFiles } from './support/suite.ts'

const project = findProjectFolder(import.meta.dirname)

t.test(
  'every test file is run once: by tap itself, in a share, or from domain.test.ts or render.test.ts',
  async (t) => {
    const { tap } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as { tap: { include: string[] } }
    const forms = tap.include.map((form) => new RegExp(`^${form.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`))
    const dealt = await shares()
    const runsOf = (name: string) =>
      [
        ...forms.filter((form) => form.test(`test/${name}`)),
        ...[...dealt.values()].flat().filter((one) => one === name),
        // Each of these two holds its own list whole.
        ...[/^domain\/.+$/, /^render\/[^/]+$/].filter((form) => form.test(name)),
      ].length
    t.strictSame(
      (await testFiles()).filter((name) => runsOf(name) !== 1),
      [],
    )
    t.strictSame(
      [...dealt].filter(([, names]) => names.length === 0),
      [],
      'no share is empty',
    )
  },
)

t.test('a file that is dealt out begins from the test of its share, so that its database is given back', async (t) => {
  const dealt = [...(await shares()).values()].flat()
  const texts = await Promise.all(dealt.map((name) => readFile(join(project, 'test', name), 'utf8')))
  t.strictSame(
    dealt.filter((_, index) => /^import t\b.* from 'tap'$/m.test(texts[index] ?? '')),
    [],
  )
})
