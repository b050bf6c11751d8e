export type RepetitionRejection = { readonly code: 'already-recorded' }

/** What stands already is not recorded once more: whoever reads it would think of two. */
export const objectionsToRepeating = (stands: boolean): readonly RepetitionRejection[] =>
  stands ? [{ code: 'already-recorded' }] : []

/** What stands there again, each time but the first; the same is what has the same key. */
export function repeatedIn<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => unknown = (value) => value,
): readonly Value[] {
  const seen = new Set<unknown>()
  return values.filter((value) => seen.size === seen.add(keyOf(value)).size)
}
