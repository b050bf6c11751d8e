import type { MotionKind } from '../../organisation/motion-kind.ts'
import type { Participant, PartyGroup } from '../../participant.ts'

/** What is proposed to be decided, by whom, in points; motions, propositions and reservations point at it by id. */
export type Proposal = {
  readonly kind: 'proposal'
  readonly author: ProposalAuthor
  /** The att-satser, in order; empty where the text is only in the document. */
  readonly points: readonly string[]
  readonly documentId: string | null
}

export type ProposalAuthor =
  | { readonly unitId: string; readonly unit: string }
  | { readonly bodyId: string; readonly body: string }
  | { readonly party: string; readonly name: string }
  | { readonly persons: readonly Participant[] }

export const contributionForms = ['informs', 'speaks'] as const

export type ContributionForm = (typeof contributionForms)[number]

/** Someone informed about the matter or spoke in the deliberation, in order. */
export type Contribution = {
  readonly kind: 'contribution'
  readonly form: ContributionForm
  readonly persons: readonly Participant[]
  /** What all of them have in common: «samtliga konsulter från Governo». */
  readonly shared: { readonly title: string; readonly organisation: string | null } | null
}

/** A yrkande: what someone asks the body to do with a proposal or with the matter (KL 4:22, 5:67). */
export type Motion = {
  readonly kind: 'motion'
  readonly motionKind: MotionKind
  /** The act of the proposal it concerns; null for avslag and the formal kinds. */
  readonly proposalId: string | null
  /** The motions it concerns, where it is to refuse those of others. */
  readonly motionIds?: readonly string[]
  readonly text: string | null
  readonly movedBy: readonly Participant[]
  /** A party group that moves it, where minutes name no persons. */
  readonly movedByGroup?: PartyGroup
  readonly supportedBy: readonly Participant[]
  /** Second hand: to be put only where what the same mover asks in the first hand fails. */
  readonly rank?: MotionRank
  /** The decision points it concerns; none where it concerns the whole. */
  readonly points?: readonly number[]
  /** The document that holds the written text. */
  readonly documentId?: string
  /** The day to which the matter is to be tabled, where it is not the next meeting. */
  readonly until?: string
}

export const motionRanks = ['first', 'second'] as const

export type MotionRank = (typeof motionRanks)[number]

export type MotionWithdrawal = { readonly kind: 'motionWithdrawal'; readonly motionId: string }

/** The chair declares the deliberation closed (KL 5:53 st. 1). */
export type DeliberationClosing = { readonly kind: 'deliberationClosing' }

/** It may be opened again before the gavel. */
export type DeliberationReopening = { readonly kind: 'deliberationReopening' }
