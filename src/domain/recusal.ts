import { objectionsAfterGavel, objectionsToMeeting } from './deliberation.ts'
import type { Paragraph } from './paragraph.ts'
import type { Participant } from './participant.ts'
import type { Rejection } from './rejection.ts'
import { objectionsToOpenVote } from './vote.ts'

export const recusalGrounds = ['personal', 'party', 'representative', 'supervision', 'other'] as const
/** `personal` is the assembly's ground (KL 5:47); the other four are those of the boards (KL 6:28). */
export type RecusalGround = (typeof recusalGrounds)[number]

/** Someone is barred from the matter (jäv). */
export type Recusal = { readonly kind: 'recusal'; readonly person: Participant; readonly ground: RecusalGround }

export type RecusalRejection = {
  readonly code: 'ground-of-other-body'
  readonly ground: RecusalGround
  readonly statute: 'KL 5:47' | 'KL 6:28'
}

/**
 * J1, J3: the assembly knows one ground of recusal (KL 5:47), the boards four others (KL 6:28); before the gavel, and
 * not while a round is open, whose roll is frozen.
 */
export function objectionsToRecusal(paragraph: Paragraph, recusal: Recusal): readonly Rejection[] {
  const assembly = paragraph.circumstances.bodyKind === 'assembly'
  const objections: Rejection[] = [
    ...objectionsToMeeting(paragraph), ...objectionsAfterGavel(paragraph), ...objectionsToOpenVote(paragraph),
  ]
  return assembly === (recusal.ground === 'personal')
    ? objections
    : [...objections, { code: 'ground-of-other-body', ground: recusal.ground, statute: assembly ? 'KL 5:47' : 'KL 6:28' }]
}
