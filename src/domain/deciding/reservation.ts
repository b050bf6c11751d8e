import { objectionsToOrder, type DayRejection } from '../days.ts'
import { named } from '../participant.ts'
import type { ProtocolNote, ReservationFiling, Reservation } from './acts/noted.ts'
import type { Ballot, BallotChoice } from './acts/voted.ts'
import { settlingQuestions } from './answer.ts'
import { prevailingOption } from './decision.ts'
import { objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { objectionsToAttendant, objectionsToDecider, type EntitlementRejection } from './entitlement.ts'
import { actsOf, objectionsToReference, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { notParticipating } from './participation.ts'
import { ballotsOf } from './round.ts'

export type ReservationRejection =
  | { readonly code: 'reservation-before-decision'; readonly statute: 'KL 4:27' }
  | { readonly code: 'reservation-for-outcome'; readonly statute: 'KL 4:27' }

/** What the rules here may have against an act. */
type Objection = ReservationRejection | DeliberationRejection | EntitlementRejection | ParagraphRejection

/** R1: only one who took part in deciding reserves himself, after the decision and before the meeting ends (KL 4:27). */
export function objectionsToReservation(paragraph: Paragraph, reservation: Reservation): readonly Objection[] {
  const { by, inFavourOf, annexId } = reservation
  const objections: Objection[] = [...objectionsToMeeting(paragraph)]
  if (actsOf(paragraph, 'decision').length === 0)
    objections.push({ code: 'reservation-before-decision', statute: 'KL 4:27' })
  if (inFavourOf !== null) {
    const known = paragraph.acts.some(
      ({ id, kind }) => id === inFavourOf.proposalId && (kind === 'proposal' || kind === 'motion'),
    )
    if (!known) objections.push({ code: 'unknown-act', kind: 'proposal', id: inFavourOf.proposalId })
    if (asksForOutcome(paragraph, inFavourOf.proposalId))
      objections.push({ code: 'reservation-for-outcome', statute: 'KL 4:27' })
  }
  if (annexId !== null) objections.push(...objectionsToReference(paragraph, 'annex', annexId))
  objections.push(...objectionsToDecider(paragraph, 'reservation', by, 'KL 4:27'))
  return [...objections, ...objectionsToBystanders(paragraph, reservation)]
}

/** What prevails is the proposal or motion itself, or what the motion asked for. */
function asksForOutcome(paragraph: Paragraph, id: string): boolean {
  const motion = actsOf(paragraph, 'motion').find((act) => act.id === id)
  const asked = motion?.motionKind === 'bifall' ? motion.proposalId : motion?.motionKind === 'avslag' ? 'avslag' : id
  return asked !== null && [id, asked].includes(prevailingOption(paragraph) ?? '')
}

/** A filing is of a reservation of this paragraph; it comes on the day of the meeting or after it, until the minutes are attested. */
export function objectionsToReservationFiling(
  paragraph: Paragraph,
  { reservationId, annexId, filedOn }: ReservationFiling,
): readonly (DayRejection | ParagraphRejection)[] {
  const { heldOn } = paragraph.circumstances
  return [
    ...objectionsToOrder({ filedOn }, { heldOn }),
    ...objectionsToReference(paragraph, 'reservation', reservationId),
    ...(annexId === null ? [] : objectionsToReference(paragraph, 'annex', annexId)),
  ]
}

/** A note is announced at the meeting by someone who may be heard there (KL 4:28 and local practice). */
export function objectionsToProtocolNote(paragraph: Paragraph, note: ProtocolNote): readonly Objection[] {
  return [
    ...objectionsToMeeting(paragraph),
    ...(note.annexId === null ? [] : objectionsToReference(paragraph, 'annex', note.annexId)),
    ...objectionsToAttendant(paragraph, 'protocolNote', note.by, 'KL 4:28'),
  ]
}

/** One who left the decision to others or was absent took no part in it; whether one who abstained did is a setting. */
function objectionsToBystanders(paragraph: Paragraph, reservation: Reservation): readonly EntitlementRejection[] {
  const { abstainerMayReserve } = paragraph.circumstances.settings
  const aside: readonly BallotChoice[] = abstainerMayReserve ? ['absent'] : ['absent', 'abstained']
  const ballots = decidingBallots(paragraph)
  const took = new Set(ballots.filter(({ choice }) => !aside.includes(choice)).map(({ personId }) => personId))
  const bystanders = new Set<string | null>([
    ...ballots.map(({ personId }) => personId).filter((id) => !took.has(id)),
    ...notParticipating(paragraph),
  ])
  const persons = reservation.by.filter(({ personId }) => bystanders.has(personId))
  if (persons.length === 0) return []
  return [{ code: 'not-entitled', act: 'reservation', persons: persons.map(named), statute: 'KL 4:27' }]
}

/** The ballots of the rounds that decided, where the last question was voted on; elsewhere all who served took part. */
function decidingBallots(paragraph: Paragraph): readonly Ballot[] {
  const settling = settlingQuestions(paragraph).map(({ id }) => id)
  const votes = actsOf(paragraph, 'vote')
  if (!votes.some(({ propositionId }) => propositionId === settling.at(-1))) return []
  return votes
    .filter(
      ({ propositionId, voteKind }) =>
        voteKind === 'addition' || (settling.includes(propositionId) && voteKind !== 'counterProposal'),
    )
    .flatMap(({ id }) => ballotsOf(paragraph, id))
}
