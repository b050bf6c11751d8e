import { repeatedIn } from '../repeated.ts'
import type { Proposal } from './acts/moved.ts'

export type PointsRejection =
  | { readonly code: 'point-repeated'; readonly points: readonly number[] }
  | { readonly code: 'unknown-point'; readonly points: readonly number[]; readonly last: number }

/**
 * The points that an act concerns are named once each, and stand in one of these proposals; how many there are in one
 * whose text is only in its document nobody here knows.
 */
export function objectionsToPoints(
  points: readonly number[],
  proposals: readonly Proposal[],
): readonly PointsRejection[] {
  const repeated = [...new Set(repeatedIn(points))]
  const counts = proposals.map((proposal) => proposal.points.length)
  const last = counts.length === 0 || counts.includes(0) ? Number.POSITIVE_INFINITY : Math.max(...counts)
  const unknown = [...new Set(points.filter((point) => point > last))]
  return [
    ...(repeated.length > 0 ? [{ code: 'point-repeated', points: repeated } as const] : []),
    ...(unknown.length > 0 ? [{ code: 'unknown-point', points: unknown, last } as const] : []),
  ]
}
