import type { Paragraph } from './paragraph.ts'
import { named, type Named, type Participant } from './participant.ts'
import { actsOf } from './paragraph.ts'
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
  const recused = new Set(actsOf(paragraph, 'recusal').map((recusal) => recusal.person.personId))
  return paragraph.circumstances.serving?.filter((entry) => !recused.has(entry.person.personId)) ?? null
}

/** Only those who decide may move, demand a vote and reserve themselves (KL 4:20, 4:22, 4:27). */
export function objectionsToDecider(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: string,
): readonly Rejection[] {
  const roll = decidingRoll(paragraph)
  if (roll === null) return []
  const entitled = [...roll.map((entry) => entry.person.personId), ...paragraph.circumstances.serviceUnstated]
  return objectionsToOutsiders(act, persons, new Set(entitled), statute)
}

/** Those who are present may have an opinion noted (KL 4:28). */
export function objectionsToAttendant(
  paragraph: Paragraph,
  act: EntitlementRejection['act'],
  persons: readonly Participant[],
  statute: string,
): readonly Rejection[] {
  const { present } = paragraph.circumstances
  return present === null ? [] : objectionsToOutsiders(act, persons, new Set(present), statute)
}

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
