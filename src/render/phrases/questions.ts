import type { RefusalGround } from '../../domain/deciding/acts/put.ts'
import type { Choice } from '../choices.ts'
import { capitalised, ended, listed } from '../swedish.ts'
import type { CommonSentences, LocalWays, StepPlace } from './phrase-set.ts'
import type { PropositionWords } from './words.ts'

/** The alternatives of a proposition as the chair puts them. */
export function question({ form, purpose, choices }: PropositionWords): string {
  const asked = choices.map(({ asked, object }) => (purpose === 'counterProposal' ? object : asked))
  if (form === 'againstEachOther') return asked.length === 2 ? asked.join(' mot ') : listed(asked)
  const [first, second] = choices
  return first && second && second.refused !== null && choices.length === 2 ? eitherWay(first) : listed(asked)
}

/** Yes and no to one and the same: bifall till respektive avslag på Bo Bergs (M) tilläggsyrkande. */
export function eitherWay({ object }: Choice): string {
  return `bifall till respektive avslag på ${object}`
}

/** That the chair puts a question, on some decision points where it is not about the whole. */
export function chairPuts({ scope }: PropositionWords, chair: string): string {
  return scope === '' ? `${capitalised(chair)} ställer` : `${capitalised(scope.trim())} ställer ${chair}`
}

const leads: Readonly<Record<StepPlace, string>> = {
  only: 'Härvid',
  first: 'Först',
  between: 'Därefter',
  last: 'Sist',
}

type OrderSentences = Pick<
  CommonSentences,
  | 'orderStated'
  | 'orderStep'
  | 'orderVerdict'
  | 'propositionRefusal'
  | 'propositionRefusalReason'
  | 'propositionAgain'
  | 'propositionRefusalOverruled'
>

/** The order of questions as the chair states it, and what he or she refuses to put (KL 5:57). */
export function orderSentences({ chair, put }: LocalWays): OrderSentences {
  const subject = capitalised(chair)
  return {
    orderStated: (stepsFollow, approved) => {
      if (stepsFollow) return `${subject} redogör för följande propositionsordning.`
      const verdict = approved === null ? '' : `, som ${approved ? '' : 'inte '}godkänns`
      return `${subject} redogör för propositionsordningen${verdict}.`
    },
    orderStep: (words, place) => `${leads[place]} ställs ${put(words)}.`,
    orderVerdict: (body, approved) => `${capitalised(body)} godkänner ${approved ? '' : 'inte '}propositionsordningen.`,
    propositionRefusal: ({ target, ground }) =>
      `${subject} vägrar att ställa proposition på ${target}, eftersom ${grounds[ground]} (5 kap. 57 § kommunallagen).`,
    propositionRefusalReason: (reason) =>
      ended(
        reason.startsWith('att ') ? `${subject} anför som skäl ${reason}` : `${subject} anför följande skäl: ${reason}`,
      ),
    propositionAgain: (reason) => ended(`${subject} ställer frågan på nytt: ${reason}`),
    propositionRefusalOverruled: (body) => `${capitalised(body)} beslutar att proposition ändå ska ställas.`,
  }
}

const grounds: Readonly<Record<RefusalGround, string>> = {
  newMatter: 'ett nytt ärende därigenom skulle väckas',
  unlawful: 'det skulle strida mot lag eller annan författning',
}
