import { formalMotionKinds, type FormalMotionKind, type MotionKind } from '../organisation/motion-kind.ts'
import type { Placed } from './acts/acts.ts'
import type { MotionWithdrawal, Motion, Proposal } from './acts/moved.ts'
import {
  objectionsAfterGavel,
  objectionsDuringDeliberation,
  objectionsToMeeting,
  type DeliberationRejection,
} from './deliberation.ts'
import { objectionsToAttendant, objectionsToDecider, type EntitlementRejection } from './entitlement.ts'
import { actsOf, objectionsToReference, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { objectionsToPoints, type PointsRejection } from './points.ts'
import { isRefused } from './proposition-refusal.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'

const needsProposal: ReadonlySet<MotionKind> = new Set(['bifall', 'andring', 'tillagg'])
const formalKinds: ReadonlySet<MotionKind> = new Set(formalMotionKinds)

type TabledToEarlierDay = {
  readonly code: 'tabled-to-earlier-day'
  readonly until: string
  readonly heldOn: string
}
export type MotionRejection =
  | { readonly code: 'proposal-required'; readonly motionKind: MotionKind }
  | { readonly code: 'day-not-of-motion'; readonly motionKind: MotionKind }
  | TabledToEarlierDay
  | (TabledToEarlierDay & { readonly statute: 'KL 5:51' })
  | { readonly code: 'reasons-required'; readonly statute: 'KL 5:50' }

/** What the rules here may have against an act. */
type Objection =
  | MotionRejection
  | DeliberationRejection
  | EntitlementRejection
  | ParagraphRejection
  | PointsRejection
  | RoundRejection

/** A motion is made in the deliberation, by one who decides (KL 4:22), and bifall says to which proposal. */
export function objectionsToMotion(paragraph: Paragraph, motion: Motion): readonly Objection[] {
  const { motionKind, proposalId, motionIds = [], movedBy, text, documentId, until } = motion
  const { heldOn, bodyKind } = paragraph.circumstances
  const objections: Objection[] = [...objectionsDuringDeliberation(paragraph)]
  if (proposalId === null && needsProposal.has(motionKind) && text === null)
    objections.push({ code: 'proposal-required', motionKind })
  if (proposalId !== null) objections.push(...objectionsToReference(paragraph, 'proposal', proposalId))
  objections.push(...motionIds.flatMap((id) => objectionsToReference(paragraph, 'motion', id)))
  objections.push(...objectionsToPoints(motion.points ?? [], changedBy(paragraph, motion)))
  if (until !== undefined && !isFormal(motion)) objections.push({ code: 'day-not-of-motion', motionKind })
  // What is tabled is tabled to a later day: the next meeting, or one that is named (B5, KL 5:51, which 6:33 leaves to the assembly).
  if (until !== undefined && until <= heldOn) {
    const cited = bodyKind === 'assembly' ? ({ statute: 'KL 5:51' } as const) : {}
    objections.push({ code: 'tabled-to-earlier-day', until, heldOn, ...cited })
  }
  // B4: whoever wants the matter back says why; an assembly's minority sets the reasons itself.
  const reasoned = text !== null || documentId !== undefined || proposalId !== null
  if (motionKind === 'aterremiss' && bodyKind === 'assembly' && !reasoned) {
    objections.push({ code: 'reasons-required', statute: 'KL 5:50' })
  }
  return [
    ...objections,
    ...objectionsToDecider(paragraph, 'motion', movedBy, 'KL 4:22'),
    ...objectionsToSupport(paragraph, motion),
  ]
}

/** What an amendment in words of its own changes; any other motion about single points may mean those of any proposal. */
function changedBy(paragraph: Paragraph, motion: Motion): readonly Proposal[] {
  const proposals = actsOf(paragraph, 'proposal')
  return isAmendmentOfItsOwn(motion) ? proposals.filter(({ id }) => id === motion.proposalId) : proposals
}

/** Support is given by those who decide, and where local rules allow by substitutes who attend without serving. */
function objectionsToSupport(paragraph: Paragraph, { supportedBy }: Motion): readonly EntitlementRejection[] {
  return paragraph.circumstances.settings.attendantsMaySupport
    ? objectionsToAttendant(paragraph, 'support', supportedBy, 'KL 4:22')
    : objectionsToDecider(paragraph, 'support', supportedBy, 'KL 4:22')
}

/** A motion can be withdrawn until the matter is decided, but not while it is voted on; it is not printed (KL 5:67). */
export function objectionsToWithdrawal(paragraph: Paragraph, act: MotionWithdrawal): readonly Objection[] {
  return [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
    ...(standingMotions(paragraph).some((motion) => motion.id === act.motionId)
      ? []
      : [{ code: 'unknown-act', kind: 'motion', id: act.motionId } as const]),
  ]
}

/** The motions that have neither been withdrawn nor refused by the chair. */
export function standingMotions(paragraph: Paragraph): Placed<Motion>[] {
  const withdrawn = new Set(actsOf(paragraph, 'motionWithdrawal').map((act) => act.motionId))
  return actsOf(paragraph, 'motion').filter(({ id }) => !withdrawn.has(id) && !isRefused(paragraph, id))
}

/** The motions about the form of the treatment, each put before the matter itself. */
export const formalMotions = (paragraph: Paragraph): (Placed<Motion> & FormalMotion)[] =>
  standingMotions(paragraph).filter((motion) => isFormal(motion))

/** The motions to add to the decision, put after the matter itself. */
export const additionsOf = (paragraph: Paragraph): Placed<Motion>[] =>
  standingMotions(paragraph).filter(({ motionKind }) => motionKind === 'tillagg')

/** The motions on how the meeting is to go on, put when they are raised. */
export const proceduralMotions = (paragraph: Paragraph): Placed<Motion>[] =>
  standingMotions(paragraph).filter(({ motionKind }) => motionKind === 'ordningsfraga')

/** A motion about the form of the treatment. */
export type FormalMotion = Motion & { readonly motionKind: FormalMotionKind }
export const isFormal = <M extends Motion>(motion: M): motion is M & FormalMotion => formalKinds.has(motion.motionKind)

/** B1: to have a matter tabled or remitted is what a third of the assembly can demand (KL 5:50). */
export const asksForMinority = ({ motionKind }: Motion): boolean =>
  motionKind === 'aterremiss' || motionKind === 'bordlaggning'

/** An amendment in words of its own competes itself; it does not move the proposal it is to change. */
export const isAmendmentOfItsOwn = ({ motionKind, text }: Motion): boolean => motionKind === 'andring' && text !== null
