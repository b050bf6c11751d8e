import { chanceFrom } from '../faults/chance.ts'
import { serverUrl } from '../support/template.ts'

const few = 4

/** All items on a server; on the embedded database a random sample, seeded by GUARD_SEED or by chance. */
export function sampled<Item>(items: readonly Item[]): { readonly drawn: readonly Item[]; readonly how: string } {
  if (serverUrl !== undefined) return { drawn: items, how: 'all of them' }
  const seed = Number(process.env.GUARD_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const chance = chanceFrom(seed)
  const drawn = items
    .map((item) => ({ item, at: chance.below(2 ** 31) }))
    .sort((one, other) => one.at - other.at)
    .slice(0, few)
    .map(({ item }) => item)
  return { drawn, how: `${drawn.length} of ${items.length}, GUARD_SEED=${seed} repeats it` }
}
