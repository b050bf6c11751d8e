import type { OpenAPIV3_1 } from 'openapi-types'
import { actions, ofAllAuthorities, permissions, roles, type Action, type Role } from '../domain/access.ts'
import { actionWords, roleWords, type Words } from './permission-words.ts'

/** What the authorities of a token do to an operation: they narrow it, are not considered, or refuse it. */
type Reach = 'narrows' | 'ignored' | 'refused'

/** What the description says of an operation's permission. */
export type DescribedPermission = {
  readonly 'x-permits': Action | 'anyone'
  readonly 'x-roles': readonly Role[]
  readonly 'x-authorities': Reach
}

/** Who may do what an operation does, as it is described to clients. */
export function describePermission(permits: Action | 'anyone', ofMunicipality: boolean): DescribedPermission {
  const needsAll = permits !== 'anyone' && ofAllAuthorities.includes(permits)
  return {
    'x-permits': permits,
    'x-roles': permits === 'anyone' ? roles : permissions[permits],
    'x-authorities': needsAll ? 'refused' : ofMunicipality ? 'ignored' : 'narrows',
  }
}

const where: Readonly<Record<Reach, Words>> = {
  narrows: {
    sv: 'i de myndigheter som tokens authorities anger, om den anger några',
    en: 'in the authorities that the token states, if it states any',
  },
  ignored: { sv: 'oavsett vilka myndigheter token gäller', en: 'whatever authorities the token is for' },
  refused: {
    sv: 'med en token utan authorities, eftersom det gäller alla myndigheter',
    en: 'by a token without authorities, since it is about all of them',
  },
}

/** The same in a sentence of each language, for the page of the operation. */
export function permissionSentence({
  'x-permits': permits,
  'x-roles': held,
  'x-authorities': reach,
}: DescribedPermission): string {
  if (permits !== 'anyone') {
    const inSwedish = held.map((role) => `${roleWords[role].sv} (${code(role)})`).join(', ')
    const inEnglish = held.map(code).join(', ')
    return `Behörighet: ${actionWords[permits].sv}. Roller: ${inSwedish}; ${where[reach].sv}. / Permission: ${actionWords[permits].en}. Roles: ${inEnglish}; ${where[reach].en}.`
  }
  return reach === 'ignored'
    ? 'Öppet för alla, även utan token. / Open to anyone, also without a token.'
    : `Öppet för alla, även utan token, i det som är publicerat. Resten för alla roller, ${where[reach].sv}. / Open to anyone, also without a token, in what is published. The rest to every role, ${where[reach].en}.`
}

type Row = readonly string[]
const table = (head: Row, rows: readonly Row[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const marks = (held: readonly Role[], among: readonly Role[]) => among.map((role) => (held.includes(role) ? '●' : ''))
const code = (text: string) => `\`${text}\``
const everyRole: readonly Role[] = [...roles, 'system']

/** The page of who may do what, from the table of permissions and the description of the operations. */
export function permissionsDocument(document: OpenAPIV3_1.Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(
      ([method, operation]): Row => rowOf(method, path, operation as OpenAPIV3_1.OperationObject & DescribedPermission),
    ),
  )
  return `${introduction}

## Roller / Roles

${table(
  ['roll', 'i token / in the token', 'role'],
  everyRole.map((role) => [roleWords[role].sv, code(role), roleWords[role].en]),
)}

## Vad rollerna får göra / What the roles may do

${table(
  ['behörighet', 'permission', 'action', ...everyRole.map(code)],
  actions.map((action) => [
    `Får ${actionWords[action].sv}.`,
    `May ${actionWords[action].en}.`,
    code(action),
    ...marks(permissions[action], everyRole),
  ]),
)}

## Operationer / Operations

${table(['operationId', 'adress / address', 'action', 'authorities', ...roles.map(code), 'utan token / no token'], operations)}
`
}

const rowOf = (
  method: string,
  path: string,
  { operationId = '', ...permission }: OpenAPIV3_1.OperationObject & DescribedPermission,
): Row => {
  const { 'x-permits': permits, 'x-roles': held, 'x-authorities': reach } = permission
  const isOpen = permits === 'anyone'
  return [
    code(operationId),
    code(`${method.toUpperCase()} ${path}`),
    isOpen ? '' : code(permits),
    code(reach),
    ...marks(held, roles),
    isOpen ? '●' : '',
  ]
}

const introduction = `# Behörigheter / Permissions

Skriven av \`npm run openapi\` ur tabellen i \`src/domain/access.ts\` och operationernas egna uppgifter; ett test frågar varje operation i varje
roll och jämför. Written by \`npm run openapi\` from the table in \`src/domain/access.ts\` and what the operations declare; a test asks every
operation in every role and compares.

Rollerna står i token, och \`authorities\` i den avgränsar dem till de myndigheterna. I kolumnen authorities:
\`narrows\`, det som hör till en annan myndighet nekas eller besvaras som om det inte fanns; \`ignored\`, det är öppet eller hör inte
till någon myndighet (så är det med personer: den som håller dem hos en myndighet ändrar och skyddar allas); \`refused\`, det kräver
en token utan \`authorities\`. Utan token nås det som är publicerat.

The token lists the roles, and its \`authorities\` narrow them to those. In the column authorities: \`narrows\`, what is another
authority's is refused or answered as what is not there; \`ignored\`, it is open or no authority's (as persons are: who keeps them in
one authority changes and protects those of all); \`refused\`, it takes a token without \`authorities\`. Without a token one reaches
what is published.`
