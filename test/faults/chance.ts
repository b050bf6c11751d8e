/** What looks like chance and comes again with the same seed. */
export type Chance = {
  /** From 0 up to, not including, a number. */
  readonly below: (end: number) => number
  /** True that often. */
  readonly happens: (share: number) => boolean
}

/** Draws from a seed of 32 bits (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { below: (end) => Math.floor(draw() * end), happens: (share) => draw() < share }
}
