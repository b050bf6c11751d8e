import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'

const project = findProjectFolder(import.meta.dirname)

/** A row of src/RULES.md; the wrong answer is what its function returns when the rule is broken, as code. */
export type Rule = {
  readonly id: string
  readonly statutes: readonly string[]
  readonly says: string
  readonly named: string
  readonly wrong: string
}

/** Every rule there is, in the order in which they stand. */
export async function readRules(): Promise<readonly Rule[]> {
  const text = await readFile(join(project, 'src', 'RULES.md'), 'utf8')
  const rows = text
    .split('\n')
    .filter((line) => /^\| [A-Z]\d/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  return rows.map(([id = '', statutes = '', says = '', named = '', wrong = '']) => ({
    id,
    statutes: statutes === '–' ? [] : statutes.split(', '),
    says,
    named: named.replaceAll('`', ''),
    wrong: wrong.replaceAll('`', ''),
  }))
}

export type RuleTest = { readonly file: string; readonly title: string }

/** The titles of all tests, as they are written, by the file below test that they stand in. */
export async function readTitles(): Promise<readonly RuleTest[]> {
  const folder = join(project, 'test')
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted()
  return (
    await Promise.all(
      files.map(async (file) =>
        [...(await readFile(join(folder, file), 'utf8')).matchAll(/\bt\.test\(\s*(['"`])(.*?)\1/gs)].map((match) => ({
          file,
          title: match[2] ?? '',
        })),
      ),
    )
  ).flat()
}

/** The tests whose titles begin by naming a rule, by rule: «V5, V6: …». */
export async function testsByRule(): Promise<ReadonlyMap<string, readonly RuleTest[]>> {
  const [rules, titles] = await Promise.all([readRules(), readTitles()])
  return new Map(rules.map(({ id }) => [id, titles.filter(({ title }) => idsBorneBy(title).includes(id))]))
}

/** The ids that a title bears: those before its colon. */
export const idsBorneBy = (title: string) => idsIn(title.slice(0, Math.max(title.indexOf(':'), 0)))

/** The ids that a text names, by themselves or in a span: V5, V6 or E1–E3. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/(?<![%\w])([A-Z])(\d{1,2})([a-z]?)(?:[–-]\1?(\d{1,2}))?(?!\w)/g)].flatMap(
    ([, letter = '', first = '', more = '', last]) => {
      const span = last === undefined ? 0 : Number(last) - Number(first)
      return Array.from({ length: span + 1 }, (_, index) => `${letter}${Number(first) + index}${more}`)
    },
  )
}
