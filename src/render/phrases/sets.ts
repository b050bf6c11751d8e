import { goteborg } from './goteborg.ts'
import { huddinge } from './huddinge.ts'
import { kommunal } from './kommunal.ts'
import type { PhraseSet } from './phrase-set.ts'

const sets: ReadonlyMap<string, PhraseSet> = new Map([
  ['goteborg', goteborg],
  ['huddinge', huddinge],
  ['kommunal', kommunal],
])

/** The phrase sets a body can choose between. */
export const phraseSetNames: readonly string[] = [...sets.keys()]

/** The phrase set of that name; an unknown one is a bug, since it is refused before a record is composed. */
export function phraseSet(name: string): PhraseSet {
  const found = sets.get(name)
  if (found === undefined) throw new Error(`unknown phrase set "${name}"; known are ${phraseSetNames.join(', ')}`)
  return found
}
