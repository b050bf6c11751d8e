import { named, samePerson, type Named, type Participant } from '../participant.ts'
import type { ActKind } from './acts/acts.ts'
import type { RecusalRuling, Recusal, RecusalGround } from './acts/noted.ts'
import { objectionsAfterGavel, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { recusedIn } from './entitlement.ts'
import { actsOf, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { closingOf, objectionsToOpenVote, type RoundRejection } from './round.ts'

export type RecusalRejection =
  | { readonly code: 'ground-of-other-body'; readonly ground: RecusalGround; readonly statute: 'KL 5:47' | 'KL 6:28' }
  | { readonly code: 'ground-required'; readonly statute: 'KL 5:47' | 'KL 6:28' }
  | { readonly code: 'not-recused'; readonly statute: 'KL 6:31' }
  | { readonly code: 'chair-recused'; readonly statute: 'KL 5:47' | 'KL 6:30' }
  | { readonly code: 'recusal-after-vote'; readonly persons: readonly Named[]; readonly statute: 'KL 5:67' }

/** What the rules here may have against an act. */
type Objection = RecusalRejection | DeliberationRejection | ParagraphRejection | RoundRejection

/** The grounds that hold by each statute: in the assembly, and in the boards. */
export const groundsBy = {
  'KL 5:47': ['personal', 'accountable'],
  'KL 6:28': ['party', 'representative', 'supervision', 'other'],
} as const satisfies Readonly<Record<string, readonly RecusalGround[]>>

/**
 * J1-J3: the assembly knows grounds of its own (KL 5:47-49), the boards four others (KL 6:28); before the gavel, and
 * not while a round is open, whose roll is frozen. J6: a seat in the board of the municipality's own company is none by
 * itself, unless authority is exercised over individuals (KL 6:31).
 */
export function objectionsToRecusal(
  paragraph: Paragraph,
  { person, ground, ownCompany = false }: Recusal,
): readonly Objection[] {
  const { bodyKind, matter } = paragraph.circumstances
  const assembly = bodyKind === 'assembly'
  const objections: Objection[] = [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
    ...objectionsToRoll(paragraph, person),
  ]
  const statute = assembly ? 'KL 5:47' : 'KL 6:28'
  if (ground === null) objections.push({ code: 'ground-required', statute })
  else if (!groundsBy[statute].some((one) => one === ground))
    objections.push({ code: 'ground-of-other-body', ground, statute })
  const excused = ground === 'representative' || ground === 'other'
  if (ownCompany && excused && matter !== 'authorityExercise')
    objections.push({ code: 'not-recused', statute: 'KL 6:31' })
  return objections
}

/** What the chair does in a matter. */
const chairs: ReadonlySet<ActKind> = new Set<ActKind>([
  'deliberationClosing',
  'deliberationReopening',
  'propositionOrder',
  'propositionRefusal',
  'proposition',
  'voteClosing',
  'decision',
])

/** J1, J5: whoever is recused does not preside over the matter either: another is chosen for it (KL 5:47, 6:30). */
export function objectionsToPresiding(paragraph: Paragraph, kind: ActKind): readonly RecusalRejection[] {
  const { chairId, bodyKind } = paragraph.circumstances
  const isBarred = chairs.has(kind) && chairId !== null && recusedIn(paragraph).has(chairId)
  return isBarred ? [{ code: 'chair-recused', statute: bodyKind === 'assembly' ? 'KL 5:47' : 'KL 6:30' }] : []
}

/** Whoever stands on the roll of a vote that was held stays on it: its result counts him or her (KL 5:67). */
function objectionsToRoll(paragraph: Paragraph, person: Participant): readonly RecusalRejection[] {
  const held = actsOf(paragraph, 'vote').filter(({ id }) => closingOf(paragraph, id) !== undefined)
  return held.some(({ roll }) => roll.some((entry) => samePerson(entry.person, person)))
    ? objectionAfterVote(person)
    : []
}

const objectionAfterVote = (person: Participant): readonly RecusalRejection[] => [
  { code: 'recusal-after-vote', persons: [named(person)], statute: 'KL 5:67' },
]

/** J5: a recusal of this matter is ruled on before the gavel, and before the body goes on to vote (KL 6:30). */
export function objectionsToRecusalRuling(paragraph: Paragraph, { recusalId }: RecusalRuling): readonly Objection[] {
  const recusal = actsOf(paragraph, 'recusal').find(({ id }) => id === recusalId)
  return [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
    ...(recusal === undefined ? [{ code: 'unknown-act', kind: 'recusal', id: recusalId } as const] : []),
    ...(recusal !== undefined && actsOf(paragraph, 'voteClosing').length > 0 ? objectionAfterVote(recusal.person) : []),
  ]
}
