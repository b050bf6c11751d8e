import type { ActKind, Paragraph, Placed } from './paragraph.ts'

export type RepetitionRejection = { readonly code: 'already-recorded' }

/** What says nothing more when it is said again: the minutes would tell of two. */
const saidOnce: ReadonlySet<ActKind> = new Set<ActKind>([
  'recusal', 'recusalRuling', 'propositionRefusal', 'nonParticipation', 'proposition', 'voteCorrection', 'election', 'reservation', 'reservationFiling',
])

/** Against an act that stands already just as it is said now; a question may be put again when the deliberation was reopened (KL 5:67). */
export function objectionsToRepetition({ acts }: Paragraph, act: Placed): readonly RepetitionRejection[] {
  if (!saidOnce.has(act.kind)) return []
  const reopened = act.kind === 'proposition' ? acts.findLastIndex(({ kind }) => kind === 'deliberationReopening') : -1
  const stands = acts.slice(reopened + 1).some((other) => other.kind === act.kind && isSame({ ...other, id: '' }, { ...act, id: '' }))
  return stands ? [{ code: 'already-recorded' }] : []
}

/** The same members with the same values, in whatever order they stand; one that is absent is as one that is not said. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [said, also] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(said), ...Object.keys(also)])].every((key) => isSame(said[key], also[key]))
}
