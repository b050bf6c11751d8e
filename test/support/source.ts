import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'
import { findProjectFolder } from '../../src/db/project-folder.ts'

/** One import, export-from, `import()` or `import('…')` type. */
export type Import = {
  /** Path below src, or the specifier of a package. */
  readonly to: string
  /** The values imported at run time: none for an import of types, `*` for the whole module. */
  readonly values: readonly string[]
}

export type SourceFile = {
  /** Path below src. */
  readonly path: string
  readonly lines: number
  readonly text: string
  readonly syntax: ts.SourceFile
  readonly imports: readonly Import[]
}

/** Every TypeScript file of src, parsed. */
export async function readSources(): Promise<readonly SourceFile[]> {
  const folder = join(findProjectFolder(import.meta.dirname), 'src')
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  return Promise.all(
    names
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map(async (path) => parsed(path, await readFile(join(folder, path), 'utf8'))),
  )
}

/** A file of this text. */
export function parsed(path: string, text: string): SourceFile {
  const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return { path, text, syntax, lines: text.trimEnd().split('\n').length, imports: importsOf(path, syntax) }
}

/** Every node of a file. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

type Export = { readonly name: string; readonly node: ts.Node }

/** What a file exports by name: functions, constants and types. */
export function exportsOf({ statements }: ts.SourceFile): readonly Export[] {
  return statements.flatMap((statement): readonly Export[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    const isNamed = ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    if (isNamed) return [{ name: statement.name?.text ?? '', node: statement }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.map(({ name, initializer }) => ({
      name: name.getText(),
      node: initializer ?? statement,
    }))
  })
}

/** The comments of a file. */
export function commentsOf({ text, syntax }: SourceFile): readonly string[] {
  const found = [...nodesOf(syntax)].flatMap((node) => [
    ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
    ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
  ])
  return [...new Map(found.map(({ pos, end }) => [pos, text.slice(pos, end)])).values()]
}

/** The line a node begins on, from 1. */
export const lineOf = ({ syntax }: SourceFile, node: ts.Node) =>
  syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1

/** How many lines a node takes. */
export const heightOf = (node: ts.Node) => node.getText().split('\n').length

function importsOf(path: string, syntax: ts.SourceFile): Import[] {
  return [...nodesOf(syntax)].flatMap((node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    const to = specifier.startsWith('.') ? posix.join(dirname(path), specifier) : specifier
    return [{ to, values: valuesIn(node) }]
  })
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return dynamic ? (textOf(node.arguments[0]) ?? '(computed)') : undefined
}

function valuesIn(node: ts.Node): readonly string[] {
  if (ts.isImportTypeNode(node)) return []
  const clause = ts.isImportDeclaration(node) ? node.importClause : ts.isExportDeclaration(node) ? node : undefined
  if (clause?.isTypeOnly === true) return []
  const bindings = clause !== undefined && (ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause)
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return ['*']
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = [...bindings.elements]
  return elements.filter((element) => !element.isTypeOnly).map((element) => (element.propertyName ?? element.name).text)
}

const textOf = (node: ts.Node | undefined) =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
