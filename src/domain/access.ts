import { accept, reject, type Outcome } from './outcome.ts'

export const roles = [
  'registrar',
  'clerk',
  'officer',
  'member',
  'archivist',
  'auditor',
  'integration',
  'admin',
] as const
/** A role a token can give; `system` is the worker's alone. */
export type Role = (typeof roles)[number] | 'system'

/** Who asks: the subject of the token, its client, its roles and, for the elected, who of the persons it is. */
export type Actor = {
  readonly subject: string
  readonly client: string
  readonly roles: readonly Role[]
  /** Id or external id of the person the token stands for. */
  readonly person: string | null
  /** Codes of the authorities whose affairs the actor sees and handles; null means all of the municipality's. */
  readonly authorities: readonly string[] | null
}

/** Codes of the authorities whose affairs are seen; null means all of the municipality's (OSL 8:1: secrecy holds between them). */
export type Authorities = Actor['authorities']

/** Everyone of the house sees what is under way; an integration what has been decided. */
const house: readonly Role[] = ['registrar', 'clerk', 'officer', 'member', 'archivist', 'auditor', 'admin']
const readers: readonly Role[] = [
  'registrar',
  'clerk',
  'officer',
  'member',
  'archivist',
  'auditor',
  'integration',
  'admin',
]

/** Which roles may do what. Facts narrow it further in `may`. */
export const permissions = {
  'organisation:read': readers,
  /** What the municipality consists of and is judged by: authorities, bodies and their settings, number series. */
  'organisation:manage': ['admin'],
  'unit:keep': ['registrar', 'admin'],
  /** To protect an identity too: whoever learns of it hides the name at once (OSL 21:3, 22:1). */
  'person:keep': ['registrar', 'clerk', 'admin'],
  'appointment:keep': ['clerk', 'admin'],
  /** The name of one whose identity is protected, for those who send and answer letters; each reading is logged. */
  'identity:read': ['registrar', 'admin'],
  /** To take the protection away. */
  'identity:lift': ['admin'],
  'register:read': readers,
  'case:open': ['registrar', 'clerk', 'integration', 'admin'],
  'case:migrate': ['admin'],
  'case:correct': ['registrar'],
  'document:register': ['registrar', 'clerk', 'officer', 'integration'],
  'document:correct': ['registrar'],
  'meeting:read': house,
  'decision:read': readers,
  'meeting:run': ['clerk'],
  'deliberation:record': ['clerk'],
  'ballot:cast': ['clerk', 'member'],
  'minutes:compose': ['clerk'],
  'minutes:attest': ['member'],
  'decision:publish': ['clerk', 'registrar'],
  'notice:post': ['clerk', 'registrar'],
  'dispatch:release': ['clerk', 'registrar'],
  'dispatch:deliver': ['system'],
  /** To take away what was left of uploads. */
  'file:sweep': ['system'],
  'dispatch:read': readers,
  'assignment:manage': ['clerk', 'registrar'],
  'audit:read': ['auditor', 'admin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof permissions
export const actions = Object.keys(permissions) as Action[]

/** What is no one authority's to decide: only for who sees to all of them. */
export const ofAllAuthorities: readonly Action[] = ['identity:lift']

/** The public: no roles, no authority of its own. */
export const anyone: Actor = { subject: 'anyone', client: 'anyone', roles: [], person: null, authorities: [] }

/** Whether an authority is one of those whose affairs the actor sees. */
export const sees = ({ authorities }: Pick<Actor, 'authorities'>, authority: string): boolean =>
  authorities === null || authorities.includes(authority)

/** What a permission may depend on besides the role. */
export type AccessFacts = { readonly authority?: string; readonly person?: string | null }

export type AccessRejection = { readonly code: 'not-permitted'; readonly action: Action }

/**
 * The one rule of authorisation: a role that has the action, in an authority of the actor's own or, for what is no one
 * authority's, in all; a member acts for himself alone (`person`).
 */
export function may(actor: Actor, action: Action, facts: AccessFacts = {}): boolean {
  const allowed: readonly Role[] = permissions[action]
  const holding = actor.roles.filter((role) => allowed.includes(role))
  if (holding.length === 0) return false
  if (actor.authorities !== null && ofAllAuthorities.includes(action)) return false
  if (facts.authority !== undefined && !sees(actor, facts.authority)) return false
  const onlyAsMember = holding.every((role) => role === 'member')
  return facts.person === undefined || !onlyAsMember || (facts.person !== null && facts.person === actor.person)
}

/** What can be asked for or pointed at. */
export type Resource =
  | 'act'
  | 'annex'
  | 'appointment'
  | 'assignment'
  | 'attendance'
  | 'attester'
  | 'authority'
  | 'body'
  | 'case'
  | 'chair'
  | 'decision'
  | 'dispatch'
  | 'document'
  | 'documentVersion'
  | 'excuse'
  | 'item'
  | 'meeting'
  | 'minutes'
  | 'notice'
  | 'option'
  | 'person'
  | 'relatedCase'
  | 'series'
  | 'unit'
  | 'vote'

/** What is asked for does not exist, or not where the actor may see it. */
export type NotFound = { readonly code: 'not-found'; readonly resource: Resource; readonly id: string }

/** What answers whoever asks for what is not there; who may not see it is told the same, and learns nothing (OSL 8:1). */
export const notFound = (resource: Resource, id: string) => reject<NotFound>({ code: 'not-found', resource, id })

/** What was asked for by its id, as the actor may see it; none where there is nothing that he or she may see. */
export function found<Seen extends object>(
  seen: Seen | null | undefined,
  resource: Resource,
  id: string,
): Outcome<Seen, NotFound> {
  return seen == null ? notFound(resource, id) : accept(seen)
}
