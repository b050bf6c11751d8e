import { decided, type Choice } from '../choices.ts'
import { capitalised } from '../swedish.ts'
import { common, moved, question, reserved, tally } from './common.ts'
import type {
  MotionWords, PhraseSet, PropositionSentences, PropositionWords, ProtocolNoteWords, ReservationWords, VoteWords,
} from './phrase-set.ts'

/** The wording most Swedish municipalities share. */
export const kommunal: PhraseSet = {
  ...common,
  headings: {
    summary: 'Sammanfattning',
    deliberation: 'Överläggning',
    propositions: 'Beslutsgång',
    votes: 'Omröstning',
    recusals: 'Jäv',
    reservations: 'Reservationer',
    protocolNotes: 'Protokollsanteckningar',
    recipients: 'Beslutet skickas till',
  },
  numbersOnePoint: false,
  deliberationClosed: 'Ordföranden förklarar överläggningen avslutad.',
  motion: (words) => moved(words, { bifall, annexed }),
  proposition,
  voteMeaning: (yes: Choice, no: Choice) =>
    `Den som vill ${yes.wished} röstar ja. Den som vill ${no.wished} röstar nej.`,
  voteResult,
  recusal: (who: string, provision: string | null) => {
    const ground = provision === null ? '' : ` enligt ${provision}`
    return `På grund av jäv${ground} deltar ${who} inte i handläggningen av ärendet.`
  },
  reservation: (words: ReservationWords) => `${reserved(words)}${annexed(words.annex)}.`,
  protocolNote,
}

function bifall({ proposal, annex }: MotionWords): string {
  return proposal === null ? 'bifall' : `bifall till ${proposal.own ?? proposal.name}${annexed(annex)}`
}

function proposition(words: PropositionWords): PropositionSentences {
  const { choices, found } = words
  const put = `Ordföranden ställer ${matter(words)}`
  const finding = found && `finner att ${foundOf(words, found)}`
  if (choices.length > 2 || finding === null) return { put: `${put}.`, finding: finding && `Ordföranden ${finding}.` }
  return { whole: `${put} och ${finding}.` }
}

function matter(words: PropositionWords): string {
  const { purpose, form, choices } = words
  if (purpose === 'counterProposal') {
    return `${question(words)}${choices.length > 2 ? ' mot varandra' : ''} för att utse motförslag`
  }
  if (choices.length <= 2) return `proposition på ${question(words)}`
  return `följande propositioner ${form === 'yesNo' ? 'var för sig' : 'mot varandra'}: ${question(words)}`
}

function foundOf({ purpose, body }: PropositionWords, found: Choice): string {
  return purpose === 'counterProposal'
    ? `${found.object} utses till motförslag`
    : `${body} beslutar ${decided(found, 'enligt')}`
}

function voteResult(words: VoteWords): string {
  const { body, byCastingVote, outcome } = words
  if (outcome === null) return `Omröstningen utfaller med ${tally(words)}.`
  const tieBreak = byCastingVote ? ' och med ordförandens utslagsröst' : ''
  return `Med ${tally(words)}${tieBreak} beslutar ${body} ${decided(outcome, 'enligt')}.`
}

function protocolNote({ who, state, annex, textFollows }: ProtocolNoteWords): string {
  const verb = state === 'announced' ? 'anmäler' : 'lämnar'
  const note = textFollows ? 'följande protokollsanteckning' : 'en protokollsanteckning'
  return capitalised(`${who} ${verb} ${note}${annexed(annex)}${textFollows ? ':' : '.'}`)
}

/** bilaga 2 in brackets; one without a number is only pointed at. */
function annexed(annex: string | null): string {
  if (annex === null) return ''
  return annex === 'bilaga' ? ' (se bilaga)' : ` (${annex})`
}
