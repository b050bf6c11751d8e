import type { BallotChoice, VoteTotals } from '../../domain/deciding/acts/voted.ts'
import { decided, type Choice } from '../choices.ts'
import { capitalised, numeral } from '../swedish.ts'
import type { CommonSentences, LocalWays } from './phrase-set.ts'
import type { CorrectionWords, VoteBasis, VoteWords } from './words.ts'

type VoteSentencesInCommon = Pick<
  CommonSentences,
  'voteRequested' | 'voteClosed' | 'voteScope' | 'notVoting' | 'voteCorrection'
>

/** What is said of every round, however its result is worded. */
export function voteSentences({ answers }: LocalWays): VoteSentencesInCommon {
  return {
    voteRequested: (who) => (who === null ? 'Omröstning begärs.' : `${capitalised(who)} begär omröstning.`),
    voteClosed: 'Omröstningen är sluten.',
    voteScope: (points) => `Omröstningen gäller ${points}.`,
    notVoting,
    voteCorrection: (words) => `Det antecknas att ${words.who} rätteligen skulle ha ${corrected(words, answers)}.`,
  }
}

/** The votes for and against: 6 ja-röster mot 5 nej-röster. */
export function tally({ totals }: VoteWords): string {
  const votes = (count: number, side: string) => `${count} ${side}-${count === 1 ? 'röst' : 'röster'}`
  return `${votes(totals.yes, 'ja')} mot ${votes(totals.no, 'nej')}`
}

/** A result that the numbers alone do not settle: nothing is decided yet, or what the minutes declare. */
export function unsettled(words: VoteWords, chair: string, accordingTo: string): string {
  const { outcome } = words
  const declared = outcome === null ? '' : `, och ${declaration(words, outcome, chair, accordingTo)}`
  return `Omröstningen utfaller med ${tally(words)}${declared}.`
}

/** What the chair declares the body to have decided, whatever the numbers say. */
export function declaration({ body }: VoteWords, outcome: Choice, chair: string, accordingTo: string): string {
  return `${chair} förklarar att ${body} beslutar ${decided(outcome, accordingTo)}`
}

/** Why the side prevailed that did: , då minst en tredjedel av de närvarande ledamöterna röstat för återremiss. */
export function because(basis: VoteBasis | null): string {
  if (basis === null) return ''
  const { kind, of, side } = basis
  const cast = of === 'present' ? 'av de närvarande ledamöterna röstat' : 'av rösterna avgetts'
  return `, då ${shares[kind]} ${cast} för ${side.form?.noun ?? side.asked}`
}

const shares: Readonly<Record<VoteBasis['kind'], string>> = {
  minority: 'minst en tredjedel',
  twoThirds: 'minst två tredjedelar',
  notTwoThirds: 'färre än två tredjedelar',
}

function notVoting({ abstained, absent }: VoteTotals): string | null {
  const members = (count: number) => capitalised(`${numeral(count)} ${count === 1 ? 'ledamot' : 'ledamöter'}`)
  const sentences = [
    ...(abstained > 0 ? [`${members(abstained)} avstår från att rösta.`] : []),
    ...(absent > 0 ? [`${members(absent)} är frånvarande.`] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : null
}

/** röstat Ja i stället för att avstå; the ballot that was cast goes unsaid where it is not known. */
function corrected({ intended, cast }: CorrectionWords, { yes, no }: LocalWays['answers']): string {
  const done: Readonly<Record<BallotChoice, string>> = {
    yes: `röstat ${yes}`,
    no: `röstat ${no}`,
    abstained: 'avstått från att rösta',
    absent: 'antecknats som frånvarande',
  }
  const voted = intended === 'yes' || intended === 'no'
  const instead: Readonly<Record<BallotChoice, string>> = {
    yes: voted ? yes : `att rösta ${yes}`,
    no: voted ? no : `att rösta ${no}`,
    abstained: 'att avstå',
    absent: 'att vara frånvarande',
  }
  return cast === null || cast === intended ? done[intended] : `${done[intended]} i stället för ${instead[cast]}`
}
