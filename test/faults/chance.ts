/** A pseudo-random generator: the same seed gives the same sequence. */
export type Chance = {
  /** An integer from 0 up to, not including, a number. */
  readonly below: (end: number) => number
  /** True with this probability. */
  readonly happens: (share: number) => boolean
}

/** A generator with a 32-bit seed (mulberry32). */
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
