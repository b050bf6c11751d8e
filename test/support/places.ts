import type { Import } from './source.ts'

/** Where a file of src stands in the house. */
export type Place =
  | 'domain'
  | 'db'
  | 'http'
  | 'render'
  | 'tables'
  | 'store'
  | 'acts'
  | 'views'
  | 'schemas'
  | 'examples'
  | 'routes'
  | 'jobs'
  | 'useCase'
  | 'command'
  | 'query'
  | 'alone'
  | 'files'
  | 'composition'

const places: readonly (readonly [RegExp, Place])[] = [
  [/^domain(\/[a-z]+){0,2}\/[a-z-]+\.ts$/, 'domain'],
  [/^db\/((server|embedded)\/)?[a-z-]+\.ts$/, 'db'],
  [/^http\//, 'http'],
  [/^render\//, 'render'],
  [/^modules\/[a-z]+\/tables(\/[a-z-]+)?\.ts$/, 'tables'],
  [/^modules\/[a-z]+\/store(\/[a-z-]+)?\.ts$/, 'store'],
  [/^modules\/[a-z]+\/acts\/[a-z-]+\.ts$/, 'acts'],
  [/^modules\/[a-z]+\/views\.ts$/, 'views'],
  [/^modules\/[a-z]+\/schemas(\/[a-z-]+)?\.ts$/, 'schemas'],
  [/^modules\/[a-z]+\/examples(\/[a-z-]+)?\.ts$/, 'examples'],
  [/^modules\/[a-z]+\/routes(\/[a-z-]+)?\.ts$/, 'routes'],
  [/^modules\/[a-z]+\/jobs\.ts$/, 'jobs'],
  [/^modules\/[a-z]+\/[a-z]+(-[a-z]+)+\.ts$/, 'useCase'],
  [/^command\.ts$/, 'command'],
  [/^query\.ts$/, 'query'],
  [/^(config|identity|issuer|log|seal)\.ts$/, 'alone'],
  [/^files\/[a-z-]+\.ts$/, 'files'],
  [/^(app|assemble|server|work|worker)\.ts$|^cli\//, 'composition'],
]

export const placeOf = (path: string): Place | undefined => places.find(([form]) => form.test(path))?.[1]

/** The ground of the domain: what any of it may rest on, files at its root; and its roof, the unions that are for those outside. */
const roof = /^domain\/(access|events|rejection)\.ts$/
/** The wings of the domain in the order of the journey: each rests on the ground and on the wings before it. */
const wings = ['organisation', 'register', 'attending', 'meeting', 'deciding', 'recording', 'following']

/** On which floor of the domain a file stands: the ground is the lowest, the roof the highest. */
export function floorOf(path: string): number {
  if (roof.test(path)) return wings.length + 1
  const wing = /^domain\/([a-z]+)\//.exec(path)?.[1]
  return wing === undefined ? 0 : wings.indexOf(wing) + 1 || Number.NaN
}

/**
 * The modules in floors: each imports what those of its own floor and below show of themselves, the faces of their stores,
 * their views, schemas and examples. What is kept stands below what is done with it: what is minuted binds what may still
 * be done at a meeting, and composing and attesting the minutes, which ask for all the rest, stand above.
 */
export const moduleFloors: readonly (readonly string[])[] = [
  ['about', 'bodies'],
  ['access', 'audit'],
  ['register'],
  ['assignments'],
  ['meetings'],
  ['minutes'],
  ['deliberation'],
  ['agenda', 'sittings'],
  ['decisions'],
  ['dispatch', 'notices'],
  ['attestation', 'secrecy'],
]

/** On which of them a file of a module stands. */
const moduleFloorOf = (path: string) => moduleFloors.findIndex((floor) => floor.includes(moduleOf(path) ?? ''))

const moduleOf = (path: string) => /^modules\/([a-z]+)\//.exec(path)?.[1]

/** Whether a file is another module's own: of its store only the face, `store.ts`, is seen from outside. */
export const isPrivateFrom = (from: string, to: string): boolean =>
  /^modules\/[a-z]+\/store\//.test(to) && moduleOf(to) !== moduleOf(from)

type Rule = (imported: Import, from: string) => boolean

const isType = ({ values }: Import) => values.length === 0
const any =
  (place: Place): Rule =>
  ({ to }) =>
    placeOf(to) === place
const own =
  (place: Place): Rule =>
  ({ to }, from) =>
    placeOf(to) === place && moduleOf(to) === moduleOf(from)
/** What a module on the same floor or below shows of a place: one file, not the folder behind it. */
const below =
  (place: Place): Rule =>
  ({ to }, from) =>
    to === `modules/${moduleOf(to)}/${place}.ts` && moduleFloorOf(to) <= moduleFloorOf(from)
const file =
  (path: string): Rule =>
  ({ to }) =>
    to === path
const types =
  (rule: Rule): Rule =>
  (imported, from) =>
    isType(imported) && rule(imported, from)
const only =
  (path: string, ...names: string[]): Rule =>
  ({ to, values }) =>
    to === path && values.every((name) => names.includes(name))
const packages =
  (...names: string[]): Rule =>
  ({ to }) =>
    names.some((name) => to === name || to.startsWith(`${name}/`))
const anyPackage: Rule = ({ to }) => placeOf(to) === undefined && !/\.(ts|json|md)$/.test(to)
const node: Rule = ({ to }) => to.startsWith('node:')

/** What each place may import; an import that no rule of its place allows is refused. */
export const mayImport: Readonly<Record<Place, readonly Rule[]>> = {
  domain: [({ to }, from) => placeOf(to) === 'domain' && floorOf(to) <= floorOf(from)],
  useCase: [
    any('domain'),
    own('useCase'),
    own('acts'),
    own('store'),
    below('store'),
    below('views'),
    file('seal.ts'),
    packages('uuid'),
    only('db/transaction.ts', 'inOrder'),
    only('db/write.ts', 'now', 'write'),
    types(any('files')),
    only('command.ts', 'objectionToVersion', 'advisoryLock'),
  ],
  // Whether a name is shown, and where the boundary between authorities runs, is one rule for every statement.
  store: [
    any('domain'),
    any('db'),
    any('tables'),
    own('store'),
    only(
      'modules/bodies/store.ts',
      'casesSeenBySomeGiven',
      'handedOverWithin',
      'isAmong',
      'isNamedIn',
      'isToldOf',
      'itemRaised',
      'seenWithin',
      'within',
      'withinGiven',
      'withinSomeGiven',
      'hiddenNames',
      'nameShown',
      'protectedIn',
      'protectedOf',
      'protectedWhere',
      'shownName',
      'shownOf',
    ),
    packages('drizzle-orm'),
  ],
  tables: [file('db/columns.ts'), any('domain'), any('tables'), packages('drizzle-orm')],
  // A kind of act, from the body of its request to what the rule is asked of.
  acts: [any('domain'), own('acts'), file('http/wire.ts'), packages('zod')],
  // What a row is answered with and told as in the trail, by its own module and by those that stand on it.
  views: [any('domain'), own('store'), file('seal.ts')],
  schemas: [any('domain'), own('schemas'), own('acts'), below('schemas'), file('http/wire.ts'), packages('zod')],
  examples: [
    any('domain'),
    own('examples'),
    own('acts'),
    below('examples'),
    types(own('schemas')),
    types(own('useCase')),
  ],
  routes: [
    own('routes'),
    own('acts'),
    own('schemas'),
    own('examples'),
    own('useCase'),
    any('http'),
    any('render'),
    any('domain'),
    types(file('db/transaction.ts')),
    types(packages('fastify', 'zod')),
  ],
  // A job is what the routes are to a request: it opens the query and the command, and delivers in between what it has rendered.
  jobs: [
    any('domain'),
    any('render'),
    own('useCase'),
    own('store'),
    file('seal.ts'),
    file('command.ts'),
    file('query.ts'),
    any('db'),
    any('files'),
    anyPackage,
  ],
  render: [any('domain'), any('render')],
  db: [any('db'), any('tables'), anyPackage],
  http: [
    any('http'),
    any('domain'),
    file('command.ts'),
    file('query.ts'),
    types(file('db/transaction.ts')),
    types(any('files')),
    only('files/files.ts', 'FileDamaged'),
    types(file('modules/access/store.ts')),
    only('db/failures.ts', 'temporaryFailureIn'),
    anyPackage,
  ],
  command: [
    any('domain'),
    any('db'),
    file('modules/access/store.ts'),
    file('modules/audit/store.ts'),
    // Which jobs a command may start is the list of those that are taken.
    types(file('work.ts')),
    node,
    packages('drizzle-orm', 'uuid'),
  ],
  query: [any('domain'), any('db')],
  alone: [
    any('domain'),
    types(any('alone')),
    only('issuer.ts', 'IssuerAway', 'openIssuer'),
    node,
    packages('canonicalize', 'jose', 'pino', 'zod'),
  ],
  files: [any('files'), node],
  composition: [() => true],
}
