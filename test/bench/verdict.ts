/** Operations a second of both builds in one round. */
export type Round = { readonly ours: number; readonly theirs: number }

export type Verdict = {
  /** The median of each, to be read; the ratio is not taken between them. */
  readonly ours: number
  readonly theirs: number
  /** The median of the rounds' ratios: the two sides of a round share their half minute, two medians may be of different rounds. */
  readonly ratio: number
  readonly lowest: number
  readonly highest: number
  /** Half the way from the lowest to the highest. */
  readonly spread: number
  readonly fails: boolean
}

/** What a build may lose before it is said to be slower. */
const tolerated = 0.05

/** Slower only where the loss is neither small nor within what the rounds differ by among themselves. */
export function verdictOf(rounds: readonly Round[]): Verdict {
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs)
  const [ratio, lowest, highest] = [median(ratios), Math.min(...ratios), Math.max(...ratios)]
  const spread = (highest - lowest) / 2
  return {
    ours: median(rounds.map(({ ours }) => ours)),
    theirs: median(rounds.map(({ theirs }) => theirs)),
    ratio,
    lowest,
    highest,
    spread,
    fails: 1 - ratio > Math.max(tolerated, spread),
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
