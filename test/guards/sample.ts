import { serverUrl } from '../support/template.ts'

const few = 6

/** All of them on a server; on the embedded database a few, drawn by GUARD_SEED or by chance. */
export function sampled<Item>(items: readonly Item[]): { readonly drawn: readonly Item[]; readonly how: string } {
  if (serverUrl !== undefined) return { drawn: items, how: 'all of them' }
  const seed = Number(process.env.GUARD_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const next = chance(seed)
  const drawn = items.map((item) => ({ item, at: next() })).sort((one, other) => one.at - other.at).slice(0, few).map(({ item }) => item)
  return { drawn, how: `${drawn.length} of ${items.length}, GUARD_SEED=${seed} repeats it` }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
