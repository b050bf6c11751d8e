import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { suite, t, testFiles } from './support/suite.ts'

const project = findProjectFolder(import.meta.dirname)
const { pure, shared } = await suite()
const dealt = [...shared, ...[...pure.values()].flat()]

t.test('every test file is run once: by tap itself, or from one entry', async (t) => {
  const { tap } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as { tap: { include: string[] } }
  const forms = tap.include.map((form) => new RegExp(`^${form.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`))
  const runsOf = (name: string) =>
    forms.filter((form) => form.test(`test/${name}`)).length + dealt.filter((one) => one === name).length
  t.strictSame(
    (await testFiles()).filter((name) => runsOf(name) !== 1),
    [],
  )
  t.strictSame(
    [...pure].filter(([, names]) => names.length === 0),
    [],
    'no entry is empty',
  )
})

t.test('a file that an entry runs begins from the test of that file, so that its database is given back', async (t) => {
  const texts = await Promise.all(dealt.map((name) => readFile(join(project, 'test', name), 'utf8')))
  t.strictSame(
    dealt.filter((_, index) => /^import t\b.* from 'tap'$/m.test(texts[index] ?? '')),
    [],
  )
})
