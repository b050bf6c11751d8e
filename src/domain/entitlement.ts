import { actsOf, type Paragraph } from './paragraph.ts'
import { named, type Named, type Participant } from './participant.ts'
import type { RollEntry } from './vote.ts'
import type { Rejection } from './rejection.ts'

export type EntitlementRejection = {
  readonly code: 'not-entitled'
  readonly act: 'proposal' | 'motion' | 'voteRequest' | 'reservation' | 'protocolNote'
  readonly persons: readonly Named[]
  readonly statute: string
}

/** Who decides in this matter: those who serve, less those recused (KL 4:22, 5:47, 6:30); null if unknown. */
export function decidingRoll(paragraph: Paragraph): readonly RollEntry[] | null {
  const recused = recusedIn(paragraph)
  return paragraph.circumstances.serving?.filter((entry) => !recused.has(entry.person.personId)) ?? null
}

/** Who decides, or may for all the minutes say; null if nobody knows. */
export function deciders(paragraph: Paragraph): ReadonlySet<string> | null {
  const roll = decidingRoll(paragraph)
  if (roll === null) return null
  const recused = recusedIn(paragraph)
  const unstated = paragraph.circumstances.serviceUnstated.filter((personId) => !recused.has(personId))
  return new Set([...roll.map((entry) => entry.person.personId), ...unstated])
}

/** Only those who decide may move, demand a vote and reserve themselves (KL 4:20, 4:22, 4:27). */
export function objectionsToDecider(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: string,
): readonly Rejection[] {
  const entitled = deciders(paragraph)
  return entitled === null ? [] : objectionsToOutsiders(act, persons, entitled, statute)
}

/** Those who are present may have an opinion noted (KL 4:28); from a board the recused must be absent (KL 6:30). */
export function objectionsToAttendant(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: string,
): readonly Rejection[] {
  const { bodyKind, present } = paragraph.circumstances
  if (present === null) return []
  const gone = bodyKind === 'assembly' ? new Set() : recusedIn(paragraph)
  return objectionsToOutsiders(act, persons, new Set(present.filter((personId) => !gone.has(personId))), statute)
}

const recusedIn = (paragraph: Paragraph): ReadonlySet<string | null> =>
  new Set(actsOf(paragraph, 'recusal').map((recusal) => recusal.person.personId))

function objectionsToOutsiders(
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  entitled: ReadonlySet<string>,
  statute: string,
): readonly Rejection[] {
  const outsiders = persons.filter((person) => person.personId === null || !entitled.has(person.personId))
  if (outsiders.length === 0) return []
  return [{ code: 'not-entitled', act, persons: outsiders.map(named), statute }]
}
