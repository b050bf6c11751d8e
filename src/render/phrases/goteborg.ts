import { decided, type Choice } from '../choices.ts'
import { capitalised, listed } from '../swedish.ts'
import { commonIn, grantedTo, inBrackets } from './common.ts'
import { accordingTo } from './dissent.ts'
import type { LocalWays, PhraseSet } from './phrase-set.ts'
import { chairPuts, eitherWay } from './questions.ts'
import { because, declaration } from './voting.ts'
import type { PropositionSentences, PropositionWords, ProtocolNoteWords, VoteSentences, VoteWords } from './words.ts'

const ways: LocalWays = {
  chair: 'ordföranden',
  bifall: grantedTo,
  annexed: inBrackets,
  put,
  answers: { yes: 'Ja', no: 'Nej' },
  byMinority: (noun) => ` (${noun})`,
}

const common = commonIn(ways)

/**
 * The wording of Göteborgs Stad. Its minutes print the sections in this order, which is a setting of the body:
 * decision, deliberation, propositions, votes, recusals, protocolNotes, reservations, recipients.
 */
export const goteborg: PhraseSet = {
  ...common,
  headings: {
    summary: 'Sammanfattning',
    deliberation: 'Yrkanden',
    propositions: 'Propositionsordning',
    votes: 'Omröstning',
    recusals: 'Jäv',
    reservations: { one: 'Reservation', several: 'Reservationer' },
    protocolNotes: { one: 'Protokollsanteckning', several: 'Protokollsanteckningar' },
    recipients: 'Protokollsutdrag skickas till',
  },
  decisionHeading: (whose, to) => (to === null ? 'Beslut' : common.decisionHeading(whose, to)),
  numbersOnePoint: false,
  deliberationClosed: null,
  proposition,
  voteMeaning: (yes, no) =>
    `Följande voteringsproposition godkänns: ”Ja för ${nominal(yes)} och Nej för ${nominal(no)}.”`,
  voteResult,
  voteList: () => null,
  recusal: (who, provision) =>
    capitalised(`${who} deltar inte i handläggningen av ärendet på grund av jäv${accordingTo(provision)}.`),
  protocolNote,
}

function proposition(words: PropositionWords): PropositionSentences {
  const { found } = words
  const asked = `${chairPuts(words, ways.chair)} ${put(words)}`
  if (found === null) return { put: `${asked}.`, finding: null }
  return { whole: `${asked} och finner att ${foundOf(words, found)}.` }
}

function put(words: PropositionWords): string {
  const { purpose, choices } = words
  const [only] = choices
  const objects = listed(choices.map(({ object }) => object))
  if (purpose === 'counterProposal') return `propositioner på ${objects} för att utse motförslag`
  if (choices.length === 1 && only) return `proposition på ${nominal(only)}`
  const refusing = choices.find(({ refused }) => refused !== null)
  const other = choices.find(({ refused }) => refused === null)
  if (choices.length === 2 && refusing && other && isOf(refusing, other)) return `proposition på ${eitherWay(other)}`
  return choices.some(({ form }) => form !== null)
    ? `propositioner på ${choices.map((choice) => `dels ${nominal(choice)}`).join(', ')}`
    : `propositioner på ${listed(choices.map(({ object, asked, refused }) => (refused === null ? object : asked)))}`
}

/** Whether a refusal refuses this and nothing else. */
const isOf = ({ refused }: Choice, { object, brief }: Choice) => refused === object || refused === brief

/** kommunstyrelsens förslag bifallits, tilläggsyrkandet avslagits; about the form it is the body that has decided. */
function foundOf({ purpose, body }: PropositionWords, { object, wished, refused, form }: Choice): string {
  if (purpose === 'counterProposal') return `${object} antagits som motförslag i huvudvoteringen`
  if (refused !== null) return `${refused} avslagits`
  return form === null ? `${object} bifallits` : `${body} beslutat att ${wished}`
}

/** ärendets återremiss, avslag på yrkandet, bifall till kommunstyrelsens förslag. */
function nominal({ form, refused, asked }: Choice): string {
  return form?.nominal ?? (refused === null ? asked : `avslag på ${refused}`)
}

/** 40 Ja mot 29 Nej, and in a sentence of its own what that leads to. */
function voteResult(words: VoteWords): VoteSentences {
  const { totals, list } = words
  const result = `${totals.yes} Ja mot ${totals.no} Nej${list === null ? '' : ` enligt ${list}`}.`
  return { result, decision: decisionOf(words) }
}

function decisionOf(words: VoteWords): string | null {
  const { body, byCastingVote, byLot, basis, outcome, declared } = words
  if (outcome === null) return null
  if (declared) return `${capitalised(declaration(words, outcome, ways.chair, 'enligt'))}.`
  const decision = `${decided(outcome, 'enligt')}${because(basis)}.`
  if (byLot) return `Efter lottdragning beslutar ${body} ${decision}`
  return capitalised(`${body} beslutar ${byCastingVote ? 'med ordförandens utslagsröst' : 'därmed'} ${decision}`)
}

function protocolNote({ who, state, annex, textFollows }: ProtocolNoteWords): string {
  if (textFollows) return capitalised(`${who} antecknar följande yttrande${inBrackets(annex)}:`)
  if (annex !== null) return capitalised(`${who} antecknar som yttrande en skrivelse${inBrackets(annex)}.`)
  return capitalised(`${who} ${state === 'announced' ? 'avser att inkomma med' : 'antecknar'} ett yttrande.`)
}
