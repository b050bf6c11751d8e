import type { PropositionRefusal, RefusalGround } from './acts/put.ts'
import { objectionsAfterGavel, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { actsOf, type Paragraph, type ParagraphRejection } from './paragraph.ts'
import { objectionsToOpenVote, type RoundRejection } from './round.ts'

export type PropositionRefusalRejection =
  | { readonly code: 'refusal-only-in-assembly'; readonly statute: 'KL 5:57' }
  | { readonly code: 'refusal-not-overruled'; readonly ground: RefusalGround; readonly statute: 'KL 5:57' }

/** What the rules here may have against an act. */
type Objection = PropositionRefusalRejection | DeliberationRejection | ParagraphRejection | RoundRejection

/** V9: only the assembly's chair refuses to put; a new matter must be refused, and there the assembly cannot overrule (KL 5:57). */
export function objectionsToPropositionRefusal(
  paragraph: Paragraph,
  refusal: PropositionRefusal,
): readonly Objection[] {
  const { targetId, ground, overruled } = refusal
  const objections: Objection[] = [
    ...objectionsToMeeting(paragraph),
    ...objectionsAfterGavel(paragraph),
    ...objectionsToOpenVote(paragraph),
  ]
  const known = paragraph.acts.some(({ id, kind }) => id === targetId && (kind === 'proposal' || kind === 'motion'))
  if (!known) objections.push({ code: 'unknown-act', kind: 'proposal', id: targetId })
  if (paragraph.circumstances.bodyKind !== 'assembly')
    objections.push({ code: 'refusal-only-in-assembly', statute: 'KL 5:57' })
  if (overruled && ground === 'newMatter')
    objections.push({ code: 'refusal-not-overruled', ground, statute: 'KL 5:57' })
  return objections
}

/** Whether the chair has refused to put it, and the assembly has not overruled that. */
export function isRefused(paragraph: Paragraph, id: string): boolean {
  return actsOf(paragraph, 'propositionRefusal').some(({ targetId, overruled }) => targetId === id && !overruled)
}
