import { ended } from '../swedish.ts'
import { motivated } from './grounds.ts'
import type { LocalWays } from './phrase-set.ts'
import type { OutcomeWords } from './words.ts'

type Fate = { readonly verb: string; readonly minority: string }

const fates: Readonly<Record<OutcomeWords['kind'], Fate>> = {
  remitted: { verb: 'återremitteras', minority: 'minoritetsåterremiss' },
  tabled: { verb: 'bordläggs', minority: 'minoritetsbordläggning' },
  referred: { verb: 'remitteras', minority: 'minoritetsbeslut' },
  struckOff: { verb: 'avskrivs', minority: 'minoritetsbeslut' },
}

/** What became of a matter that was not decided, by whom and why (KL 5:50-51). */
export function outcomeSentence({ byMinority }: Pick<LocalWays, 'byMinority'>): (words: OutcomeWords) => string {
  return (words) => {
    const { verb, minority } = fates[words.kind]
    const fate = `Ärendet ${verb} därmed${words.until}${words.byMinority ? byMinority(minority) : ''}`
    if (words.reasonsFollow) return `${fate} med följande motiveringar:`
    return ended(`${fate}${words.reason === null ? '' : motivated(words.reason)}`)
  }
}
