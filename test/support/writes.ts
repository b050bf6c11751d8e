import ts from 'typescript'
import { lineOf, nodesOf, type SourceFile } from './source.ts'

/** Functions that send writes, or combine them into one. */
const takers = ['now', 'write', 'together']

/**
 * Calls that return a `Write` which is dropped: it stands neither in `writes` nor in `now`, nor is it returned as one.
 */
export function droppedWrites(sources: readonly SourceFile[]): string[] {
  const writers = new Set([
    'write',
    'insertAll',
    ...sources.flatMap(({ syntax }) => [...nodesOf(syntax)].filter(comesToWrite).map(nameOf)),
  ])
  return sources.flatMap((source) =>
    [...nodesOf(source.syntax)]
      .filter((node): node is ts.Identifier => ts.isIdentifier(node) && writers.has(node.text) && isUsed(node))
      .filter((name) => !isTaken(name))
      .map((name) => `${source.path}:${lineOf(source, name)} ${name.text}`),
  )
}

/** Called, or passed by name as in `rows.map(insertRow)`; not declared, imported, or a property of another object. */
const isUsed = (name: ts.Identifier): boolean => {
  const { parent } = name
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name
  return (
    ts.isExpression(parent) ||
    ts.isSpreadElement(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === name) ||
    ts.isShorthandPropertyAssignment(parent)
  )
}

const comesToWrite = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isFunctionLike(node) && node.type !== undefined && /^(readonly )?Write(\[\])?$/.test(node.type.getText())

/** The name of a function, or of the constant that it is assigned to. */
const nameOf = (node: ts.SignatureDeclaration): string =>
  node.name?.getText() ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '')

/** Follows a value outwards, through the expressions that pass it on, to where it is used. */
function isTaken(call: ts.Node): boolean {
  let isInFunction = false
  for (let node = call; ; node = node.parent) {
    const { parent } = node
    if (parent === undefined || ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return false
    if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent))
      return parent.name.getText() === 'writes'
    if (ts.isVariableDeclaration(parent)) return !isInFunction
    if (ts.isCallExpression(parent) && parent.expression !== node && takers.includes(parent.expression.getText()))
      return true
    if (ts.isFunctionLike(parent)) {
      if (comesToWrite(parent)) return true
      isInFunction = true
    }
  }
}
