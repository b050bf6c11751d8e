import type { Proposal } from './acts/moved.ts'
import { isDeliberationClosed, objectionsToMeeting, type DeliberationRejection } from './deliberation.ts'
import { objectionsToDecider, type EntitlementRejection } from './entitlement.ts'
import type { Paragraph } from './paragraph.ts'

/** The proposal of the unit or body that prepared the matter stands without being moved. */
export function isPrepared(proposal: Proposal): boolean {
  return 'unit' in proposal.author || 'body' in proposal.author
}

/** A proposal must be made before the deliberation is closed; one by persons, by someone who may propose (KL 4:22). */
export function objectionsToProposal(
  paragraph: Paragraph,
  proposal: Proposal,
): readonly (DeliberationRejection | EntitlementRejection)[] {
  const { author } = proposal
  const { phase } = paragraph.circumstances
  const objections: (DeliberationRejection | EntitlementRejection)[] = []
  if (isDeliberationClosed(paragraph)) objections.push({ code: 'deliberation-closed', statute: 'KL 5:53' })
  if (phase === 'closed') objections.push(...objectionsToMeeting(paragraph))
  if (phase === 'open' && 'persons' in author) {
    objections.push(...objectionsToDecider(paragraph, 'proposal', author.persons, 'KL 4:22'))
  }
  return objections
}
