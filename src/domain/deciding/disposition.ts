import type { FormalMotionKind } from '../organisation/motion-kind.ts'
import { longDate } from '../wording.ts'
import type { Placed } from './acts/acts.ts'
import type { Motion } from './acts/moved.ts'
import { grantedOnForm, voteOn } from './answer.ts'
import { groundOf } from './majority.ts'
import type { FormalMotion } from './motion.ts'
import { actsOf, type Paragraph } from './paragraph.ts'
import { totalsIn } from './round.ts'

export const dispositions = ['decided', 'remitted', 'tabled', 'referred', 'struckOff'] as const
/** What became of the matter: decided, sent back, tabled, sent out for an opinion, or struck off. */
export type Disposition = {
  readonly kind: (typeof dispositions)[number]
  /** Of a remit or tabling: what the rights of a minority depend on the next time (KL 5:50). */
  readonly ground: 'majority' | 'minority' | null
  /** Why it was sent back, as each of those who asked put it (KL 5:50). */
  readonly reasons: readonly string[]
  /** The day to which it is tabled; null is the next meeting (KL 5:51). */
  readonly until: string | null
}

export type DispositionRejection = { readonly code: 'must-be-tabled'; readonly statute: 'KL 5:50' }

const resting: Readonly<Record<FormalMotionKind, { readonly kind: Disposition['kind']; readonly point: string }>> = {
  aterremiss: { kind: 'remitted', point: 'Ärendet återremitteras' },
  bordlaggning: { kind: 'tabled', point: 'Ärendet bordläggs' },
  remiss: { kind: 'referred', point: 'Ärendet remitteras' },
  avskrivning: { kind: 'struckOff', point: 'Ärendet avskrivs' },
  // After an adjournment the matter goes on.
  ajournering: { kind: 'decided', point: 'Sammanträdet ajourneras' },
}

/** What became of the matter, from what was granted; null while it is not decided. */
export function dispositionOf(paragraph: Paragraph): Disposition | null {
  if (actsOf(paragraph, 'decision').length === 0) return null
  const granted = grantedOnForm(paragraph)
  const [first] = granted
  if (first === undefined) return { kind: 'decided', ground: null, reasons: [], until: null }
  return {
    kind: resting[first.motionKind].kind,
    ground: granted.some((motion) => groundFor(paragraph, motion) === 'minority') ? 'minority' : 'majority',
    reasons: granted.flatMap(({ text }) => text ?? []),
    until: first.until ?? null,
  }
}

/** The point that says what a granted motion about the form makes of the matter. */
export function pointOnForm({ motionKind, until }: FormalMotion): string {
  const { point } = resting[motionKind]
  return until === undefined ? `${point}.` : `${point} till sammanträdet den ${longDate(until)}.`
}

/** B3: an extra election is tabled the first time it is treated (KL 5:50). */
export function objectionsToDisposition(paragraph: Paragraph): readonly DispositionRejection[] {
  const { matter, earlier } = paragraph.circumstances
  if (matter !== 'extraElection' || earlier.some(({ kind }) => kind === 'tabled')) return []
  const [granted] = grantedOnForm(paragraph)
  return granted?.motionKind === 'bordlaggning' ? [] : [{ code: 'must-be-tabled', statute: 'KL 5:50' }]
}

function groundFor(paragraph: Paragraph, { id }: Placed<Motion>): 'majority' | 'minority' {
  const question = actsOf(paragraph, 'proposition').findLast(({ options }) => options.includes(id))
  const vote = question && voteOn(paragraph, question)
  return vote === undefined ? 'majority' : groundOf(vote, totalsIn(paragraph, vote))
}
