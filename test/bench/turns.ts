import { load, type Side, type Slice } from './load.ts'
import type { Work } from './work.ts'

/** Warm-up: long enough for the code to be compiled; the slower side makes fewer calls meanwhile. */
const warmUpMs = 5_000
/** The share of the prepared calls that the warm-up may use: the rest is for the rounds. */
const warmUpShare = 0.3
/** Calls that are made to count the statements of a work; they are not repeated. */
export const counted = 2

/** A server that is measured, and the work in the words of its own database. */
export type Measurable = { readonly side: Side; readonly work: Work }

/** Warms each side up and then measures them in alternation, so that disturbances of the machine affect both alike. */
export async function byTurns<Which extends string>(
  of: Readonly<Record<Which, Measurable>>,
  turns: readonly Which[],
  turnMs: number,
): Promise<{ which: Which; slice: Slice }[]> {
  const all = Object.keys(of) as Which[]
  const made = new Map(all.map((which) => [which, counted]))
  const run = (which: Which, share: number, ms: number): Promise<Slice> => {
    const { side, work } = of[which]
    const most = work.prepared === undefined ? Number.POSITIVE_INFINITY : work.prepared - counted
    const next = () => {
      const n = made.get(which) ?? counted
      made.set(which, n + 1)
      return work.call(n)
    }
    return load(side, next, Math.floor(most * share), ms)
  }
  for (const which of all) await run(which, warmUpShare, warmUpMs)
  const measured: { which: Which; slice: Slice }[] = []
  for (const which of turns) {
    const share = (1 - warmUpShare) / turns.filter((turn) => turn === which).length
    measured.push({ which, slice: await run(which, share, turnMs) })
  }
  return measured
}
