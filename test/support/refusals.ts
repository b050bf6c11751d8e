import ts from 'typescript'
import { nodesOf, type SourceFile } from './source.ts'

/** The code of a refusal, and the file where it is declared or stated. */
export type Coded = { readonly code: string; readonly path: string }

/** The codes that a file declares: `code: 'case-closed'` in a type, unless the type is only picked out by its code. */
export const declaredIn = ({ path, syntax }: SourceFile): readonly Coded[] =>
  [...nodesOf(syntax)]
    .filter(
      (node) => ts.isPropertySignature(node) && nameOf(node) === 'code' && !ts.isTypeReferenceNode(node.parent.parent),
    )
    .flatMap((node) => literalsIn((node as ts.PropertySignature).type))
    .map((code) => ({ code, path }))

/** The codes that a file states: `code: 'case-closed'` in an object. */
export const statedIn = ({ path, syntax }: SourceFile): readonly Coded[] =>
  [...nodesOf(syntax)]
    .filter((node) => ts.isPropertyAssignment(node) && nameOf(node) === 'code')
    .flatMap((node) => literalsIn((node as ts.PropertyAssignment).initializer))
    .map((code) => ({ code, path }))

/** The codes that a file of problems tells: `'case-closed': { status: …`. */
export const toldIn = ({ path, syntax }: SourceFile): readonly Coded[] =>
  [...nodesOf(syntax)]
    .filter((node): node is ts.PropertyAssignment => ts.isPropertyAssignment(node) && nameOf(node) === 'status')
    .flatMap(({ parent: { parent: entry } }) => (ts.isPropertyAssignment(entry) ? [nameOf(entry)] : []))
    .map((name) => ({ code: name.replaceAll("'", ''), path }))

const nameOf = (node: ts.Node) => (node as ts.PropertySignature | ts.PropertyAssignment).name.getText()

const literalsIn = (node: ts.Node | undefined): readonly string[] =>
  node === undefined ? [] : [...nodesOf(node)].filter(ts.isStringLiteral).map(({ text }) => text)
