export type RepetitionRejection = { readonly code: 'already-recorded' }

/** What stands already is not recorded once more: whoever reads it would think of two. */
export const objectionsToRepeating = (stands: boolean): readonly RepetitionRejection[] =>
  stands ? [{ code: 'already-recorded' }] : []
