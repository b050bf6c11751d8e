import { objectionsAfterGavel, objectionsDuringDeliberation, objectionsToMeeting } from './deliberation.ts'
import { objectionsToDecider } from './entitlement.ts'
import { actsOf, type ActKind, type Paragraph, type Placed } from './paragraph.ts'
import type { Participant } from './participant.ts'
import type { Rejection } from './rejection.ts'
import { objectionsToOpenVote } from './vote.ts'

export const motionKinds = [
  'bifall', 'avslag', 'andring', 'tillagg', 'aterremiss', 'bordlaggning', 'remiss', 'ajournering', 'avskrivning',
  'ordningsfraga',
] as const
export type MotionKind = (typeof motionKinds)[number]

/** A yrkande: what someone asks the body to do with a proposal or with the matter (KL 4:20, 5:67). */
export type Motion = {
  readonly kind: 'motion'
  readonly motionKind: MotionKind
  /** The act of the proposal it concerns; null for avslag and the formal kinds. */
  readonly proposalId: string | null
  readonly text: string | null
  readonly movedBy: readonly Participant[]
  readonly supportedBy: readonly Participant[]
}

export type MotionWithdrawal = { readonly kind: 'motionWithdrawal'; readonly motionId: string }

const needsProposal: ReadonlySet<MotionKind> = new Set(['bifall', 'andring', 'tillagg'])
const formalKinds: ReadonlySet<MotionKind> = new Set(['aterremiss', 'bordlaggning', 'remiss', 'ajournering', 'avskrivning'])

export type MotionRejection =
  | { readonly code: 'proposal-required'; readonly motionKind: MotionKind }
  | { readonly code: 'unknown-act'; readonly kind: string; readonly id: string }

/** A motion is made in the deliberation, by one who decides (KL 4:20), and bifall says to which proposal. */
export function objectionsToMotion(paragraph: Paragraph, motion: Motion): readonly Rejection[] {
  const objections: Rejection[] = [...objectionsDuringDeliberation(paragraph)]
  if (motion.proposalId === null && needsProposal.has(motion.motionKind)) {
    objections.push({ code: 'proposal-required', motionKind: motion.motionKind })
  }
  if (motion.proposalId !== null) objections.push(...objectionsToReference(paragraph, 'proposal', motion.proposalId))
  return [...objections, ...objectionsToDecider(paragraph, 'motion', motion.movedBy, 'KL 4:20')]
}

/** A motion can be withdrawn until the matter is decided, but not while it is voted on; it is not printed (KL 5:67). */
export function objectionsToWithdrawal(paragraph: Paragraph, act: MotionWithdrawal): readonly Rejection[] {
  return [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
    ...(standingMotions(paragraph).some((motion) => motion.id === act.motionId)
      ? []
      : [{ code: 'unknown-act', kind: 'motion', id: act.motionId } as const]),
  ]
}

/** The motions that have not been withdrawn. */
export function standingMotions(paragraph: Paragraph): Placed<Motion>[] {
  const withdrawn = new Set(actsOf(paragraph, 'motionWithdrawal').map((act) => act.motionId))
  return actsOf(paragraph, 'motion').filter((motion) => !withdrawn.has(motion.id))
}

/** The motions about the form of the treatment, each put on its own before the matter itself. */
export function formalMotions(paragraph: Paragraph): Placed<Motion>[] {
  return standingMotions(paragraph).filter((motion) => formalKinds.has(motion.motionKind))
}

/** An act can only point at an act of the same paragraph that was recorded before it. */
export function objectionsToReference(paragraph: Paragraph, kind: ActKind, id: string): readonly Rejection[] {
  return paragraph.acts.some((act) => act.id === id && act.kind === kind) ? [] : [{ code: 'unknown-act', kind, id }]
}
