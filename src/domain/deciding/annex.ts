import type { Annex } from './acts/noted.ts'
import { actsOf, type Paragraph } from './paragraph.ts'

export type AnnexRejection = { readonly code: 'annex-number-taken'; readonly number: number }

/** Annexes that are numbered have a number each. */
export function objectionsToAnnex(paragraph: Paragraph, annex: Annex): readonly AnnexRejection[] {
  const { number } = annex
  const taken = number !== null && actsOf(paragraph, 'annex').some((other) => other.number === number)
  return taken ? [{ code: 'annex-number-taken', number }] : []
}
