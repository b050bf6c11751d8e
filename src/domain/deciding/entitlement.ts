import type { RollEntry } from '../attending/roll.ts'
import { named, type Named, type Participant } from '../participant.ts'
import type { Statute } from '../statute.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

export type EntitlementRejection = {
  readonly code: 'not-entitled'
  readonly act:
    | 'contribution'
    | 'proposal'
    | 'motion'
    | 'support'
    | 'voteRequest'
    | 'nonParticipation'
    | 'reservation'
    | 'protocolNote'
  readonly persons: readonly Named[]
  readonly statute: Statute
}

/** Who decides in this matter: those who serve, less those recused (KL 4:22, 5:47, 6:30); null if unknown. */
export function decidingRoll(paragraph: Paragraph): readonly RollEntry[] | null {
  const recused = recusedIn(paragraph)
  return paragraph.circumstances.serving?.filter((entry) => !recused.has(entry.person.personId)) ?? null
}

/** Who takes part in deciding, to the end or in part, or may for all the minutes say; null if nobody knows. */
export function deciders(paragraph: Paragraph): ReadonlySet<string> | null {
  const roll = decidingRoll(paragraph)
  if (roll === null) return null
  const recused = recusedIn(paragraph)
  const { serviceUnstated, leftDuring } = paragraph.circumstances
  const others = [...serviceUnstated, ...leftDuring].filter((personId) => !recused.has(personId))
  return new Set([...roll.map((entry) => entry.person.personId), ...others])
}

/** Only those who decide may move, demand a vote and reserve themselves (KL 4:22, 4:27). */
export function objectionsToDecider(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: Statute,
): readonly EntitlementRejection[] {
  const entitled = deciders(paragraph)
  if (entitled === null) return []
  // Whoever had left took no part in the decision that is reserved against (KL 4:27).
  const gone = act === 'reservation' ? paragraph.circumstances.leftDuring : []
  return objectionsToOutsiders(
    act,
    persons,
    new Set([...entitled].filter((personId) => !gone.includes(personId))),
    statute,
  )
}

/** Those who are present may have an opinion noted (KL 4:28); from a board the recused must be absent (KL 6:30). */
export function objectionsToAttendant(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: Statute,
): readonly EntitlementRejection[] {
  const { bodyKind, present } = paragraph.circumstances
  if (present === null) return []
  const gone = bodyKind === 'assembly' ? new Set() : recusedIn(paragraph)
  return objectionsToOutsiders(act, persons, new Set(present.filter((personId) => !gone.has(personId))), statute)
}

/** Who is barred: whoever is recused, but for those held free of it by the body or for a recorded reason (KL 6:29-30). */
export function recusedIn(paragraph: Pick<Paragraph, 'acts'>): ReadonlySet<string | null> {
  const rulings = actsOf(paragraph, 'recusalRuling')
  const barred = actsOf(paragraph, 'recusal').filter(({ id, disregarded = null }) => {
    const ruling = rulings.findLast(({ recusalId }) => recusalId === id)
    return ruling === undefined ? disregarded === null : ruling.barred
  })
  return new Set(barred.map((recusal) => recusal.person.personId))
}

function objectionsToOutsiders(
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  entitled: ReadonlySet<string>,
  statute: Statute,
): readonly EntitlementRejection[] {
  const outsiders = persons.filter((person) => person.personId === null || !entitled.has(person.personId))
  if (outsiders.length === 0) return []
  return [{ code: 'not-entitled', act, persons: outsiders.map(named), statute }]
}
