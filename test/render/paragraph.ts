import { sectionNames } from '../../src/domain/organisation/body.ts'
import type {
  RecordedMotion,
  RecordedPerson,
  RecordedPoint,
  RecordedProposal,
  RecordedProposition,
  RecordedReservation,
  RecordedVote,
} from '../../src/domain/recording/parts.ts'
import type { DecisionRecord } from '../../src/domain/recording/record.ts'

export const eva: RecordedPerson = { id: '1', name: 'Eva Ekman', party: 'S' }
export const bo: RecordedPerson = { id: '2', name: 'Bo Berg', party: 'M' }
export const mats: RecordedPerson = { id: '3', name: 'Mats Dahl', party: 'V' }
export const official: RecordedPerson = { id: '4', name: 'Jenny Bejker', title: 'stabschef' }
export const someone: RecordedPerson = { id: '5', name: null, party: 'C' }

/** A record of a board, with two annexes and the proposals p1 (prepared), p2 (of a party) and p3 (of Eva Ekman). */
export function paragraph(given: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    body: { code: 'SN', name: 'Socialnämnden', kind: 'board' },
    meetingDate: '2026-05-05',
    meetingOrdinal: 1,
    paragraph: 7,
    chair: null,
    cases: [],
    title: 'Ärendet',
    phraseSet: 'kommunal',
    sections: sectionNames,
    decisionPoints: [],
    summary: null,
    contributions: [],
    proposals: [
      proposal('p1', { unit: 'socialförvaltningen' }),
      proposal('p2', { party: 'V', name: 'Vänsterpartiet' }, { annex: 'a1' }),
      proposal('p3', { persons: [eva] }),
    ],
    motions: [],
    deliberationClosed: false,
    propositions: [],
    settledBy: null,
    votes: [],
    recusals: [],
    reservations: [],
    protocolNotes: [],
    recipients: [],
    annexes: [annex('a1', 2), annex('a2', null)],
    sentenceOverrides: [],
    findings: [],
    ...given,
  }
}

/** A proposal without points, document or annex, but for what is given. */
export function proposal(
  id: string,
  author: RecordedProposal['author'],
  given: Partial<RecordedProposal> = {},
): RecordedProposal {
  return { id, author, points: [], document: null, annex: null, ...given }
}

/** A motion that stands, moved by Eva Ekman (S), but for what is given. */
export function motion(
  order: number,
  kind: RecordedMotion['kind'],
  given: Partial<RecordedMotion> = {},
): RecordedMotion {
  return {
    id: `m${order}`,
    order,
    kind,
    proposal: null,
    text: null,
    movedBy: [eva],
    supportedBy: [],
    withdrawn: false,
    ...given,
  }
}

/** The question whether one option or another, and what the chair found. */
export function againstEachOther(options: string[], finding: string | null, order = 1): RecordedProposition {
  return { order, form: 'againstEachOther', options, finding, voteRequested: null }
}

/** The question whether yes or no to each option, and what the chair found. */
export function yesNo(options: string[], finding: string | null, order = 1): RecordedProposition {
  return { order, form: 'yesNo', options, finding, voteRequested: null }
}

/** A main vote of six for p1 against five for p2, without its ballots, but for what is given. */
export function vote(given: Partial<RecordedVote> = {}): RecordedVote {
  return {
    round: 1,
    kind: 'main',
    form: 'open',
    requestedBy: [],
    yes: 'p1',
    no: 'p2',
    rule: 'simpleMajority',
    ballots: [],
    totals: { yes: 6, no: 5, abstained: 0, absent: 0 },
    castingVote: null,
    outcome: 'p1',
    findings: [],
    ...given,
  }
}

/** A reservation by Eva Ekman (S), but for what is given. */
export function reservation(given: Partial<RecordedReservation> = {}): RecordedReservation {
  return { by: [eva], inFavourOf: null, form: null, annex: null, ...given }
}

/** A point of the body's own decision, but for what is given. */
export function point(number: number, text: string, given: Partial<RecordedPoint> = {}): RecordedPoint {
  return {
    number,
    kind: 'own',
    to: null,
    text,
    appealRegime: 'legality',
    refersTo: [],
    considersComplete: null,
    ...given,
  }
}

function annex(id: string, number: number | null): DecisionRecord['annexes'][number] {
  return { id, number, title: 'Förslag', document: 'd', version: 1, hash: 'h' }
}
