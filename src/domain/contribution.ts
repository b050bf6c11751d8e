import { objectionsDuringDeliberation } from './deliberation.ts'
import type { Paragraph } from './paragraph.ts'
import type { Participant } from './participant.ts'
import type { Rejection } from './rejection.ts'

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

/** Speaking belongs to the deliberation. */
export function objectionsToContribution(paragraph: Paragraph): readonly Rejection[] {
  return objectionsDuringDeliberation(paragraph)
}
