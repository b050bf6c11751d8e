import type { VoteTotals } from '../../domain/vote.ts'
import { formalMotions } from '../formal-motions.ts'
import { asSubject, capitalised, ended, listed, numeral } from '../swedish.ts'
import type { MotionWords, PropositionWords, ReservationWords, VoteWords } from './phrase-set.ts'

type Annexed = (annex: string | null) => string
/** Where municipalities differ: how one supports a proposal, and how a sentence points at an annex. */
type LocalWays = { readonly bifall: (words: MotionWords) => string; readonly annexed: Annexed }

/** What every phrase set says in the same way. */
export const common = {
  informs: (who: string) => `${capitalised(who)} informerar om ärendet.`,
  speaks: (who: string, also: boolean) => `I ärendet yttrar sig${also ? ' även' : ''} ${who}.`,
  voteRequested: (who: string | null) =>
    who === null ? 'Omröstning begärs.' : `${capitalised(who)} begär omröstning.`,
  notVoting,
}

/** A motion in full: who moves, with whose support, what, and why; how bifall and annexes are put is local. */
export function moved(words: MotionWords, local: LocalWays): string {
  const { movers, supporters, kind, pointsFollow } = words
  const [active, passive] = kind === 'ordningsfraga' ? ['väcker', 'väcks'] : ['yrkar', 'yrkas']
  const support = supporters.length === 0 ? '' : `, med instämmande av ${listed(supporters)},`
  const named = `${support === '' ? asSubject(movers) : `${listed(movers)}${support}`} ${active}`
  const subject = movers.length === 0 ? `Det ${passive}${support}` : named
  const motion = `${motionOf(words, local)}${grounds(words)}`
  const sentence = `${capitalised(subject)} ${motion}`
  if (!pointsFollow) return ended(sentence)
  return words.text === null ? `${sentence} enligt följande:` : `${ended(sentence)} Förslaget lyder:`
}

function motionOf(words: MotionWords, { bifall, annexed }: LocalWays): string {
  const { kind, proposal, text } = words
  const following = text === null ? '' : 'följande '
  switch (kind) {
    case 'bifall': return bifall(words)
    case 'avslag': return `avslag${proposal === null ? '' : ` på ${proposal.name}`}`
    case 'andring': return `${following}ändring${concerning(words, 'av', annexed)}`
    case 'tillagg': return `${following}tillägg${concerning(words, 'till', annexed)}`
    case 'ordningsfraga': return 'en ordningsfråga'
    default: return `att ${formalMotions[kind].clause}`
  }
}

/** The alternatives of a proposition as the chair puts them. */
export function question({ form, purpose, choices }: PropositionWords): string {
  const asked = choices.map(({ asked, object }) => (purpose === 'counterProposal' ? object : asked))
  if (form === 'againstEachOther') return asked.length === 2 ? asked.join(' mot ') : listed(asked)
  const [first, second] = choices
  return first && second?.refusal && choices.length === 2
    ? `bifall till respektive avslag på ${first.object}`
    : listed(asked)
}

/** The votes for and against: 6 ja-röster mot 5 nej-röster. */
export function tally({ totals }: VoteWords): string {
  const votes = (count: number, side: string) => `${count} ${side}-${count === 1 ? 'röst' : 'röster'}`
  return `${votes(totals.yes, 'ja')} mot ${votes(totals.no, 'nej')}`
}

/** The reservation as far as its annex: Y (M) reserverar sig skriftligen mot beslutet till förmån för eget förslag. */
export function reserved({ who, form, inFavourOf }: ReservationWords): string {
  const manner = form === null ? '' : form === 'oral' ? ' muntligen' : ' skriftligen'
  const purpose = inFavourOf === null ? '' : ` till förmån för ${inFavourOf}`
  return capitalised(`${who} reserverar sig${manner} mot beslutet${purpose}`)
}

/** An amendment is made of the prepared proposal, or set out in a proposal of its own. */
function concerning({ proposal, annex }: MotionWords, preposition: string, annexed: Annexed): string {
  if (proposal === null) return ''
  if (proposal.prepared) return ` ${preposition} ${proposal.name}`
  return ` i enlighet med ${proposal.own ?? proposal.name}${annexed(annex)}`
}

/** The text of a motion carries its sentence on when it begins as a continuation, and is its grounds when not. */
function grounds({ kind, text, movers }: MotionWords): string {
  if (text === null) return ''
  const clause = text.startsWith('att ')
  if (kind === 'ordningsfraga' && clause && movers.length > 0) return ` och yrkar ${text}`
  if (kind === 'andring' || kind === 'tillagg' || kind === 'ordningsfraga') return `: ${text}`
  if (clause) return ` med motiveringen ${text}`
  return /^\p{Ll}/u.test(text) ? ` ${text}` : ` med följande motivering: ${text}`
}

function notVoting({ abstained, absent }: VoteTotals): string | null {
  const members = (count: number) => capitalised(`${numeral(count)} ${count === 1 ? 'ledamot' : 'ledamöter'}`)
  const sentences = [
    ...(abstained > 0 ? [`${members(abstained)} avstår från att rösta.`] : []),
    ...(absent > 0 ? [`${members(absent)} är frånvarande.`] : []),
  ]
  return sentences.length > 0 ? sentences.join(' ') : null
}
