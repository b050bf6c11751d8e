import type { QuorumRejection } from '../attending/quorum.ts'
import type { DayRejection } from '../days.ts'
import type { AppointmentRejection } from '../organisation/appointment.ts'
import type { RepetitionRejection } from '../repeated.ts'
import { restsOnLawOf } from '../statute.ts'
import type { Placed } from './acts/acts.ts'
import { objectionsToAnnex, type AnnexRejection } from './annex.ts'
import { objectionsToContribution } from './contribution.ts'
import { objectionsToDecision, type DecisionRejection } from './decision.ts'
import { objectionsToDeliberationStep, type DeliberationRejection } from './deliberation.ts'
import type { DispositionRejection } from './disposition.ts'
import { objectionsToElection, type ElectionRejection } from './election.ts'
import type { EntitlementRejection } from './entitlement.ts'
import type { MajorityRejection } from './majority.ts'
import { objectionsToMotion, objectionsToWithdrawal, type MotionRejection } from './motion.ts'
import { withAct, type Circumstances, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { objectionsToNonParticipation, type ParticipationRejection } from './participation.ts'
import { objectionsToProposal } from './proposal.ts'
import { objectionsToPropositionOrder, type OrderRejection } from './proposition-order.ts'
import { objectionsToPropositionRefusal, type PropositionRefusalRejection } from './proposition-refusal.ts'
import { objectionsToProposition, type PropositionRejection } from './proposition.ts'
import {
  objectionsToPresiding,
  objectionsToRecusal,
  objectionsToRecusalRuling,
  type RecusalRejection,
} from './recusal.ts'
import { objectionsToRepetition } from './repetition.ts'
import {
  objectionsToProtocolNote,
  objectionsToReservation,
  objectionsToReservationFiling,
  type ReservationRejection,
} from './reservation.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'
import { objectionsToVoteClosing, type VoteClosingRejection } from './vote-closing.ts'
import { objectionsToVote, objectionsToVoteCorrection, type VoteRejection } from './vote.ts'

/** Everything that the law and the order of deciding may have against an act under a paragraph. */
export type DecidingRejection =
  | AnnexRejection
  | AppointmentRejection
  | DayRejection
  | DecisionRejection
  | DeliberationRejection
  | DispositionRejection
  | ElectionRejection
  | EntitlementRejection
  | MajorityRejection
  | MotionRejection
  | OrderRejection
  | ParagraphRejection
  | ParticipationRejection
  | PropositionRefusalRejection
  | PropositionRejection
  | QuorumRejection
  | RecusalRejection
  | RepetitionRejection
  | ReservationRejection
  | RoundRejection
  | VoteClosingRejection
  | VoteRejection

export type LawfulnessRejection = { readonly code: 'acts-depend'; readonly acts: readonly string[] }

/** Everything the law has against recording this act now; empty when it is lawful. */
export function objectionsTo(paragraph: Paragraph, act: Placed): readonly DecidingRejection[] {
  return [
    ...objectionsToKind(paragraph, act),
    ...objectionsToRepetition(paragraph, act),
    ...objectionsToPresiding(paragraph, act.kind),
  ]
}

function objectionsToKind(paragraph: Paragraph, act: Placed): readonly DecidingRejection[] {
  switch (act.kind) {
    case 'proposal':
      return objectionsToProposal(paragraph, act)
    case 'contribution':
      return objectionsToContribution(paragraph, act)
    case 'motion':
      return objectionsToMotion(paragraph, act)
    case 'motionWithdrawal':
      return objectionsToWithdrawal(paragraph, act)
    case 'deliberationClosing':
      return objectionsToDeliberationStep(paragraph, act)
    case 'deliberationReopening':
      return [...objectionsToDeliberationStep(paragraph, act), ...objectionsToOpenVote(paragraph)]
    case 'proposition':
      return objectionsToProposition(paragraph, act)
    case 'vote':
      return objectionsToVote(paragraph, act)
    case 'voteClosing':
      return objectionsToVoteClosing(paragraph, act)
    case 'election':
      return objectionsToElection(paragraph, act)
    case 'decision':
      return objectionsToDecision(paragraph, act)
    case 'reservation':
      return objectionsToReservation(paragraph, act)
    case 'protocolNote':
      return objectionsToProtocolNote(paragraph, act)
    case 'recusal':
      return objectionsToRecusal(paragraph, act)
    case 'annex':
      return objectionsToAnnex(paragraph, act)
    case 'propositionOrder':
      return objectionsToPropositionOrder(paragraph, act)
    case 'propositionRefusal':
      return objectionsToPropositionRefusal(paragraph, act)
    case 'voteCorrection':
      return objectionsToVoteCorrection(paragraph, act)
    case 'nonParticipation':
      return objectionsToNonParticipation(paragraph, act)
    case 'reservationFiling':
      return objectionsToReservationFiling(paragraph, act)
    case 'recusalRuling':
      return objectionsToRecusalRuling(paragraph, act)
    case 'recipient':
    case 'sentenceOverride':
      return []
  }
}

export type Finding = { readonly actId: string; readonly rejection: DecidingRejection }

/**
 * Plays the acts of a paragraph again from its beginning and states, act by act, what the law has against them.
 * A paragraph recorded live has no findings; one recorded from minutes may have.
 */
export function replay(paragraph: Paragraph): readonly Finding[] {
  let before: Paragraph = { ...paragraph, acts: [] }
  return paragraph.acts.flatMap((act) => {
    const objections = objectionsTo({ ...before, circumstances: asItWas(paragraph, act) }, act)
    before = withAct(before, act)
    return objections.map((rejection) => ({ actId: act.id, rejection }))
  })
}

/** What minutes say against themselves: true whatever the law of the day, and then told without a statute. */
const ofThemselves: ReadonlySet<DecidingRejection['code']> = new Set<DecidingRejection['code']>([
  'totals-differ',
  'outcome-differs',
  'points-contrary',
  'no-tie',
  'ballots-missing',
  'ballots-exceed-roll',
  'casting-vote-contradicts-ballot',
  'recusal-after-vote',
])

type WithoutStatute<Refusal> = Refusal extends { readonly statute: unknown } ? Omit<Refusal, 'statute'> : Refusal

/** A finding as a record keeps it. */
export type KeptFinding = {
  readonly actId: string
  readonly rejection: DecidingRejection | WithoutStatute<DecidingRejection>
}

/** What the law of the day, or the minutes themselves, had against the acts of a paragraph: what its record keeps. */
export function findingsOfDay(paragraph: Paragraph): readonly KeptFinding[] {
  return replay(paragraph).flatMap(({ actId, rejection }): KeptFinding[] => {
    if (restsOnLawOf(paragraph.circumstances.heldOn, rejection)) return [{ actId, rejection }]
    if (!ofThemselves.has(rejection.code) || !('statute' in rejection)) return []
    const { statute: _, ...said } = rejection
    return [{ actId, rejection: said }]
  })
}

/**
 * The paragraph without one act that was recorded by mistake, or the acts that would be left hanging: those that the
 * law of the day has more against without it.
 */
export function withoutAct(paragraph: Paragraph, actId: string): { rest: Paragraph; hanging: readonly KeptFinding[] } {
  const rest = { ...paragraph, acts: paragraph.acts.filter((act) => act.id !== actId) }
  const known = findingsOfDay(paragraph).map(findingKey)
  const isNew = (finding: KeptFinding) => {
    const at = known.indexOf(findingKey(finding))
    if (at >= 0) known.splice(at, 1)
    return at < 0
  }
  return { rest, hanging: findingsOfDay(rest).filter(isNew) }
}

/** Against a change that would leave acts hanging: they would not have been lawful without what it takes away. */
export const objectionToHanging = (hanging: readonly KeptFinding[]): LawfulnessRejection | null =>
  hanging.length === 0 ? null : { code: 'acts-depend', acts: [...new Set(hanging.map(({ actId }) => actId))] }

/**
 * Whatever state the meeting is in now, what was recorded in it was recorded while it was open; but a proposal may have
 * been made before, by someone who did not come to serve.
 */
const asItWas = ({ circumstances }: Paragraph, act: Placed): Circumstances => ({
  ...circumstances,
  phase: act.kind === 'proposal' ? 'planned' : 'open',
})

const findingKey = (finding: KeptFinding) => `${finding.actId} ${finding.rejection.code}`
