import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { laws, statutes } from '../src/domain/statute.ts'
import { idsIn, readRules, readTitles, testsByRule } from './support/rules.ts'
import { commentsOf, exportsOf, readSources } from './support/source.ts'
import { t } from './support/suite.ts'

const [introduction = ''] = (await readFile(join(findProjectFolder(import.meta.dirname), 'src', 'RULES.md'), 'utf8')).split('##')
const rules = await readRules()
const sources = await readSources()
const ids = new Set(rules.map(({ id }) => id))

t.test('every row says what it holds to, by whose statute and in which function', async (t) => {
  t.ok(rules.length > 50)
  t.equal(ids.size, rules.length, 'no id stands for two rules')
  const cited = new Set(Object.keys(statutes))
  for (const { id, statutes: by, says, named, wrong } of rules) {
    t.strictSame(by.filter((statute) => !cited.has(statute)), [], id)
    t.ok(says.endsWith('.') && named !== '' && wrong !== '', id)
  }
})

t.test('every function of a row is exported by the domain, once', async (t) => {
  const exported = sources.filter(({ path }) => path.startsWith('domain/')).flatMap(({ syntax }) => exportsOf(syntax))
  const functions = exported.filter(({ node }) => ts.isFunctionLike(node)).map(({ name }) => name)
  for (const { id, named } of rules) t.equal(functions.filter((name) => name === named).length, 1, `${id}: ${named}`)
})

t.test('every rule that a comment names has a row', async (t) => {
  const named = sources.flatMap((source) => commentsOf(source).flatMap((comment) => idsIn(comment).map((id) => ({ id, path: source.path }))))
  t.ok(named.length > 40)
  t.strictSame(named.filter(({ id }) => !ids.has(id)), [])
})

t.test('every rule has a test that bears its name, and no test bears that of another', async (t) => {
  const tests = await testsByRule()
  for (const { id } of rules) t.ok((tests.get(id) ?? []).some(({ file }) => file.startsWith('domain/')), id)
  const borne = (await readTitles()).flatMap(({ file, title }) => idsIn(title.slice(0, Math.max(title.indexOf(':'), 0))).map((id) => ({ id, file, title })))
  t.strictSame(borne.filter(({ id }) => !ids.has(id)), [])
})

t.test('the acts that are cited are named above the rules', async (t) => {
  for (const { name, number } of Object.values(laws)) t.ok(introduction.includes(name) && introduction.includes(number), number)
})
