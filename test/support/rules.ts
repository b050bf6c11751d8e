import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProjectFolder } from '../../src/db/project-folder.ts'

const numbered = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)

/**
 * The rules of deciding, by what they are called throughout: quorum, recusal, substitutes, voting, proportional
 * elections, minorities, reservation and the order of propositions.
 */
export const ruleIds: readonly string[] = [
  ...numbered('Q', 5), ...numbered('J', 8), ...numbered('E', 7), ...numbered('V', 11), ...numbered('P', 3), ...numbered('B', 6), 'R1', 'law.md 2',
]

export type RuleTest = { readonly file: string; readonly title: string }

/** The tests whose titles begin by naming a rule, by rule: «V5, V6: …». */
export async function testsByRule(): Promise<ReadonlyMap<string, readonly RuleTest[]>> {
  const folder = join(findProjectFolder(import.meta.dirname), 'test')
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.test.ts')).toSorted()
  const titles = (await Promise.all(files.map(async (file) =>
    [...(await readFile(join(folder, file), 'utf8')).matchAll(/\bt\.test\(\s*(['"`])(.*?)\1/gs)].map((match) => ({ file, title: match[2] ?? '' }))))).flat()
  return new Map(ruleIds.map((id) => [id, titles.filter(({ title }) => namedIn(title).includes(id))]))
}

/** What stands before the colon of a title, apart from commas and spans: V5, V6 or E1–E3. */
function namedIn(title: string): string[] {
  const before = title.slice(0, Math.max(title.indexOf(':'), 0))
  return before.split(',').map((part) => part.trim()).flatMap((part) => {
    const span = /^([A-Z])(\d+)[–-](?:[A-Z])?(\d+)$/.exec(part)
    if (span === null) return [part]
    const [, letter = '', first, last] = span
    return numbered(letter, Number(last)).slice(Number(first) - 1)
  })
}
