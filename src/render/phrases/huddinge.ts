import { decided, type Choice } from '../choices.ts'
import { capitalised, listed } from '../swedish.ts'
import { commonIn, listedIn } from './common.ts'
import { accordingTo, followed, reserved } from './dissent.ts'
import type { LocalWays, PhraseSet } from './phrase-set.ts'
import { chairPuts, question } from './questions.ts'
import { because, tally, unsettled } from './voting.ts'
import type {
  MotionWords,
  PropositionSentences,
  PropositionWords,
  ProtocolNoteWords,
  ReservationWords,
  VoteWords,
} from './words.ts'

const ways: LocalWays = {
  chair: 'ordförande',
  bifall,
  annexed,
  put,
  answers: { yes: 'ja', no: 'nej' },
  byMinority: (noun) => ` genom ${noun}`,
}

const common = commonIn(ways)

/** The wording of Huddinge kommun, after Kommunstyrelsen § 22 of 16 June 2021. */
export const huddinge: PhraseSet = {
  ...common,
  headings: {
    summary: 'Sammanfattning',
    deliberation: 'Överläggning',
    propositions: 'Propositioner',
    votes: 'Omröstning',
    recusals: 'Jäv',
    reservations: 'Reservationer',
    protocolNotes: 'Protokollsanteckningar',
    recipients: 'Beslutet ska skickas till',
  },
  numbersOnePoint: true,
  deliberationClosed: 'Härefter förklaras överläggningen avslutad.',
  proposition,
  voteMeaning: (yes: Choice, no: Choice) => `Ja-röst för ${yes.asked}. Nej-röst för ${no.asked}.`,
  voteResult: (words) => ({ result: voteResult(words), decision: null }),
  voteList: listedIn,
  recusal: (who, provision) =>
    capitalised(`${who} deltar inte i ärendets handläggning på grund av jäv${accordingTo(provision)}.`),
  reservation,
  protocolNote,
}

function bifall({ body, proposal, targets, annex, scope, text }: MotionWords): string {
  if (proposal === null) return `bifall${targets.length === 0 ? '' : ` till ${listed(targets)}`}${scope}`
  if (proposal.prepared) return `att ${body} ska besluta i enlighet med ${listed(targets)}${scope}`
  const grantedTo = proposal.own === null ? `att ${body} ska bifalla ${listed(targets)}` : `bifall till ${proposal.own}`
  const goesOn = annex !== null && text !== null
  return `${grantedTo} till beslut i ärendet${scope}${annexed(annex)}${goesOn ? ',' : ''}`
}

function proposition(words: PropositionWords): PropositionSentences {
  const { body, purpose, found } = words
  const decision =
    found &&
    (purpose === 'counterProposal'
      ? `${found.object} utses till motförslag`
      : `${body} beslutar ${decided(found, 'i enlighet med')}`)
  return {
    put: `${chairPuts(words, ways.chair)} ${put(words)}.`,
    finding: decision && `Ordförande finner härvid att ${decision}.`,
  }
}

function put(words: PropositionWords): string {
  const { purpose, form, choices } = words
  const counter = purpose === 'counterProposal' ? ' för att utse motförslag' : ''
  const order = form === 'againstEachOther' ? `propositioner mot varandra${counter},` : oneByOne(choices)
  return `${order} om ${question(words)}`
}

const oneByOne = (choices: readonly Choice[]) => (choices.length > 2 ? 'propositioner var för sig,' : 'proposition')

function voteResult(words: VoteWords): string {
  const { body, byCastingVote, byLot, basis, outcome, declared } = words
  if (outcome === null || declared) return unsettled(words, ways.chair, 'i enlighet med')
  const tieBreak = byLot ? ' och efter lottdragning' : byCastingVote ? ' och ordförandens utslagsröst' : ''
  const decision = decided(outcome, 'i enlighet med')
  return `${capitalised(body)} beslutar därmed, med ${tally(words)}${tieBreak}, ${decision}${because(basis)}.`
}

function reservation(words: ReservationWords): string {
  const { own, form, announced, annex, textFollows } = words
  if (!own || form === 'written' || announced || annex === null) return common.reservation(words)
  return `${reserved(words)}${followed(`, vilket återfinns som ${annex} till detta protokoll`, textFollows)}`
}

function protocolNote({ who, state, annex, textFollows }: ProtocolNoteWords): string {
  if (textFollows) return capitalised(`${who} anmäler följande protokollsanteckning${annexed(annex)}:`)
  return state === 'announced' && annex === null
    ? capitalised(`${who} avser att lämna en protokollsanteckning.`)
    : capitalised(`${who} anmäler protokollsanteckning${annexed(annex)}.`)
}

function annexed(annex: string | null): string {
  return annex === null ? '' : `, se ${annex} till detta protokoll`
}
