import { objectionsToQuorum, type QuorumRejection } from '../attending/quorum.ts'
import { deciders } from './entitlement.ts'
import type { Paragraph } from './paragraph.ts'

/**
 * Q1, Q3, Q4: the assembly stays quorate when only recusal makes members too few (KL 5:46); a board does not (KL 6:27).
 * Those whose service the minutes do not state may have served; those who have left do not decide.
 */
export function objectionsToQuorumOf(paragraph: Paragraph): readonly QuorumRejection[] {
  const { bodyKind, seats, serving, serviceUnstated, leftDuring } = paragraph.circumstances
  const deciding = deciders(paragraph)
  if (serving === null || deciding === null) return []
  return bodyKind === 'assembly'
    ? objectionsToQuorum(serving.length + serviceUnstated.length, seats, 'KL 5:45')
    : objectionsToQuorum([...deciding].filter((personId) => !leftDuring.includes(personId)).length, seats, 'KL 6:27')
}

/** Q2: a matter is treated by a quorate body; an assembly may have settled that questions are answered with fewer (KL 5:45). */
export function objectionsToTreating(paragraph: Paragraph): readonly QuorumRejection[] {
  const { bodyKind, matter, settings } = paragraph.circumstances
  const answersOnly = bodyKind === 'assembly' && matter === 'question' && settings.answersBelowQuorum
  return answersOnly ? [] : objectionsToQuorumOf(paragraph)
}
