import { named, type Named, type Participant } from '../participant.ts'
import type { NonParticipation } from './acts/decided.ts'
import type { Ballot, Vote } from './acts/voted.ts'
import { objectionsAfterGavel, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { objectionsToDecider, type EntitlementRejection } from './entitlement.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { ballotsOf } from './round.ts'

export type ParticipationRejection =
  | { readonly code: 'must-take-part'; readonly persons: readonly Named[]; readonly statute: 'KL 4:26' }
  | { readonly code: 'declared-not-participating'; readonly person: Named; readonly statute: 'KL 4:25' }

/** What the rules here may have against an act. */
type Objection = ParticipationRejection | DeliberationRejection | EntitlementRejection

/** One who decides may leave the decision to the others, but not in exercising authority over individuals (V7, KL 4:26). */
export function objectionsToNonParticipation(
  paragraph: Paragraph,
  { persons }: NonParticipation,
): readonly Objection[] {
  const voted = votersIn(paragraph)
  const objections: Objection[] = [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToDecider(paragraph, 'nonParticipation', persons, 'KL 4:25'),
  ]
  for (const person of persons.filter(({ personId }) => voted.has(personId))) {
    objections.push({ code: 'declared-not-participating', person: named(person), statute: 'KL 4:25' })
  }
  return isDutyToTakePart(paragraph)
    ? [...objections, { code: 'must-take-part', persons: persons.map(named), statute: 'KL 4:26' }]
    : objections
}

/** Who has voted yes or no in deciding the whole matter, and so has taken part in it. */
function votersIn(paragraph: Paragraph): ReadonlySet<string | null> {
  const ofPoints = actsOf(paragraph, 'proposition')
    .filter(({ points = [] }) => points.length > 0)
    .map(({ id }) => id)
  const rounds = actsOf(paragraph, 'vote').filter(
    ({ voteKind, propositionId }) => voteKind === 'main' && !ofPoints.includes(propositionId),
  )
  const ballots = rounds.flatMap(({ id }) => ballotsOf(paragraph, id))
  return new Set(ballots.filter(({ choice }) => choice === 'yes' || choice === 'no').map(({ personId }) => personId))
}

/** Who has declared not to take part in the decision. */
export function notParticipating(paragraph: Paragraph): ReadonlySet<string | null> {
  return new Set(
    actsOf(paragraph, 'nonParticipation').flatMap(({ persons }) => persons.map(({ personId }) => personId)),
  )
}

/**
 * V7: in a board that exercises authority over individuals nobody abstains in the round that decides; nobody need vote
 * for more than one proposal, so a round for the counter-proposal is free (KL 4:26).
 */
export function objectionsToTakingPart(
  paragraph: Paragraph,
  vote: Vote,
  { personId, choice }: Ballot,
  person: Participant,
): readonly ParticipationRejection[] {
  if (choice === 'abstained' && vote.voteKind === 'main' && isDutyToTakePart(paragraph)) {
    return [{ code: 'must-take-part', persons: [named(person)], statute: 'KL 4:26' }]
  }
  const votes = choice === 'yes' || choice === 'no'
  return votes && notParticipating(paragraph).has(personId)
    ? [{ code: 'declared-not-participating', person: named(person), statute: 'KL 4:25' }]
    : []
}

const isDutyToTakePart = ({ circumstances }: Paragraph) =>
  circumstances.matter === 'authorityExercise' && circumstances.bodyKind !== 'assembly'
