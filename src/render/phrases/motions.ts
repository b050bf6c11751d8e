import { formalMotions } from '../formal-motions.ts'
import { asSubject, capitalised, ended, listed } from '../swedish.ts'
import { motivated } from './grounds.ts'
import type { Annexed, LocalWays } from './phrase-set.ts'
import type { MotionWords } from './words.ts'

type Ways = Pick<LocalWays, 'bifall' | 'annexed'>

/**
 * A motion in full: who moves, with whose support, in which hand, what, and why; how bifall and annexes are put is
 * local. What the same mover asks in the second hand goes on in the same sentence.
 */
export function moved(words: MotionWords, second: MotionWords | null, local: Ways): string {
  const { movers, supporters, kind } = words
  const [active, passive] = kind === 'ordningsfraga' ? ['väcker', 'väcks'] : ['yrkar', 'yrkas']
  const support = supporters.length === 0 ? '' : `, med instämmande av ${listed(supporters)},`
  const named = `${support === '' ? asSubject(movers) : `${listed(movers)}${support}`} ${active}`
  const subject = movers.length === 0 ? `Det ${passive}${support}` : named
  const asked = askedFor(words, local)
  if (second === null) return closed(capitalised(`${subject} ${asked}`), words)
  // A comma of its own within what is asked first would else run into what is asked second.
  const comma = asked.includes(', ') ? ',' : ''
  return closed(capitalised(`${subject} ${asked}${comma} och ${askedFor(second, local)}`), second)
}

function closed(sentence: string, { text, pointsFollow }: MotionWords): string {
  if (!pointsFollow) return ended(sentence)
  return text === null ? `${sentence} enligt följande:` : `${ended(sentence)} Förslaget lyder:`
}

function askedFor(words: MotionWords, local: Ways): string {
  const { rank, kind, written } = words
  const hand = rank === null || kind === 'ordningsfraga' ? '' : `i ${rank === 'first' ? 'första' : 'andra'} hand `
  const inWriting = written === null ? '' : ` enligt skriftligt yrkande${local.annexed(written.annex)}`
  return `${hand}${motionOf(words, local)}${inWriting}${grounds(words)}`
}

function motionOf(words: MotionWords, { bifall, annexed }: Ways): string {
  const { kind, targets, text, scope, until } = words
  const following = text === null ? '' : 'följande '
  switch (kind) {
    case 'bifall':
      return bifall(words)
    case 'avslag':
      return `avslag${targets.length === 0 ? '' : ` på ${listed(targets)}`}${scope}`
    case 'andring':
      return `${following}ändring${concerning(words, 'av', annexed)}`
    case 'tillagg':
      return `${following}tillägg${concerning(words, 'till', annexed)}`
    case 'ordningsfraga':
      return 'en ordningsfråga'
    default:
      return `att ${formalMotions[kind].clause}${scope}${until}`
  }
}

/** An amendment is made of the prepared proposal, or set out in a proposal of its own. */
function concerning({ proposal, annex, scope }: MotionWords, preposition: string, annexed: Annexed): string {
  if (proposal === null) return scope
  if (proposal.prepared) return ` ${preposition} ${proposal.name}${scope}`
  return ` i enlighet med ${proposal.own ?? proposal.name}${scope}${annexed(annex)}`
}

/** What is to be changed, added or asked is told after a colon; of the rest, the text is the grounds. */
function grounds({ kind, text, movers }: MotionWords): string {
  if (text === null) return ''
  if (kind === 'ordningsfraga' && text.startsWith('att ') && movers.length > 0) return ` och yrkar ${text}`
  return kind === 'andring' || kind === 'tillagg' || kind === 'ordningsfraga' ? `: ${text}` : motivated(text)
}
