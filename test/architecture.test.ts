import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { pino } from 'pino'
import ts from 'typescript'
import { buildApp } from '../src/app.ts'
import { findProjectFolder } from '../src/db/project-folder.ts'
import { openQueue } from '../src/db/queue.ts'
import { actions } from '../src/domain/access.ts'
import { eventTypes } from '../src/domain/events.ts'
import { openFiles } from '../src/files/files.ts'
import { problems } from '../src/http/problems.ts'
import { nodeOptions } from './faults/server.ts'
import { openTestDatabase } from './support/database.ts'
import { isPrivateFrom, mayImport, moduleFloors, placeOf } from './support/places.ts'
import {
  exportsOf,
  heightOf,
  lineOf,
  nodesOf,
  parsed,
  readSources,
  type Import,
  type SourceFile,
} from './support/source.ts'
import { declaredIn, statedIn, toldIn } from './support/refusals.ts'
import { t } from './support/suite.ts'
import { droppedWrites } from './support/writes.ts'

const project = findProjectFolder(import.meta.dirname)
const sources = await readSources()

/** Where the wall clock may be read: what composes, and hands the clock on as an argument. */
const readClock: readonly string[] = ['composition']

t.test('every file has a place in the house', async (t) => {
  t.strictSame(
    sources.map(({ path }) => path).filter((path) => placeOf(path) === undefined),
    [],
  )
})

t.test('every module stands on a floor', async (t) => {
  const modules = sources.flatMap(({ path }) => /^modules\/([a-z]+)\//.exec(path)?.[1] ?? [])
  t.strictSame(moduleFloors.flat().sort(), [...new Set(modules)].sort())
})

t.test('a file imports only what its place may import', async (t) => {
  const refused = sources.flatMap(({ path, imports }) => {
    const place = placeOf(path)
    const rules = place === undefined ? [] : mayImport[place]
    return imports.filter((imported) => !rules.some((rule) => rule(imported, path))).map(({ to }) => `${path} → ${to}`)
  })
  t.strictSame([...new Set(refused)].sort(), [])
})

t.test('a store folder is private to its module, and its face names only what others use', async (t) => {
  const imports = sources.flatMap(({ path, imports }) => imports.map((imported) => ({ path, ...imported })))
  t.strictSame(
    imports.filter(({ path, to }) => isPrivateFrom(path, to)).map(({ path, to }) => `${path} → ${to}`),
    [],
  )
  const named = sources
    .filter(
      ({ path, imports }) =>
        /\/store\.ts$/.test(path) && imports.some(({ to }) => to.startsWith(path.replace('.ts', '/'))),
    )
    .flatMap(({ path, imports }) => imports.flatMap(({ values }) => values.map((name) => ({ path, name }))))
  t.ok(named.length > 50)
  t.strictSame(
    named.filter(({ path, name }) => !imports.some(({ to, values }) => to === path && values.includes(name))),
    [],
  )
})

t.test('no import leads back to its own file at run time', async (t) => {
  t.strictSame(
    cyclesIn(sources, ({ values }) => values.length > 0),
    [],
  )
})

t.test('in the domain no import leads back to its own file, of types either', async (t) => {
  const domain = sources.filter(({ path }) => placeOf(path) === 'domain')
  t.ok(domain.length > 70)
  t.strictSame(
    cyclesIn(domain, () => true),
    [],
  )
})

t.test('a name that the domain exports means one thing', async (t) => {
  const names = sources
    .filter(({ path }) => placeOf(path) === 'domain')
    .flatMap(({ syntax }) => exportsOf(syntax).map(({ name }) => name))
  t.ok(names.length > 300)
  t.strictSame(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
  // An outcome is a result, accepted or refused: what became of a matter is its disposition, what a round came to an answer.
  t.strictSame(
    names.filter((name) => /outcome/i.test(name)),
    ['Outcome'],
  )
})

t.test('only stores, tables and the runner of commands speak SQL', async (t) => {
  const driver = /^(drizzle-orm|pg|@electric-sql)(\/|$)/
  const speakers = sources.filter(({ imports }) => imports.some(({ to }) => driver.test(to)))
  const allowed = ['store', 'tables', 'db', 'command']
  t.strictSame(
    speakers.map(({ path }) => path).filter((path) => !allowed.includes(placeOf(path) ?? '')),
    [],
  )
})

t.test('only the runner of commands opens a writing transaction', async (t) => {
  const openers = sources.filter(({ syntax }) => [...nodesOf(syntax)].some(opensTransaction))
  t.strictSame(
    openers.map(({ path }) => path),
    ['command.ts', 'db/client.ts', 'db/server/pooled.ts', 'db/transaction.ts'],
  )
})

t.test('chance and the wall clock are arguments', async (t) => {
  const reached = sources
    .filter(({ path }) => !readClock.includes(placeOf(path) ?? ''))
    .flatMap((source) =>
      [...nodesOf(source.syntax)]
        .filter(isChanceOrClock)
        .map((node) => `${source.path}:${lineOf(source, node)} ${node.getText()}`),
    )
  t.strictSame(reached, [])
})

/**
 * Refusals of the house and not of the law: they are stated where a request is let in, a reference looked up, a version
 * compared or a name kept apart by the database. The list may only grow shorter.
 */
const ofTheHouse = [
  'code-taken',
  'external-id-taken',
  'idempotency-key-reused',
  'not-permitted',
  'precondition-required',
  'stale',
  'unknown-reference',
]

/** What the domain states of what it has read, and a constraint of what another wrote meanwhile. */
const ofConstraints = [
  'already-excused',
  'already-voted',
  'annex-number-taken',
  'appointment-overlaps',
  'paragraph-taken',
]

t.test('every refusal is declared once, and stated where it is declared', async (t) => {
  const domain = sources.filter(({ path }) => placeOf(path) === 'domain')
  const declared = domain.flatMap(declaredIn)
  t.strictSame(
    declared.map(({ code }) => code).sort(),
    Object.keys(problems).sort(),
    'each once, and each has a problem',
  )
  const stated = new Set(domain.flatMap(statedIn).map(({ code, path }) => `${path} ${code}`))
  const unstated = declared.filter(({ code, path }) => !stated.has(`${path} ${code}`)).map(({ code }) => code)
  t.strictSame(unstated.sort(), ofTheHouse)
  const elsewhere = sources
    .filter(({ path }) => !/^(domain|cli|http\/problems)\/|examples/.test(path))
    .flatMap(statedIn)
    .map(({ code }) => code)
    .filter((code) => code in problems && !ofTheHouse.includes(code))
  t.strictSame(elsewhere.sort(), ofConstraints, 'outside the domain only what the house itself refuses')
})

t.test('a refusal is told in the file of its wing, those of no wing among the general', async (t) => {
  const wingOf = ({ path }: { path: string }) => /^domain\/([a-z]+)\//.exec(path)?.[1] ?? 'general'
  const fileOf = ({ path }: { path: string }) => /^http\/problems\/([a-z]+)[/.]/.exec(path)?.[1]
  const told = sources.filter(({ path }) => path.startsWith('http/problems/')).flatMap(toldIn)
  t.strictSame(
    Object.fromEntries(told.map((one) => [one.code, fileOf(one)])),
    Object.fromEntries(
      sources
        .filter(({ path }) => placeOf(path) === 'domain')
        .flatMap(declaredIn)
        .map((one) => [one.code, wingOf(one)]),
    ),
  )
})

t.test('every event that is listed is emitted by a use case', async (t) => {
  const emitted = new Set(
    sources
      .filter(({ path }) => placeOf(path) === 'useCase')
      .flatMap(({ syntax }) => [...nodesOf(syntax)].filter(ts.isStringLiteral).map(({ text }) => text)),
  )
  t.strictSame(
    eventTypes.filter((type) => !emitted.has(type)),
    [],
  )
})

t.test('no file is over 250 lines and no function over 50', async (t) => {
  t.strictSame(
    sources.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines} lines`),
    [],
  )
  const high = sources.flatMap((source) =>
    [...nodesOf(source.syntax)]
      .filter((node) => ts.isFunctionLike(node) && heightOf(node) > 50)
      .map((node) => `${source.path}:${lineOf(source, node)}: ${heightOf(node)} lines`),
  )
  t.strictSame(high, [])
})

t.test('the README has at most 130 lines', async (t) => {
  const lines = (await readFile(join(project, 'README.md'), 'utf8')).trimEnd().split('\n').length
  t.ok(lines <= 130, `${lines}`)
})

t.test('statements that are sent together have an order: inOrder, never a bare Promise.all', async (t) => {
  const bare = sources
    .filter(({ path }) => ['store', 'useCase'].includes(placeOf(path) ?? ''))
    .flatMap((source) =>
      [...nodesOf(source.syntax)]
        .filter((node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Promise')
        .map((node) => `${source.path}:${lineOf(source, node)} ${node.getText()}`),
    )
  t.strictSame(bare, [])
})

t.test('a write is sent: it stands in writes or in now', async (t) => {
  t.strictSame(droppedWrites(sources.filter(({ path }) => placeOf(path) !== 'db')), [])
  const dropping = parsed(
    'dropping.ts',
    `
    const insertRow = (tx: WriteTx, row: Row): Write => write(tx.insert(table).values(row))
    async function useCase(tx: WriteTx, rows: readonly Row[]) {
      insertRow(tx, rows[0])
      if (rows.length > 0) void insertRow(tx, rows[0])
      rows.length > 1 && insertRow(tx, rows[1])
      rows.forEach((row) => insertRow(tx, row))
      await Promise.all(rows.map((row) => insertRow(tx, row)))
      const later = () => insertRow(tx, rows[0])
      rows.forEach(insertRow)
      const named = { insertRow, other: insertRow }
      await now(tx, ...rows.map((row) => insertRow(tx, row)), rows.length > 2 ? insertRow(tx, rows[2]) : write())
      return accept({ writes: [insertRow(tx, rows[0])], others: [insertRow(tx, rows[0])] })
    }`,
  )
  t.strictSame(
    droppedWrites([dropping]),
    [4, 5, 6, 7, 8, 9, 10, 11, 11, 13].map((line) => `dropping.ts:${line} insertRow`),
  )
})

/** What a token of any authority reads: who holds office in the municipality is public, and its persons are no authority's. */
const ofAll = [
  'selectBody',
  'lockBodies',
  'selectPerson',
  'lockPerson',
  'selectParticipants',
  'selectNotice',
  'selectDecision',
]

t.test('a select by id takes the authorities of whoever asks', async (t) => {
  const asked = sources
    .filter(({ path }) => placeOf(path) === 'store')
    .flatMap(exportedFunctions)
    .filter(
      ({ name, parameters }) =>
        /^(select|lock)/.test(name) && parameters.some((parameter) => /^(ids?|by)\b/.test(parameter)),
    )
  t.ok(asked.length > 15)
  const open = asked.filter(
    ({ parameters }) => !parameters.some((parameter) => /: (Authorities|Bounds)$/.test(parameter)),
  )
  t.strictSame(open.map(({ name }) => name).sort(), [...ofAll].sort())
})

t.test('the boundary between authorities is drawn in one place, and once more for its SQL', async (t) => {
  const drawn = /\bauthorities === null|\bauthorities\.includes\(|placeholder\('(authorities|seenBy)'\)/
  const drawing = sources.filter(({ syntax }) => drawn.test(syntax.text)).map(({ path }) => path)
  t.strictSame(drawing, ['domain/access.ts', 'modules/bodies/store/boundary.ts'])
})

t.test('what is not there is told in one way, so that it is told as what may not be seen', async (t) => {
  const telling = sources.filter(({ syntax }) => /\bcode: 'not-found'/.test(syntax.text)).map(({ path }) => path)
  t.strictSame(telling, ['domain/access.ts'])
})

/** Operations that answer everyone alike, and why: what they read is public, or of the whole municipality. */
const alike = {
  public: ['listNotices', 'readNotice'],
  ofTheMunicipality: ['listAppointments', 'listAuthorities', 'listBodies', 'listPersons', 'readBody', 'readPerson'],
}

t.test('what an operation runs uses who asks', async (t) => {
  const run = sources
    .filter(({ path }) => placeOf(path) === 'routes')
    .flatMap(({ syntax }) => [...nodesOf(syntax)])
    .flatMap(runOf)
  t.ok(run.length > 60)
  t.strictSame(
    run
      .filter(({ usesAsker }) => !usesAsker)
      .map(({ operation }) => operation)
      .sort(),
    Object.values(alike).flat().sort(),
  )
})

t.test('every route declares operationId, permits and problems', async (t) => {
  const routes: RouteOptions[] = []
  const listen = (message: unknown) => {
    ;(message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push(route))
  }
  subscribe('fastify.initialization', listen)
  t.teardown(() => unsubscribe('fastify.initialization', listen))
  const database = await openTestDatabase(t)
  const queue = openQueue(database, (error) => t.error(error))
  const clock = () => new Date('2026-11-10T08:00:00Z')
  const files = openFiles(t.testdir())
  const deps = {
    database,
    queue,
    clock,
    files,
    verifyToken: async () => null,
    issuerAnswers: async () => true,
    publicUrl: undefined,
  }
  const app = await buildApp(deps, { log: pino({ level: 'silent' }), trustProxy: false })
  t.teardown(() => app.close())
  // The pages that render the description belong to their library.
  const ours = routes.filter(({ url }) => !/^\/docs(\/|$)/.test(url))
  const known: readonly unknown[] = [...actions, 'anyone']
  const undeclared = ours.filter(
    ({ config: { operationId = '', permits, problems } = {} }) =>
      !/^[a-z]+([A-Z][a-z]*)+$/.test(operationId) || !known.includes(permits) || !Array.isArray(problems),
  )
  t.strictSame(
    undeclared.map(({ method, url }) => `${String(method)} ${url}`),
    [],
  )
  const names = ours.filter(({ method }) => method !== 'HEAD').map(({ config }) => config?.operationId)
  t.ok(names.length > 20)
  t.strictSame(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
    'each operation by a name of its own',
  )
})

type Manifest = { readonly dependencies: Record<string, string>; readonly scripts: Record<string, string> }
const manifest = async () => JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as Manifest

t.test('at most 20 packages are needed at run time', async (t) => {
  const { dependencies } = await manifest()
  t.ok(Object.keys(dependencies).length <= 20, `${Object.keys(dependencies).length}`)
})

t.test('the worker and the image start Node as npm start does', async (t) => {
  const { scripts } = await manifest()
  t.match(scripts.worker, ` node ${nodeOptions.join(' ')} dist/worker.js`)
  t.match(await readFile(join(project, 'Dockerfile'), 'utf8'), `NODE_OPTIONS="${nodeOptions.join(' ')}"`)
})

type Exported = { readonly name: string; readonly parameters: readonly string[] }

/** The functions that a file exports, by declaration or as constants. */
function exportedFunctions({ syntax }: SourceFile): Exported[] {
  return exportsOf(syntax).flatMap(({ name, node }) =>
    ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)
      ? [{ name, parameters: node.parameters.map((parameter) => parameter.getText()) }]
      : [],
  )
}

/** The `run` of an operation, by the operation that it stands in, and whether it uses its second parameter: who asks. */
function runOf(node: ts.Node): { operation: string; usesAsker: boolean }[] {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'run' || !ts.isArrowFunction(node.initializer))
    return []
  const { parameters, body } = node.initializer
  const asker = parameters[1]?.name.getText() ?? ''
  const usesAsker = [...nodesOf(body)].some((one) => ts.isIdentifier(one) && one.text === asker)
  const siblings = ts.isObjectLiteralExpression(node.parent) ? node.parent.properties : []
  const named = siblings.find((one) => one.name?.getText() === 'operationId')
  const operation =
    named !== undefined && ts.isPropertyAssignment(named)
      ? named.initializer.getText().replaceAll("'", '')
      : node.getSourceFile().fileName
  return [{ operation, usesAsker }]
}

/** `writing`, or a call of `….transaction`. */
function opensTransaction(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'writing'
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  return node.expression.name.text === 'transaction'
}

const reaching = ['Math.random', 'Date.now', 'performance.now']

/** One of those above, `new Date()` or `Date()`. */
function isChanceOrClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return reaching.includes(node.getText())
  const made = ts.isNewExpression(node) || ts.isCallExpression(node)
  return made && node.expression.getText() === 'Date' && (ts.isCallExpression(node) || !node.arguments?.length)
}

/** Groups of files that import one another in a ring, each in order of name. */
function cyclesIn(files: readonly SourceFile[], counts: (one: Import) => boolean): string[] {
  const reachable = new Map(files.map(({ path }) => [path, reachableFrom(path, files, counts)]))
  const rings = files.map(({ path }) =>
    [...(reachable.get(path) ?? [])].filter((other) => reachable.get(other)?.has(path)).sort(),
  )
  return [...new Set(rings.filter((ring) => ring.length > 0).map((ring) => ring.join(', ')))]
}

function reachableFrom(
  start: string,
  files: readonly SourceFile[],
  counts: (one: Import) => boolean,
): ReadonlySet<string> {
  const next = new Map(files.map(({ path, imports }) => [path, imports.filter(counts).map(({ to }) => to)]))
  const reached = new Set<string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const unseen = (next.get(path) ?? []).filter((to) => !reached.has(to))
    for (const to of unseen) reached.add(to)
    waiting.push(...unseen)
  }
  return reached
}
