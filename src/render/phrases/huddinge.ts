import { decided, type Choice } from '../choices.ts'
import { capitalised } from '../swedish.ts'
import { common, moved, question, reserved, tally } from './common.ts'
import type {
  MotionWords, PhraseSet, PropositionSentences, PropositionWords, ProtocolNoteWords, ReservationWords, VoteWords,
} from './phrase-set.ts'

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
  motion: (words) => moved(words, { bifall, annexed }),
  proposition,
  voteMeaning: (yes: Choice, no: Choice) => `Ja-röst för ${yes.asked}. Nej-röst för ${no.asked}.`,
  voteResult,
  recusal: (who: string, provision: string | null) => {
    const ground = provision === null ? '' : ` enligt ${provision}`
    return capitalised(`${who} deltar inte i ärendets handläggning på grund av jäv${ground}.`)
  },
  reservation,
  protocolNote,
}

function bifall({ body, proposal, annex, text }: MotionWords): string {
  if (proposal === null) return 'bifall'
  if (proposal.prepared) return `att ${body} ska besluta i enlighet med ${proposal.name}`
  const grantedTo = proposal.own === null ? `att ${body} ska bifalla ${proposal.name}` : `bifall till ${proposal.own}`
  const goesOn = annex !== null && text !== null
  return `${grantedTo} till beslut i ärendet${annexed(annex)}${goesOn ? ',' : ''}`
}

function proposition(words: PropositionWords): PropositionSentences {
  const { body, purpose, form, choices, found } = words
  const counter = purpose === 'counterProposal' ? ' för att utse motförslag' : ''
  const order = form === 'againstEachOther' ? `propositioner mot varandra${counter},` : oneByOne(choices)
  const decision = found && (counter === ''
    ? `${body} beslutar ${decided(found, 'i enlighet med')}`
    : `${found.object} utses till motförslag`)
  return {
    put: `Ordförande ställer ${order} om ${question(words)}.`,
    finding: decision && `Ordförande finner härvid att ${decision}.`,
  }
}

const oneByOne = (choices: readonly Choice[]) => (choices.length > 2 ? 'propositioner var för sig,' : 'proposition')

function voteResult(words: VoteWords): string {
  const { body, byCastingVote, outcome } = words
  if (outcome === null) return `Omröstningen utfaller med ${tally(words)}.`
  const tieBreak = byCastingVote ? ' och ordförandens utslagsröst' : ''
  return `${capitalised(body)} beslutar därmed, med ${tally(words)}${tieBreak}, ${decided(outcome, 'i enlighet med')}.`
}

function reservation(words: ReservationWords): string {
  const { own, form, annex } = words
  if (annex === null) return `${reserved(words)}.`
  return own && form !== 'written'
    ? `${reserved(words)}, vilket återfinns som ${annex} till detta protokoll.`
    : `${reserved(words)}${annexed(annex)}.`
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
