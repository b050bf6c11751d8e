import { objectionsToMeeting } from './deliberation.ts'
import { objectionsToAttendant, objectionsToDecider } from './entitlement.ts'
import { objectionsToReference } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { named, type Participant } from './participant.ts'
import type { Rejection } from './rejection.ts'
import { settlingQuestions } from './proposition.ts'
import { ballotsOf, type Ballot, type BallotChoice } from './vote.ts'

/** Someone who took part in deciding dissents, notified before the meeting ends (KL 4:27). */
export type Reservation = {
  readonly kind: 'reservation'
  readonly by: readonly Participant[]
  readonly inFavourOf: { readonly proposalId: string; readonly as: 'own' | 'others' } | null
  readonly form: 'oral' | 'written' | null
  /** The annex of these minutes that holds the text. */
  readonly annexId: string | null
}

/** An opinion noted in the minutes (local practice; KL 4:28 for those who do not decide). */
export type ProtocolNote = {
  readonly kind: 'protocolNote'
  readonly by: readonly Participant[]
  readonly state: 'announced' | 'filed'
  readonly text: string | null
  readonly annexId: string | null
}

export type ReservationRejection = { readonly code: 'reservation-before-decision'; readonly statute: 'KL 4:27' }

/** R1: only one who took part in deciding reserves himself, after the decision and before the meeting ends (KL 4:27). */
export function objectionsToReservation(paragraph: Paragraph, reservation: Reservation): readonly Rejection[] {
  const objections: Rejection[] = [...objectionsToMeeting(paragraph)]
  if (actsOf(paragraph, 'decision').length === 0) {
    objections.push({ code: 'reservation-before-decision', statute: 'KL 4:27' })
  }
  const proposal = reservation.inFavourOf?.proposalId
  if (proposal !== undefined) objections.push(...objectionsToReference(paragraph, 'proposal', proposal))
  if (reservation.annexId !== null) objections.push(...objectionsToReference(paragraph, 'annex', reservation.annexId))
  objections.push(...objectionsToDecider(paragraph, 'reservation', reservation.by, 'KL 4:27'))
  return [...objections, ...objectionsToBystanders(paragraph, reservation)]
}

/** A note is announced at the meeting by someone who may be heard there (KL 4:28 and local practice). */
export function objectionsToProtocolNote(paragraph: Paragraph, note: ProtocolNote): readonly Rejection[] {
  return [
    ...objectionsToMeeting(paragraph),
    ...(note.annexId === null ? [] : objectionsToReference(paragraph, 'annex', note.annexId)),
    ...objectionsToAttendant(paragraph, 'protocolNote', note.by, 'KL 4:28'),
  ]
}

/** One who was absent from the voting took no part in deciding; whether one who abstained did is a setting. */
function objectionsToBystanders(paragraph: Paragraph, reservation: Reservation): readonly Rejection[] {
  const { abstainerMayReserve } = paragraph.circumstances.settings
  const aside: readonly BallotChoice[] = abstainerMayReserve ? ['absent'] : ['absent', 'abstained']
  const ballots = decidingBallots(paragraph)
  const took = new Set(ballots.filter(({ choice }) => !aside.includes(choice)).map(({ personId }) => personId))
  const bystanders = new Set<string | null>(ballots.map(({ personId }) => personId).filter((id) => !took.has(id)))
  const persons = reservation.by.filter(({ personId }) => bystanders.has(personId))
  if (persons.length === 0) return []
  return [{ code: 'not-entitled', act: 'reservation', persons: persons.map(named), statute: 'KL 4:27' }]
}

/** The ballots of the rounds that decided, where the last question was voted on; elsewhere all who served took part. */
function decidingBallots(paragraph: Paragraph): readonly Ballot[] {
  const settling = settlingQuestions(paragraph).map(({ id }) => id)
  const votes = actsOf(paragraph, 'vote')
  if (!votes.some(({ propositionId }) => propositionId === settling.at(-1))) return []
  return votes.filter(({ propositionId, voteKind }) =>
    voteKind === 'addition' || (settling.includes(propositionId) && voteKind !== 'counterProposal'))
    .flatMap(({ id }) => ballotsOf(paragraph, id))
}
