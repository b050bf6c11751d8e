import { execFile } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { findProjectFolder } from '../../src/db/project-folder.ts'
import { readRules, testsByRule, type Rule, type RuleTest } from './rules.ts'

const project = findProjectFolder(import.meta.dirname)
/** Run concurrently, in a process each, so that no state is left from one run to the next. */
const sideBySide = 2

/**
 * The rules that can be broken without a test of the domain failing (mutation testing): the function of each rule is
 * made to return the wrong answer of its row, one at a time, and the tests that bear the rule's id are run. With
 * nothing broken all of them must pass.
 */
export async function rulesUnbroken(): Promise<readonly Rule[]> {
  const [rules, tests] = await Promise.all([readRules(), testsByRule()])
  const ofRule = ({ id }: Rule) => (tests.get(id) ?? []).filter(({ file }) => file.startsWith('domain/'))
  const outdir = join(project, 'node_modules', '.cache', 'radslag', `rules-${process.pid}`)
  await mkdir(outdir, { recursive: true })
  try {
    const all = rules.flatMap(ofRule)
    await bundle(outdir, all, rules)
    const whole = await run(outdir, all, '')
    const missing = all.filter(({ title }) => !whole.passed.some((passed) => asWritten(title).test(passed)))
    if (whole.failed.length > 0 || missing.length > 0) {
      throw new Error(
        `These fail or are not run while nothing is broken: ${[...whole.failed, ...missing.map(({ title }) => title)].join('; ')}`,
      )
    }
    const unbroken = new Set<Rule>()
    const waiting = [...rules]
    await Promise.all(
      Array.from({ length: sideBySide }, async () => {
        for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
          const { failed } = await run(outdir, ofRule(rule), rule.id)
          if (failed.length === 0) unbroken.add(rule)
        }
      }),
    )
    return rules.filter((rule) => unbroken.has(rule))
  } finally {
    await rm(outdir, { recursive: true, force: true })
  }
}

/** The test files, a bundle each, in which the function of the rule in BROKEN_RULE returns the wrong answer. */
async function bundle(outdir: string, tests: readonly RuleTest[], rules: readonly Rule[]): Promise<void> {
  const wrapped = new Set<string>()
  const entryPoints = [...new Set(tests.map(({ file }) => join(project, 'test', file)))]
  await build({
    entryPoints,
    outdir,
    outbase: join(project, 'test'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    plugins: [breakable(rules, wrapped)],
  })
  const unreached = rules.filter(({ named }) => !wrapped.has(named))
  if (unreached.length > 0)
    throw new Error(`No test reaches ${unreached.map(({ id, named }) => `${named} (${id})`).join(', ')}`)
}

/**
 * Replaces each function that a rule names with a wrapper of the same name, so that calls within its file reach it too.
 */
const breakable = (rules: readonly Rule[], wrapped: Set<string>): Plugin => ({
  name: 'breakable',
  setup(builder) {
    builder.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const named of new Set(rules.map((rule) => rule.named))) {
        const declared = new RegExp(`^export (function|const) ${named}\\b`, 'm')
        if (!declared.test(contents)) continue
        wrapped.add(named)
        const answers = rules
          .filter((rule) => rule.named === named)
          .map(({ id, wrong }) => `if (process.env.BROKEN_RULE === '${id}') return (${wrong})\n`)
        contents = `${contents.replace(declared, `$1 ${named}$$whole`)}
export function ${named}(...given: any[]): any {
${answers.join('')}return (${named}$whole as any)(...given)
}`
      }
      return { contents, loader: 'ts' }
    })
  },
})

/** Runs only these tests of their files; the titles of those that passed and of those that failed. */
async function run(outdir: string, tests: readonly RuleTest[], broken: string) {
  const files = [...new Set(tests.map(({ file }) => file.replace(/\.ts$/, '.mjs')))]
  const imports = files
    .map((file) => `await import(${JSON.stringify(pathToFileURL(join(outdir, file)).href)})`)
    .join('\n')
  const titles = tests.map(({ title }) => asWritten(title))
  const grep = `/${titles.map(({ source }) => source).join('|')}/`
  const env = { ...process.env, BROKEN_RULE: broken, TAP_FILTER_QUIETLY: '1', TAP_GREP: grep }
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', imports],
      { env, cwd: project, maxBuffer: 2 ** 28 },
      (_, stdout) => resolve(stdout),
    )
  })
  const results = [...output.matchAll(/^(not )?ok \d+ - (.*?)(?: # time=\S+)?(?: \{)?$/gm)]
    .map(([, not, title = '']) => ({ failed: not !== undefined, title }))
    .filter(({ title }) => titles.some((written) => written.test(title)))
  const titled = (failed: boolean) => results.filter((one) => one.failed === failed).map(({ title }) => title)
  return { passed: titled(false), failed: titled(true) }
}

/** A title as a pattern: an interpolated value may be any text. */
const asWritten = (title: string) =>
  new RegExp(
    `^${title
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('.*')}$`,
  )
