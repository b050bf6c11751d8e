import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { laws, statutes } from '../src/domain/statute.ts'
import { idsBorneBy, idsIn, readRules, readTitles, testsByRule, type Rule } from './support/rules.ts'
import { commentsOf, exportsOf, readSources } from './support/source.ts'
import { t } from './support/suite.ts'

const [introduction = ''] = (
  await readFile(join(findProjectFolder(import.meta.dirname), 'src', 'RULES.md'), 'utf8')
).split('##')
const rules = await readRules()
const sources = await readSources()
const ids = new Set(rules.map(({ id }) => id))

t.test('every row says what it holds to, by whose statute and in which function', async (t) => {
  t.ok(rules.length > 50)
  t.equal(ids.size, rules.length, 'no id stands for two rules')
  const cited = new Set(Object.keys(statutes))
  for (const { id, statutes: by, says, named, wrong } of rules) {
    t.strictSame(
      by.filter((statute) => !cited.has(statute)),
      [],
      id,
    )
    t.ok(says.endsWith('.') && named !== '' && wrong !== '', id)
  }
})

t.test('every function of a row is exported by the domain, once', async (t) => {
  const exported = sources.filter(({ path }) => path.startsWith('domain/')).flatMap(({ syntax }) => exportsOf(syntax))
  const functions = exported.filter(({ node }) => ts.isFunctionLike(node)).map(({ name }) => name)
  for (const { id, named } of rules) t.equal(functions.filter((name) => name === named).length, 1, `${id}: ${named}`)
})

t.test('every wrong answer is one that its function could give', async (t) => {
  const domain = sources.filter(({ path }) => path.startsWith('domain/'))
  const pathOf = ({ named }: Rule) =>
    domain.find(({ syntax }) => exportsOf(syntax).some(({ name }) => name === named))?.path ?? ''
  const answers = rules.map(
    (rule) => `import { ${rule.named} as ${rule.id} } from '../src/${pathOf(rule)}'
export const wrong${rule.id}: ReturnType<typeof ${rule.id}> = ${rule.wrong}`,
  )
  t.strictSame(typeErrorsIn(answers.join('\n')), [])
})

t.test('every rule that a comment names has a row', async (t) => {
  const named = sources.flatMap((source) =>
    commentsOf(source).flatMap((comment) => idsIn(comment).map((id) => ({ id, path: source.path }))),
  )
  t.ok(named.length > 40)
  t.strictSame(
    named.filter(({ id }) => !ids.has(id)),
    [],
  )
})

t.test('every rule has a test that bears its name, and no test bears that of another', async (t) => {
  const tests = await testsByRule()
  for (const { id } of rules)
    t.ok(
      (tests.get(id) ?? []).some(({ file }) => file.startsWith('domain/')),
      id,
    )
  const borne = (await readTitles()).flatMap(({ file, title }) => idsBorneBy(title).map((id) => ({ id, file })))
  t.strictSame(
    borne.filter(({ id }) => !ids.has(id)),
    [],
  )
})

t.test('the acts that are cited are named above the rules', async (t) => {
  for (const { name, number } of Object.values(laws))
    t.ok(introduction.includes(name) && introduction.includes(number), number)
})

/** What the compiler has against a file of this text that stood among the tests. */
function typeErrorsIn(text: string): readonly string[] {
  const project = findProjectFolder(import.meta.dirname)
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    project,
  )
  const options = { ...config.options, incremental: false, tsBuildInfoFile: undefined }
  const path = join(project, 'test', 'wrong-answers.ts')
  const host = ts.createCompilerHost(options)
  const isThis = (name: string) => name === path.replaceAll('\\', '/')
  const program = ts.createProgram([path], options, {
    ...host,
    fileExists: (name) => isThis(name) || host.fileExists(name),
    readFile: (name) => (isThis(name) ? text : host.readFile(name)),
    getSourceFile: (name, language) =>
      isThis(name) ? ts.createSourceFile(name, text, language) : host.getSourceFile(name, language),
  })
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
