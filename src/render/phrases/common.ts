import { capitalised, definite, listed } from '../swedish.ts'
import { dissentSentences } from './dissent.ts'
import { electionPhrases } from './elections.ts'
import { moved } from './motions.ts'
import { outcomeSentence } from './outcome.ts'
import type { CommonSentences, LocalWays } from './phrase-set.ts'
import { orderSentences } from './questions.ts'
import { voteSentences } from './voting.ts'
import type { MotionWords } from './words.ts'

/** What every phrase set says in the same way, in the ways of one municipality. */
export function commonIn(ways: LocalWays): CommonSentences {
  return {
    decisionHeading: (whose, to) =>
      to === null ? `${whose} beslut` : `${whose} förslag${to === '' ? '' : ` till ${definite(to)}`}`,
    informs: (who) => `${capitalised(who)} informerar om ärendet.`,
    speaks: (who, also) => `I ärendet yttrar sig${also ? ' även' : ''} ${who}.`,
    motion: (words, second) => moved(words, second, ways),
    ...orderSentences(ways),
    ...voteSentences(ways),
    outcome: outcomeSentence(ways),
    ...dissentSentences(ways),
    election: electionPhrases,
  }
}

/** Where each one's vote can be read, where the minutes have no names. */
export function listedIn(list: string): string {
  return `Hur ledamöterna har röstat framgår av ${list}.`
}

/** An annex in brackets: (bilaga 2); one without a number is only pointed at. */
export function inBrackets(annex: string | null): string {
  if (annex === null) return ''
  return annex === 'bilaga' ? ' (se bilaga)' : ` (${annex})`
}

/** bifall till eget förslag (bilaga 2) beträffande beslutspunkt 2. */
export function grantedTo({ proposal, targets, annex, scope }: MotionWords): string {
  const granted = proposal?.own ?? listed(targets)
  return granted === '' ? `bifall${scope}` : `bifall till ${granted}${inBrackets(annex)}${scope}`
}
