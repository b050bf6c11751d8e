import { actsOf, type Paragraph } from './paragraph.ts'
import type { Rejection } from './rejection.ts'

/** A document version added to the paragraph, pinned by its hash. */
export type Annex = {
  readonly kind: 'annex'
  readonly number: number | null
  readonly title: string
  readonly documentId: string
  readonly version: number
  readonly hash: string
}

export type AnnexRejection = { readonly code: 'annex-number-taken'; readonly number: number }

/** Annexes that are numbered have a number each. */
export function objectionsToAnnex(paragraph: Paragraph, annex: Annex): readonly Rejection[] {
  const { number } = annex
  const taken = number !== null && actsOf(paragraph, 'annex').some((other) => other.number === number)
  return taken ? [{ code: 'annex-number-taken', number }] : []
}
