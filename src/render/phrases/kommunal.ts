import { decided, type Choice } from '../choices.ts'
import { capitalised } from '../swedish.ts'
import { commonIn, grantedTo, inBrackets, listedIn } from './common.ts'
import { accordingTo } from './dissent.ts'
import type { LocalWays, PhraseSet } from './phrase-set.ts'
import { chairPuts, question } from './questions.ts'
import { because, tally, unsettled } from './voting.ts'
import type { PropositionSentences, PropositionWords, ProtocolNoteWords, VoteWords } from './words.ts'

const ways: LocalWays = {
  chair: 'ordföranden',
  bifall: grantedTo,
  annexed: inBrackets,
  put,
  answers: { yes: 'ja', no: 'nej' },
  byMinority: (noun) => ` genom ${noun}`,
}

/** The wording most Swedish municipalities share. */
export const kommunal: PhraseSet = {
  ...commonIn(ways),
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
  proposition,
  voteMeaning: (yes: Choice, no: Choice) =>
    `Den som vill ${yes.wished} röstar ja. Den som vill ${no.wished} röstar nej.`,
  voteResult: (words) => ({ result: voteResult(words), decision: null }),
  voteList: listedIn,
  recusal: (who, provision) =>
    `På grund av jäv${accordingTo(provision)} deltar ${who} inte i handläggningen av ärendet.`,
  protocolNote,
}

function proposition(words: PropositionWords): PropositionSentences {
  const { choices, found } = words
  const asked = `${chairPuts(words, ways.chair)} ${put(words)}`
  const finding = found && `finner att ${foundOf(words, found)}`
  if (choices.length > 2 || finding === null) return { put: `${asked}.`, finding: finding && `Ordföranden ${finding}.` }
  return { whole: `${asked} och ${finding}.` }
}

function put(words: PropositionWords): string {
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
  const { body, byCastingVote, byLot, basis, outcome, declared } = words
  if (outcome === null || declared) return unsettled(words, ways.chair, 'enligt')
  const tieBreak = byLot ? ' och efter lottdragning' : byCastingVote ? ' och med ordförandens utslagsröst' : ''
  return `Med ${tally(words)}${tieBreak} beslutar ${body} ${decided(outcome, 'enligt')}${because(basis)}.`
}

function protocolNote({ who, state, annex, textFollows }: ProtocolNoteWords): string {
  const verb = state === 'announced' ? 'anmäler' : 'lämnar'
  const note = textFollows ? 'följande protokollsanteckning' : 'en protokollsanteckning'
  return capitalised(`${who} ${verb} ${note}${inBrackets(annex)}${textFollows ? ':' : '.'}`)
}
