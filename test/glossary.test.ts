import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { nodesOf, readSources } from './support/source.ts'
import { t } from './support/suite.ts'

const glossary = await readFile(join(findProjectFolder(import.meta.dirname), 'src', 'GLOSSARY.md'), 'utf8')
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Swedish'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )

/** Every identifier and every word of a literal: what the code says, its comments and the names of files left out. */
const words = new Set(
  (await readSources()).flatMap(({ syntax }) =>
    [...nodesOf(syntax)].flatMap((node) =>
      ts.isIdentifier(node) ? [node.text] : isSpoken(node) ? node.text.split(/[^\w-]+/) : [],
    ),
  ),
)

t.test('every word of the glossary has its Swedish, its identifier, its statute and its meaning', async (t) => {
  t.ok(rows.length > 60)
  for (const [swedish, code, statute, meaning, ...rest] of rows) {
    t.ok(swedish && code && statute && meaning?.endsWith('.') && rest.length === 0, swedish ?? '')
    t.match(code, /^`[\w-]+`(, `[\w-]+`)*$/)
    t.match(statute, /^(–|(KL|OSL|TF|FL|PBL|2022:629) \d.*)$/)
  }
})

t.test('every identifier of the glossary occurs in the code', async (t) => {
  t.strictSame(
    identifiers().filter((identifier) => !words.has(identifier)),
    [],
  )
})

t.test('no identifier stands for two words', async (t) => {
  const all = identifiers()
  t.strictSame(
    all.filter((identifier, index) => all.indexOf(identifier) !== index),
    [],
  )
})

function isSpoken(node: ts.Node): node is ts.StringLiteralLike {
  return ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent)
}

function identifiers(): string[] {
  return rows.flatMap(([, code = '']) => [...code.matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? ''))
}
